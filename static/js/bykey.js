// What each key asks for on the page on which a text is checked. templates/reader/_review_keys.html
// and docs/guides/instructor.md list the same keys.

import { about, edit, flagged, keep, unjoin } from "./acting.js";
import { choice, chosen, clear } from "./choosing.js";
import { goToDoubt } from "./doubts.js";
import { pour } from "./held.js";
import { goToLeftOut } from "./leftout.js";
import { press } from "./press.js";
import { close } from "./sources.js";
import { arrive, blocks, current, edge, leap, stand, walk } from "./walk.js";

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
  y: keep,
  s: unjoin,
  m: () => about("merges/"),
  x: () => about("drops/"),
  Delete: () => about("drops/"),
  e: edit,
  Enter: open,
  " ": arrive,
  b: goToLeftOut,
  t: () => document.getElementById("save").focus(),
  a: () => chosen(blocks()),
  u: () => press(flagged(document.getElementById("undo"))),
  r: () => press(flagged(document.getElementById("redo"))),
  Escape: leave,
  "?": async () => (await import("./help.js")).help(),
  AltArrowUp: () => about("moves/?to=up"),
  AltArrowDown: () => about("moves/?to=down"),
};

/** Whether `key` asks for anything here. */
export function isKnown(key) {
  // Beside a draft there is no file of which something was left out.
  if (key === "b" && !document.getElementById("source")) return false;
  return Object.hasOwn(ACTS, key) || Object.hasOwn(KINDS, key);
}

/** Whether `key` asks for the words of the block where the keyboard is. */
export function asksForBox(key) {
  return (key === "e" || (key === "Enter" && !asked())) && Boolean(current());
}

/** Do what `key` asks for; `extend` says whether that is with all blocks up to there. */
export function act(key, extend) {
  if (KINDS[key]) about(`kinds/?kind=${KINDS[key]}`);
  else ACTS[key]?.(extend);
}

/** The field for what the picture of the block shows, where that is in doubt. */
function asked() {
  return current()?.querySelector("[data-asked]");
}

function open() {
  const field = asked();
  if (!field) return edit();
  field.focus();
  pour(field);
}

function leave() {
  if (choice().length) return clear();
  close();
  if (current()) stand(current());
}
