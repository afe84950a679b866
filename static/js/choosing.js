// Which blocks are chosen, and the buttons that do something with all of them: these are there once
// there are any.

import { review } from "./press.js";

const DONE_WITH = /\/(drops|merges|kinds|confirmations)\/(\?kind=[^&]*)?$/;
const MOVES = /\/moves\/\?to=/;
let last; // the box that was clicked last
let moving = []; // what is chosen while it is moved: it comes as new
let before; // the version of the text as something was asked for

/** Choose `blocks` besides those that are chosen. */
export function chosen(blocks) {
  for (const box of blocks.map(boxOf)) box.checked = true;
  show();
}

export function unchoose(block) {
  boxOf(block).checked = false;
}

/** The boxes of all that is chosen. */
export function choice() {
  return [...document.querySelectorAll("#blocks .choose:checked")];
}

/** Choose none. */
export function clear() {
  for (const box of choice()) box.checked = false;
  const { between } = review().elements;
  if (between) between.checked = false;
  show();
}

function boxOf(block) {
  return block.querySelector(".choose");
}

function version() {
  return review().elements.version?.value;
}

function show() {
  const tools = document.getElementById("chosen-tools");
  if (!tools) return;
  const count = choice().length;
  tools.querySelector("[data-chosen]").textContent = count;
  tools.toggleAttribute("data-shown", count > 0);
}

document.addEventListener("click", ({ target, shiftKey }) => {
  if (!target.matches?.("#blocks .choose")) return;
  const boxes = [...document.querySelectorAll("#blocks .choose")];
  const [from, to] = [boxes.indexOf(last), boxes.indexOf(target)].sort((a, b) => a - b);
  if (shiftKey && from >= 0) for (const box of boxes.slice(from, to)) box.checked = true;
  last = target;
  show();
});

document.addEventListener("htmx:configRequest", ({ detail }) => {
  if (detail.elt !== review()) return;
  const address = detail.triggeringEvent.submitter?.getAttribute("formaction") ?? "";
  moving = MOVES.test(address) ? choice().map(({ id }) => id) : [];
  before = version();
});

document.addEventListener("htmx:afterSettle", ({ detail }) => {
  if (detail.elt !== review() || detail.xhr.status >= 400) return;
  // Where nothing could be done, something else may be with the same.
  const isDone = version() !== before;
  if (isDone && DONE_WITH.test(detail.pathInfo.requestPath)) clear();
  for (const id of moving) {
    const box = document.getElementById(id);
    if (box) box.checked = true;
  }
  moving = [];
  show();
});

show();
document.addEventListener("htmx:load", show);
