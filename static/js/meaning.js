// What a key means on the page on which a text is checked: nothing where one writes, and some only
// where the keyboard is in a block.

import { printed } from "./keys.js";
import { current } from "./walk.js";

const WRITING = "input:not(.choose), textarea, select, [contenteditable]";
// These ask for a block where the keyboard is: elsewhere they scroll, or press a button.
const IN_BLOCKS = /^(Arrow|Page|Home|End|Enter|Delete|Escape)/;
// On a page just opened these lead to a block.
const TO_BLOCKS = /^(Home|End|Enter|Delete| )$/;

/** What a key means here, one of those that `isKnown` says there are; null for nothing. */
export function meaning(event, isKnown) {
  const { target, ctrlKey, metaKey, altKey } = event;
  if (target.closest(WRITING) || target.closest("dialog, [popover]")) return null;
  if (ctrlKey || metaKey) return again(event);
  const key = printed(event);
  if (altKey) return /^Arrow(Up|Down)$/.test(key) ? `Alt${key}` : null;
  if (!isKnown(key) || (key.length === 1 && isOff())) return null;
  if (target === document.body && !current() && TO_BLOCKS.test(key)) return key;
  if (IN_BLOCKS.test(key) && !target.closest(placesOf(key))) return null;
  if (key === " ") return null; // it presses buttons, and chooses a block
  return key === "Enter" && !target.matches(".choose") ? null : key;
}

/** Where a key means something that asks for a block: Escape leads back to it from the buttons above,
 * and from what stands beside. */
function placesOf(key) {
  return key === "Escape" ? "#blocks, .tools, #source, #aside" : "#blocks";
}

function again({ key, shiftKey }) {
  const letter = key.toLowerCase();
  if (letter === "y") return "r";
  return letter === "z" ? (shiftKey ? "r" : "u") : null;
}

function isOff() {
  return document.querySelector("main").dataset.shortcuts === "off";
}
