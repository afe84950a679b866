// What a key means on the page on which a text is checked: nothing where one writes, and some only
// where the keyboard is in a block.

import { printed } from "./keys.js";
import { current } from "./walk.js";

const WRITING = "input:not(.choose), textarea, select, [contenteditable]";
// These ask for a block where the keyboard is: elsewhere they scroll, or press a button.
const IN_BLOCKS = /^(Arrow|Page|Home|End|Enter|Delete|Escape)/;

/** What a key means here, one of those that `isKnown` says there are; null for nothing. */
export function meaning(event, isKnown) {
  const { target, ctrlKey, metaKey, altKey } = event;
  if (target.closest(WRITING) || target.closest("dialog, [popover]")) return null;
  if (ctrlKey || metaKey) return again(event);
  const key = printed(event);
  if (altKey) return /^Arrow(Up|Down)$/.test(key) && current() ? `Alt${key}` : null;
  if (!isKnown(key) || (key.length === 1 && isOff())) return null;
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
