// Words for blocks that are not there any more are shown until they are put into the text, or let go.

import { dropNamed, keptOf, takeNamed } from "./kept.js";
import { review } from "./press.js";

export const BOX = "words-";
export const SHOWS = "shows-"; // what a picture shows has its box at once
let added = ""; // what is on its way into the text
let shown = 100; // the server counts what it sends back from 1

/** Show the words that are kept under `name`, with buttons for what becomes of them. */
export function show(account, name) {
  const kept = new Map(takeNamed(account, name));
  const words = kept.get(name);
  if (!words) return;
  const stray = document.getElementById("stray").content.firstElementChild.cloneNode(true);
  const [box, from] = stray.querySelectorAll("textarea, input");
  const [add, letGo] = stray.querySelectorAll("button");
  box.value = words;
  from.value = `${name}-${kept.get(began(name)) ?? ""}`;
  add.value = ++shown;
  // Until then they go nowhere with anything.
  add.addEventListener("click", () => {
    box.name = `stray-${add.value}`;
    from.name = `from-${add.value}`;
  });
  letGo.addEventListener("click", () => {
    dropNamed(account, name);
    stray.remove();
  });
  document.getElementById("notice").after(stray);
}

function began(name) {
  return name.replace(BOX, "began-").replace(SHOWS, "shown-");
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
