// The box for a new note stays where it is while the rest of the margin changes, as long as nothing
// was written in it: to lay it out anew takes a tenth of what a reader waits for a margin. What differs
// from place to place, its label and its hidden fields, it takes from the box that came.

import { hasWords } from "./drafts.js";

const NAME = "stays"; // of the way in which htmx is to swap; `main` has the extension
const OWN = "input[type=hidden], [data-on-place]";
const IN_USE = ".errorlist, [role=alert], details[open]";
const sources = new WeakMap(); // of each box, without what is its own: how it came

/** Put the margin `html` in place of `pane`. */
export function putMargin(pane, html) {
  htmx.swap(pane, html, { swapStyle: NAME }, { contextElement: pane });
}

function handleSwap(style, pane, fragment, settling) {
  if (style !== NAME) return false;
  const fresh = fragment.querySelector("#margin");
  const box = pane.querySelector("#composer");
  const came = fresh.querySelector("#composer");
  const source = came && sourceOf(came);
  if (source && source === sources.get(box) && isUnused(box)) {
    putAround(box, pane, fresh, came);
    takeOver(box, came);
    return [pane];
  }
  if (came) sources.set(came, source);
  // htmx takes leave of each old element by itself; only one with the focus needs that.
  if (!pane.contains(document.activeElement)) pane.replaceChildren();
  pane.replaceWith(fresh);
  settling.elts = [fresh];
  return [fresh];
}

function sourceOf(box) {
  const copy = box.cloneNode(true);
  for (const part of copy.querySelectorAll(OWN)) {
    part.removeAttribute("value");
    part.replaceChildren();
  }
  return copy.outerHTML;
}

function isUnused(box) {
  const fields = [...box.elements];
  return (
    fields.every(({ value, defaultValue = value }) => value === defaultValue) &&
    !box.elements.start.value &&
    !hasWords(box) &&
    !box.contains(document.activeElement) &&
    !box.querySelector(IN_USE)
  );
}

/** Have `pane` be what `fresh` is, but for the box in it. */
function putAround(box, pane, fresh, came) {
  pane.scrollTop = 0;
  for (const { name } of [...pane.attributes]) {
    if (!fresh.hasAttribute(name)) pane.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) pane.setAttribute(name, value);
  before(box).deleteContents();
  box.before(before(came).extractContents());
}

/** What stands before `box` in the margin. */
function before(box) {
  const range = box.ownerDocument.createRange();
  range.setStart(box.parentNode, 0);
  range.setEndBefore(box);
  return range;
}

function takeOver(box, came) {
  box.reset();
  for (const part of came.querySelectorAll(OWN)) {
    if (part.name) box.elements[part.name].value = part.value;
    else box.querySelector("[data-on-place]").replaceChildren(...part.childNodes);
  }
}

htmx.defineExtension(NAME, { handleSwap });
