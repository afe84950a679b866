// The page on which a text is checked, from the keyboard. templates/reader/_review_keys.html and
// docs/guides/instructor.md list the same keys.

import { choice, chosen, clear } from "./choosing.js";
import { goToDoubt, keepDoubt } from "./doubts.js";
import { printed } from "./keys.js";
import { ask, press, review } from "./press.js";
import { goToLeftOut } from "./sources.js";
import { blocks, current, edge, leap, walk } from "./walk.js";

const WRITING = "input:not(.choose), textarea, select, [contenteditable]";
const KINDS = {
  1: "paragraph-0",
  2: "heading-2",
  3: "heading-3",
  4: "heading-4",
  q: "quote-0",
  l: "list-0",
  f: "figure-0",
  c: "code-0",
  o: "note-0",
  v: "verse",
};
const MOVES = {
  j: (extend) => walk(1, extend),
  k: (extend) => walk(-1, extend),
  ArrowDown: (extend) => walk(1, extend),
  ArrowUp: (extend) => walk(-1, extend),
  PageDown: (extend) => leap(1, extend),
  PageUp: (extend) => leap(-1, extend),
  Home: (extend) => edge(-1, extend),
  End: (extend) => edge(1, extend),
};
const ACTS = {
  ...MOVES,
  n: () => goToDoubt(1),
  p: () => goToDoubt(-1),
  y: () => (choice().length ? about("confirmations/") : keepDoubt()),
  m: () => about("merges/"),
  x: () => about("drops/"),
  Delete: () => about("drops/"),
  e: edit,
  Enter: edit,
  b: goToLeftOut,
  a: () => chosen(blocks()),
  u: () => press(flagged("undo")),
  r: () => press(flagged("redo")),
  Escape: leave,
  "?": async () => (await import("./help.js")).help(),
};
// These ask for a block where the keyboard is: elsewhere they scroll, or press a button.
const IN_BLOCKS = /^(Arrow|Page|Home|End|Enter|Delete|Escape)/;

let busy = false; // what a key asked for is under way
let waiting = []; // keys that were pressed meanwhile

/** Ask for something with what is chosen, or with the block where the keyboard is. */
function about(path) {
  const [end, query] = path.split("?");
  const rest = query ? `&${query}` : "";
  if (choice().length) send(path);
  else if (current()) send(`${end}?block=${current().id.replace("block-", "")}${rest}`);
}

function send(path) {
  busy = true;
  ask(path, true);
}

function edit() {
  if (current()) send(`?edit=${current().id.replace("block-", "")}`);
}

function flagged(id) {
  const button = document.getElementById(id);
  button.dataset.byKey = "";
  busy = true;
  return button;
}

function leave() {
  if (choice().length) clear();
  else document.querySelector(".tools .primary").focus();
}

function act(key, extend) {
  if (KINDS[key]) about(`kinds/?kind=${KINDS[key]}`);
  else ACTS[key]?.(extend);
}

/** What a key means here, as a key of ACTS or KINDS; null for nothing. */
function meaning(event) {
  const { target, ctrlKey, metaKey, altKey } = event;
  if (target.closest(WRITING) || target.closest("dialog, [popover]")) return null;
  if (ctrlKey || metaKey) return again(event);
  const key = printed(event);
  if (altKey) return /^Arrow(Up|Down)$/.test(key) && current() ? `Alt${key}` : null;
  const isKnown = Object.hasOwn(ACTS, key) || Object.hasOwn(KINDS, key);
  if (!isKnown || (key.length === 1 && isOff())) return null;
  if (IN_BLOCKS.test(key) && !target.closest("#blocks")) return null;
  return key === "Enter" && !target.matches(".choose") ? null : key;
}

function again({ key, shiftKey }) {
  const letter = key.toLowerCase();
  if (letter === "y") return "r";
  return letter === "z" ? (shiftKey ? "r" : "u") : null;
}

function isOff() {
  return document.querySelector("main").dataset.shortcuts === "off";
}

ACTS.AltArrowUp = () => about("moves/?to=up");
ACTS.AltArrowDown = () => about("moves/?to=down");

function writing(event) {
  const box = event.target.closest(".edit textarea");
  if (!box || event.isComposing) return false;
  const isDone = event.key === "Escape" || (event.key === "Enter" && event.ctrlKey);
  if (!isDone) return false;
  event.preventDefault();
  const part = box.closest(".edit");
  if (event.key === "Enter" && event.shiftKey) part.querySelector("[data-split]").click();
  else send(`?at=${box.name.replace("words-", "")}`);
  return true;
}

document.addEventListener("keydown", (event) => {
  if (!review() || event.isComposing || writing(event)) return;
  const key = meaning(event);
  if (!key) return;
  event.preventDefault();
  if (busy) waiting.push([key, event.shiftKey]);
  else act(key, event.shiftKey);
});

document.addEventListener("click", (event) => {
  if (!event.target.closest?.("a[data-keys]") || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  ACTS["?"]();
});

/** What a key asked for is done, and the keyboard where it leads: on with what was pressed since. */
function goOn() {
  busy = false;
  while (waiting.length && !busy) act(...waiting.shift());
}

document.addEventListener("htmx:afterRequest", ({ detail }) => {
  if (detail.elt !== review()) return;
  if (!detail.successful) waiting = [];
  if (!detail.xhr.getResponseHeader("HX-Trigger-After-Settle")) setTimeout(goOn, 50);
});
document.addEventListener("review:gone-on", goOn);
