// Where something is to be put: the words that one selects in the text, or the paragraph whose
// number one presses, are written into the form in the margin, to be read there and sent.

import { paint } from "./highlights.js";
import { announce, isPlacing, margin } from "./margin.js";
import { selectedTarget, spansOfTarget } from "./selected.js";
import { raiseSheet } from "./sheet.js";
import { keyOf, wordsOf } from "./spans.js";

const HIDDEN = ["paragraph", "start", "to_paragraph", "end", "exact"];
const REST = 200; // milliseconds; a selection is made in many steps
let timer = 0;

/** Propose `target`, words as `selectedTarget` gives them, or {paragraph} as a whole. */
export function propose(target) {
  const { elements } = form();
  for (const name of HIDDEN) elements[name].value = target.exact ? target[name] : "";
  elements.where.value = target.paragraph;
  elements.words.value = target.exact ?? "";
  const whole = { start: 0, to_paragraph: target.paragraph, end: Number.POSITIVE_INFINITY };
  paint("target", spansOfTarget(target.exact ? target : { ...target, ...whole }));
}

/** Go to the button that sends the form. */
export function goToButton() {
  form().querySelector(".primary").focus();
}

function form() {
  return margin().querySelector(".place-form");
}

function take() {
  const target = isPlacing() ? selectedTarget() : null;
  if (target) propose(target);
}

/** What was typed counts now, and not what had been selected. */
function forget() {
  for (const name of HIDDEN) form().elements[name].value = "";
  paint("target", []);
}

function begin() {
  paint("target", []);
  raiseSheet();
  margin().focus({ preventScroll: true });
  announce();
  take();
}

document.addEventListener("selectionchange", () => {
  clearTimeout(timer);
  timer = setTimeout(take, REST);
});

document.addEventListener("input", ({ target }) => {
  if (!isPlacing() || !target.matches("[name=where], [name=words]")) return;
  forget();
  if (target.name === "where") wordsOf(target.value)?.scrollIntoView({ block: "center" });
});

// Before others that listen for the number would show what is said of the paragraph.
document.addEventListener(
  "click",
  (event) => {
    const number = isPlacing() && event.target.closest?.("#text .num");
    if (!number) return;
    event.preventDefault();
    propose({ paragraph: keyOf(number) });
  },
  true,
);

document.addEventListener("htmx:afterSwap", ({ target, detail }) => {
  const { verb, elt } = detail.requestConfig ?? {};
  // Other parts of the page come anew as well, while one selects.
  if (target.id === "margin" && isPlacing() && verb === "get") begin();
  // It stands there now; the selection is no offer to write about these words.
  else if (elt?.closest("[data-placing]") && !isPlacing()) getSelection().removeAllRanges();
});

if (isPlacing()) raiseSheet();
