// Selected words can be annotated: select, then press the button that appears beside them, or
// Enter, or just write in the margin where it stands open.

import { hideButton, showButton } from "./button.js";
import { compose, forms, isBegun, setTarget } from "./composer.js";
import { isPlacing, showsPlace } from "./margin.js";
import { keepPlace } from "./place.js";
import { selectedTarget } from "./selected.js";
import { showPlace } from "./shown.js";

const REST = 200; // milliseconds; a selection is made in many steps
const narrow = matchMedia("(max-width: 60rem)");
let offered = null;
let timer = 0;
let dragging = false;
let byFinger = false;
let composing = false;

async function offer() {
  if (dragging || composing) return;
  if (isPlacing()) {
    hideButton();
    return;
  }
  const writing = forms().some((form) => form.contains(document.activeElement));
  const target = forms().length && !writing ? selectedTarget(byFinger) : null;
  offered = target;
  if (!target) {
    withdraw();
    return;
  }
  showButton(getSelection().getRangeAt(0), accept);
  // What is being written about other words is not moved to these unasked.
  if (narrow.matches || isBegun() || !showsPlace()) return;
  if ((await showPlace(target.paragraph)) && target === offered && !isBegun()) setTarget(target);
}

function withdraw() {
  hideButton();
  // The selection ends when one goes on to write; it is given up by a click in the text.
  const inText = document.getElementById("text").contains(getSelection().anchorNode);
  if (inText && !isBegun()) setTarget(null);
}

async function accept() {
  const target = offered;
  offered = null;
  hideButton();
  if (!target) return;
  keepPlace();
  composing = true;
  await compose(target);
  composing = false;
}

/** Whether single letters do something: a reader may have switched that off (WCAG 2.1.4). */
function hasShortcuts() {
  return !document.querySelector('main[data-shortcuts="off"]');
}

/** Write about `target`, as if the button had been pressed. */
export function annotate(target) {
  offered = target;
  return accept();
}

function key(event) {
  byFinger = false;
  const { activeElement } = document;
  const free = activeElement === document.body || activeElement.matches(".words, #text");
  const alone = !(event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented);
  if (event.key === "Escape") leave(event);
  else if (
    offered &&
    free &&
    alone &&
    (event.key === "Enter" || (event.key === "a" && hasShortcuts()))
  ) {
    // What is selected now, which may be more than what was offered a moment ago.
    const target = selectedTarget();
    if (!target) return;
    event.preventDefault();
    annotate(target);
  }
}

/** Escape gives up the selection, or goes from an unwritten note back to its words. */
function leave(event) {
  const form = forms().find((one) => one.contains(document.activeElement));
  if (form) {
    document.activeElement.blur();
    if (!isBegun()) setTarget(null);
  } else if (offered) getSelection().removeAllRanges();
  else return;
  event.preventDefault();
}

function soon() {
  clearTimeout(timer);
  timer = setTimeout(offer, REST);
}

function drop() {
  dragging = false;
  soon();
}

if (document.querySelector("main.reader:has(#margin)")) {
  document.addEventListener("selectionchange", soon);
  document.addEventListener("keydown", key);
  document.addEventListener("pointerdown", ({ pointerType }) => {
    dragging = pointerType === "mouse";
    byFinger = pointerType === "touch";
  });
  document.addEventListener("pointerup", drop);
  document.addEventListener("pointercancel", drop);
}
