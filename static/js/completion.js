// While somebody types a tag, or a name after an @, those that fit are offered: the tags from the
// address in data-completes, the people from that in data-people.

import { close, isOffering, offer } from "./choices.js";
import { say } from "./live.js";

const PAUSE = 120; // milliseconds
const NAME = /(?<![\w.])@([^\s@][^@\n]{0,60})?$/;
const TAG = /[^,;،؛、，；]*$/;

let timer = 0;
let asked = 0;

/** The part of `box` before the cursor that can be completed: {words, from}; null where none is. */
function begun(box) {
  const before = box.value.slice(0, box.selectionStart);
  const found = before.match(box.dataset.people ? NAME : TAG);
  if (!found || box.selectionStart !== box.selectionEnd) return null;
  const words = (box.dataset.people ? (found[1] ?? "") : found[0]).trimStart();
  return { words, from: before.length - words.length };
}

async function complete(box) {
  const mine = ++asked;
  const part = begun(box);
  if (!part) return close();
  const address = box.dataset.people ?? box.dataset.completes;
  const headers = { "HX-Request": "true" };
  const answer = await fetch(`${address}?q=${encodeURIComponent(part.words)}`, { headers });
  if (!answer.ok || answer.redirected || mine !== asked) return;
  const holder = document.createElement("template");
  holder.innerHTML = await answer.text();
  if (mine !== asked || document.activeElement !== box) return;
  const items = [...holder.content.querySelectorAll("[data-value]")];
  // Enter ends a line, or sends a form; only a name that is begun is most likely the first.
  const isLikely = Boolean(box.dataset.people && part.words);
  offer(box, items, (option) => put(box, part.from, option.dataset.value), isLikely);
  if (items.length) say(holder.content.querySelector("[data-say]")?.textContent ?? "");
}

/** Put what was chosen in place of what was typed of it. */
function put(box, from, value) {
  close();
  asked += 1; // what is on its way is about what was typed before
  const after = "people" in box.dataset ? " " : "one" in box.dataset ? "" : ", ";
  box.setRangeText(value + after, from, box.selectionStart, "end");
  box.dispatchEvent(new Event("input", { bubbles: true }));
}

function soon(box) {
  clearTimeout(timer);
  timer = setTimeout(() => complete(box).catch(() => {}), PAUSE);
}

function isTyped(box) {
  const part = begun(box);
  return Boolean(part && (part.words || box.dataset.people));
}

function isCompletable(target) {
  return target.matches?.("[data-completes], [data-people]");
}

function arm(box) {
  box.setAttribute("aria-autocomplete", "list");
  if (box.matches("textarea")) return; // it may have no other role, and no aria-expanded
  box.role = "combobox";
  box.ariaExpanded = "false";
}

document.addEventListener("focusin", ({ target }) => isCompletable(target) && arm(target));
document.addEventListener("input", (event) => {
  const { target } = event;
  if (!isCompletable(target)) return;
  // What was put there, or a draft that came back, is not being typed.
  if (event.isTrusted && isTyped(target)) soon(target);
  else close();
});
document.addEventListener("keydown", (event) => {
  const { target, key } = event;
  if (key !== "ArrowDown" || isOffering() || !target.matches?.("[data-completes]")) return;
  event.preventDefault();
  soon(target);
});
// Whoever is quick has begun to type before this was there.
const { activeElement } = document;
if (isCompletable(activeElement)) {
  arm(activeElement);
  if (isTyped(activeElement)) soon(activeElement);
}
