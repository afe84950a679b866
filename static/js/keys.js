// The reading page from the keyboard: the first key that means something brings the modules that
// know what. docs/guides/student.md and templates/annotations/_keys.html list the same keys.

import { margin } from "./margin.js";

const ACTS = {
  j: "nextParagraph",
  k: "previousParagraph",
  f: "nextSentence",
  d: "previousSentence",
  l: "nextWord",
  h: "previousWord",
  Enter: "annotate",
  a: "annotate",
  n: "nextNote",
  p: "previousNote",
  r: "reply",
  w: "answer",
  m: "tellMarked",
  "/": "search",
  Escape: "back",
  "?": "help",
};
const FIELD = "input, textarea, select, [contenteditable]";
const OTHERS = "dialog, [popover]";

async function act(name, extend = false) {
  const before = document.activeElement;
  const { acts } = await import("./acts.js");
  // Who has gone to write while that was on its way is not called back.
  const { activeElement } = document;
  if (activeElement !== before && activeElement.matches(FIELD)) return;
  acts[name](extend);
}

/** The key as it is printed on a keyboard of Latin letters, whatever the language of this one. */
export function printed({ key, code }) {
  if (key.length > 1 || key.charCodeAt(0) < 127) return key.length > 1 ? key : key.toLowerCase();
  return code.startsWith("Key") ? code.slice(3).toLowerCase() : key;
}

function isFor(event, key) {
  const { target, ctrlKey, metaKey, altKey, isComposing } = event;
  if (ctrlKey || metaKey || altKey || isComposing || target.closest(OTHERS)) return false;
  // Escape has by now let go of what was being done; from the margin it leads back as well.
  if (key === "Escape") return Boolean(target.closest("#margin:not([data-placing])"));
  if (event.defaultPrevented || target.closest(FIELD)) return false;
  return key !== "Enter" || target.matches("#text .words");
}

function press(event) {
  const key = printed(event);
  if (!Object.hasOwn(ACTS, key) || !isFor(event, key)) return;
  event.preventDefault();
  act(ACTS[key], event.shiftKey);
}

function click(event) {
  const { target, ctrlKey, metaKey, shiftKey } = event;
  const tells = target.closest?.("[data-marked]");
  const help = target.closest?.("a[data-keys]");
  if (!(tells || help) || ctrlKey || metaKey || shiftKey) return;
  event.preventDefault();
  act(tells ? "tellMarked" : "help");
}

if (margin()) {
  for (const button of document.querySelectorAll("[data-marked]")) button.hidden = false;
  document.addEventListener("click", click);
  if (document.querySelector("main.reader").dataset.shortcuts !== "off")
    document.addEventListener("keydown", press);
}
