// The margin from the keyboard: from note to note, to the box for an answer or a reply, to the search.

import { margin, showsPlace } from "./margin.js";
import { keepPlace } from "./place.js";
import { selectedTarget, spansOfTarget } from "./selected.js";
import { raiseSheet } from "./sheet.js";
import { load, showPlace } from "./shown.js";
import { keyOf, readSpans } from "./spans.js";
import { here } from "./whereabouts.js";

export const nextNote = () => note(1);
export const previousNote = () => note(-1);

/** Write a reply to the note where the keyboard is, or to the first. */
export function reply() {
  return open(focused() ?? margin().querySelector(".note[data-spans]"), "reply-");
}

/** Write an answer to the prompt where the keyboard is, or to the first. */
export function answer() {
  return open(focused() ?? margin().querySelector(".prompt"), "answer-");
}

/** Go to the box that searches the notes. */
export async function search() {
  keepPlace();
  raiseSheet();
  const all = margin().querySelector(".views a[href*='view=all']");
  if (!margin().querySelector("#search") && !(all && (await load(all.href.split("#")[0], true))))
    return;
  margin().querySelector("#search")?.focus();
}

async function note(by) {
  keepPlace();
  const from = focused();
  const words = here();
  // From the text one comes to what is said there.
  if (!from && words && showsPlace()) await showPlace(keyOf(words));
  const all = [...margin().querySelectorAll("[data-spans]")];
  const first = from
    ? all[all.indexOf(from) + by]
    : (aboutSelected(all) ?? all.at(by > 0 ? 0 : -1));
  if (!first) return;
  raiseSheet();
  first.focus({ focusVisible: true });
}

function focused() {
  return document.activeElement.closest("#margin [data-spans]");
}

function aboutSelected(notes) {
  const target = selectedTarget();
  const spans = target ? spansOfTarget(target) : [];
  return notes.find((one) =>
    readSpans(one.dataset.spans).some((span) => spans.some((other) => meet(span, other))),
  );
}

function meet(one, other) {
  return one.key === other.key && one.start < other.end && other.start < one.end;
}

function open(thing, form) {
  const link = thing?.querySelector(`[data-opens^="${form}"]`);
  if (!link) return;
  keepPlace();
  raiseSheet();
  const box = () => document.querySelector(`form[data-draft="${link.dataset.opens}"] textarea`);
  if (box()) {
    box().focus();
    return;
  }
  // Something else may come in before it.
  const settled = () => {
    if (!box()) return;
    document.removeEventListener("htmx:afterSettle", settled);
    box().focus();
  };
  document.addEventListener("htmx:afterSettle", settled);
  htmx.trigger(link, "click");
}
