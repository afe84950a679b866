// The page on which a text is checked, from the keyboard. templates/reader/_review_keys.html and
// docs/guides/instructor.md list the same keys.

import { choice, chosen, clear } from "./choosing.js";
import { goToDoubt, keepDoubt } from "./doubts.js";
import { meaning } from "./meaning.js";
import { ask, press, review } from "./press.js";
import { goToLeftOut } from "./sources.js";
import { begin, inTurn } from "./turns.js";
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
  m: () => about("merges/"),
  x: () => about("drops/"),
  Delete: () => about("drops/"),
  e: edit,
  Enter: edit,
  " ": arrive,
  b: goToLeftOut,
  t: () => document.getElementById("save").focus(),
  a: () => chosen(blocks()),
  u: () => press(flagged(document.getElementById("undo"))),
  r: () => press(flagged(document.getElementById("redo"))),
  Escape: leave,
  "?": async () => (await import("./help.js")).help(),
};

/** Ask for something with what is chosen, or with the block where the keyboard is. Whoever is at none
 * sees first which one it would be. */
function about(path) {
  const [end, query] = path.split("?");
  const rest = query ? `&${query}` : "";
  if (choice().length) send(path);
  else if (current()) send(`${end}?block=${current().id.replace("block-", "")}${rest}`);
  else arrive();
}

function send(path) {
  begin();
  ask(path, true);
}

function keep() {
  if (current() && !choice().length) keepDoubt();
  else about("confirmations/");
}

function edit() {
  if (current()) send(`?edit=${current().id.replace("block-", "")}`);
  else arrive();
}

function split(part) {
  flagged(part.querySelector("[formaction]"));
  part.querySelector("[data-split]").click();
}

function flagged(button) {
  button.dataset.byKey = "";
  begin();
  return button;
}

function leave() {
  if (choice().length) clear();
  else if (current()) stand(current());
}

function act(key, extend) {
  if (KINDS[key]) about(`kinds/?kind=${KINDS[key]}`);
  else ACTS[key]?.(extend);
}

ACTS.AltArrowUp = () => about("moves/?to=up");
ACTS.AltArrowDown = () => about("moves/?to=down");

function writing(event) {
  const box = event.target.closest(".edit textarea");
  if (!box || event.isComposing) return false;
  if (!isDone(event)) return false;
  event.preventDefault();
  const part = box.closest(".edit");
  if (event.key === "Enter" && event.shiftKey) split(part);
  else send(`?at=${box.name.replace("words-", "")}`);
  return true;
}

function isDone({ key, ctrlKey }) {
  return key === "Escape" || (key === "Enter" && ctrlKey);
}

/** Lead from what a picture shows back to its block, where the next key is not one more letter. */
function describing(event) {
  const box = event.target.closest(".shows input");
  if (!box || !isDone(event)) return false;
  event.preventDefault();
  stand(current()); // its words are saved as the box is left
  return true;
}

document.addEventListener("keydown", (event) => {
  if (!review() || event.isComposing || writing(event) || describing(event)) return;
  const key = meaning(event, (one) => Object.hasOwn(ACTS, one) || Object.hasOwn(KINDS, one));
  if (!key) return;
  event.preventDefault();
  inTurn(() => act(key, event.shiftKey));
});

document.addEventListener("click", (event) => {
  if (!event.target.closest?.("a[data-keys]") || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  ACTS["?"]();
});
