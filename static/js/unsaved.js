// Words of blocks that were typed and never sent: a box in which some stood is opened again, and
// drafts.js puts them back. Where the block, or its picture, is not there any more they are shown all
// the same.

import { forget, hasWords } from "./drafts.js";
import { dropNamed, keptOf, takeNamed } from "./kept.js";
import { press, review } from "./press.js";

const BOX = "words-";
const SHOWS = "shows-"; // what a picture shows has its box at once
let opened;
let added = ""; // what is on its way to the end of the text
let shown = 100; // the server counts what it sends back from 1

function bringBack() {
  const account = review().elements.writer.value;
  for (const name of [BOX, SHOWS].flatMap((beginning) => keptOf(account, beginning))) {
    if (document.getElementById(name)) continue;
    const [, id] = name.split("-");
    const isThere = document.getElementById(`block-${id}`);
    if (isThere && name.startsWith(BOX)) open(document.getElementById(`edit-${id}`), name);
    // A long text has its blocks on several pages.
    else if (isThere || !review().querySelector(".pages")) show(account, name);
  }
}

// One at a time: whoever opens a second box saves the first.
function open(button, name) {
  if (!button || opened || review().querySelector(".edit")) return;
  opened = name;
  press(button);
}

function show(account, name) {
  const words = new Map(takeNamed(account, name)).get(name);
  if (!words) return;
  const stray = document.getElementById("stray").content.firstElementChild.cloneNode(true);
  const [box, [add, letGo]] = [stray.querySelector("textarea"), stray.querySelectorAll("button")];
  box.value = words;
  add.value = ++shown;
  // Until then it goes nowhere with anything.
  add.addEventListener("click", () => (box.name = `stray-${add.value}`));
  letGo.addEventListener("click", () => {
    dropNamed(account, name);
    stray.remove();
  });
  document.getElementById("notice").after(stray);
}

function dropWords(words) {
  const account = review().elements.writer.value;
  for (const name of [BOX, SHOWS].flatMap((beginning) => keptOf(account, beginning))) {
    if (new Map(takeNamed(account, name)).get(name) === words) dropNamed(account, name);
  }
}

// What is let go where the server had sent it back is not to be shown anew.
document.addEventListener("click", ({ target }) => {
  const isLetGo = target.matches("#notice [name=let-go]");
  if (!isLetGo && !target.matches("#review [name=add]")) return;
  const words = target.form.elements[`stray-${target.value}`].value;
  if (isLetGo) dropWords(words);
  else added = words;
});

// Nor is what was put into the text, once it is there.
document.addEventListener("htmx:afterRequest", ({ detail }) => {
  const { requestPath } = detail.pathInfo;
  if (!requestPath.endsWith("/additions/") || ![200, 409, 422].includes(detail.xhr.status)) return;
  for (const box of document.querySelectorAll(".stray:has([name^=stray])")) box.remove();
  const waiting = [...document.querySelectorAll("#notice textarea")].map((box) => box.value);
  if (review() && !waiting.includes(added)) dropWords(added);
});

document.addEventListener("review:go-on", ({ detail }) => {
  if (detail.id !== opened) return;
  const box = document.getElementById(opened)?.closest("fieldset");
  // They had arrived after all.
  if (box && !hasWords(box)) forget(box);
});

// A button pressed before htmx looks after the form would load the page anew.
document.addEventListener("htmx:load", () => review() && bringBack(), { once: true });
