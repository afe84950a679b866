// Selected words can be annotated: select, then press the button that appears beside them, or
// Enter, or just write in the margin where it stands open.

import { compose, forms, isBegun, setTarget } from "./composer.js";
import { showPlace, showsPlace } from "./margin.js";
import { selectedTarget } from "./selected.js";

const REST = 200; // milliseconds; a selection is made in many steps
const fingers = matchMedia("(pointer: coarse)");
const narrow = matchMedia("(max-width: 60rem)");
const page = document.querySelector("main.reader:has(#margin)");
let offered = null;
let timer = 0;
let pressed = false;
let button;

async function offer() {
  if (pressed) return;
  offered = forms().length ? selectedTarget() : null;
  if (!offered) {
    withdraw();
    return;
  }
  showButton(getSelection().getRangeAt(0));
  // What is being written about other words is not moved to these unasked.
  if (narrow.matches || isBegun() || !showsPlace()) return;
  const target = offered;
  if ((await showPlace(target.paragraph)) && target === offered && !isBegun()) setTarget(target);
}

function withdraw() {
  if (button?.matches(":popover-open")) button.hidePopover();
  // The selection ends when one goes on to write; it is given up by a click in the text.
  const inText = document.getElementById("text").contains(getSelection().anchorNode);
  if (inText && !isBegun()) setTarget(null);
}

async function accept() {
  const target = offered;
  offered = null;
  if (button?.matches(":popover-open")) button.hidePopover();
  if (!target) return;
  await compose(target);
}

/** Put the button at the end of the selection; for fingers, at the foot of the window. */
function showButton(range) {
  button ??= makeButton();
  if (!button.matches(":popover-open")) button.showPopover();
  if (fingers.matches) {
    button.style.inset = "auto 1rem calc(5rem + env(safe-area-inset-bottom)) auto";
    return;
  }
  const end = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
  const x = Math.min(end.right, document.documentElement.clientWidth - button.offsetWidth - 8);
  button.style.inset = `${end.bottom + scrollY + 6}px auto auto ${x + scrollX}px`;
}

function makeButton() {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "annotate primary";
  made.popover = "manual";
  made.textContent = page.dataset.annotateLabel;
  made.style.margin = 0;
  made.style.position = fingers.matches ? "fixed" : "absolute";
  // Pressing it must not end the selection that it is about.
  made.addEventListener("pointerdown", (event) => event.preventDefault());
  made.addEventListener("mousedown", (event) => event.preventDefault());
  made.addEventListener("click", accept);
  page.append(made);
  return made;
}

function key(event) {
  const { activeElement } = document;
  const free = activeElement === document.body || activeElement.matches(".words, #text");
  const alone = !(event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented);
  if (event.key === "Escape") leave(event);
  else if (offered && free && alone && (event.key === "Enter" || event.key === "a")) {
    event.preventDefault();
    accept();
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

if (page) {
  document.addEventListener("selectionchange", soon);
  document.addEventListener("keydown", key);
  document.addEventListener("pointerdown", ({ pointerType }) => {
    pressed = pointerType === "mouse";
  });
  for (const type of ["pointerup", "pointercancel"]) {
    document.addEventListener(type, () => {
      pressed = false;
      soon();
    });
  }
}
