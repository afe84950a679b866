// Beside the block where one is stands what it was made of, and what was left out around it.

import { review } from "./press.js";
import { current, stand } from "./walk.js";

const REST = 150; // milliseconds on a block
export const wide = matchMedia("(min-width: 60rem)");
let timer = 0;
let shown; // the id of a block
let asked = 0; // how often it was asked for: the latest answer counts

export function panel() {
  return document.getElementById("source");
}

function follow(block, at = REST) {
  clearTimeout(timer);
  timer = setTimeout(() => show(block).catch(() => {}), at);
}

/** Let it show what `block` was made of. */
export async function show(block) {
  clearTimeout(timer);
  asked += 1;
  const turn = asked;
  const id = block.id.replace("block-", "");
  const isOpen = "open" in panel().dataset;
  const address = `${panel().dataset.address}?block=${id}`;
  const answer = await fetch(address, { headers: { "HX-Request": "true" } });
  if (!answer.ok || answer.redirected || turn !== asked) return;
  if ((current() ?? block).id !== block.id) return;
  const holder = document.createElement("template");
  holder.innerHTML = await answer.text();
  const fresh = holder.content.querySelector("#source");
  if (!fresh || !panel()) return;
  panel().replaceWith(fresh);
  shown = id;
  if (isOpen) open();
  const here = fresh.querySelector(".here");
  if (here) fresh.scrollTop = here.offsetTop - fresh.clientHeight / 3;
}

/** On a phone it lies over the foot of the page, when one asks for it. */
function open() {
  panel().dataset.open = "";
  panel().querySelector("[data-close-source]").hidden = false;
}

/** Show it beside `block`, also where it is put away else. */
export function beside(block) {
  open();
  stand(block);
}

/** Put it away where it lies over the page. */
export function close() {
  delete panel()?.dataset.open;
}

function arrive(target) {
  // What is said of a field stands below it, where there is little room.
  if (target.closest(".field")) close();
  const block = target.closest("#blocks > .block");
  if (!panel() || !block || block.id === `block-${shown}`) return;
  if (wide.matches || "open" in panel().dataset) follow(block);
}

document.addEventListener("focusin", ({ target }) => arrive(target));
arrive(document.activeElement); // who came back is at a block already

document.addEventListener("htmx:afterSettle", ({ detail }) => {
  // What was done changes what is left out.
  if (panel() && detail.elt === review() && current() && shown) follow(current());
});

// The block where one was may be on another page by that: where all of a page came back, say.
document.addEventListener("review:go-on", ({ detail }) => {
  const block = document.getElementById(`block-${detail.block}`);
  if (panel() && block && shown && !current()) follow(block);
});

document.addEventListener("click", (event) => {
  const asks = event.target.closest?.("[data-source]");
  if (asks) {
    event.preventDefault();
    beside(asks.closest(".block"));
    follow(current(), 0);
  }
  if (event.target.closest?.("[data-close-source]")) {
    close();
    if (current()) stand(current());
  }
});
