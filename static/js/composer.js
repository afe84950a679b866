// The words that a new note, or an instructor's prompt, is to be about: shown above the box, and
// painted in the text, until it was sent or they were let go. The form's hidden fields say which.

import { reveal } from "./chosen.js";
import { forget, hasWords, keep } from "./drafts.js";
import { paint } from "./highlights.js";
import { isPlacing, margin } from "./margin.js";
import { spansOfTarget } from "./selected.js";
import { raiseSheet } from "./sheet.js";
import { showPlace } from "./shown.js";

const FIELDS = ["start", "to_paragraph", "end", "exact"];
const LONGEST = 160; // characters of a quote; the rest is in the text

/** The forms in the margin that can be about words, the composer first. */
export function forms() {
  const all = [...(margin()?.querySelectorAll("form") ?? [])];
  const able = all.filter((form) => form.elements.to_paragraph && !form.closest("[data-placing]"));
  return able.sort((one, other) => other.matches(".composer") - one.matches(".composer"));
}

/** Whether a form is already being filled in. */
export function isBegun() {
  return forms().some((form) => hasWords(form) || form.contains(document.activeElement));
}

/** What is written from now on is about `target`; null: about the paragraph that the margin shows. */
export function setTarget(target) {
  for (const form of forms()) {
    form.elements.paragraph.value = target?.paragraph ?? margin().dataset.key;
    // The words are those of the text on the screen, which may have been published anew since.
    form.elements.revision.value = document.getElementById("text").dataset.revision;
    for (const name of FIELDS) form.elements[name].value = target?.[name] ?? "";
    keep(form);
  }
  showTarget();
}

/** Write about `target`, beside its paragraph: the box is at hand, with what was typed in it. */
export async function compose(target) {
  const [before] = forms();
  // What was typed about other words stays with those, as a draft.
  const { body, tags, start } = before.elements;
  const typed = start.value ? "" : body.value;
  await showPlace(target.paragraph);
  if (typed && forms()[0] !== before && moveWords(typed, tags?.value)) forget(before);
  setTarget(target);
  raiseSheet();
  reveal(spansOfTarget(target).slice(0, 1));
  forms()[0]?.elements.body.focus();
}

// Only into an empty box: what waited there as a draft is not written over.
function moveWords(typed, tagged) {
  const { body, tags } = forms()[0].elements;
  if (body.value) return false;
  body.value = typed;
  if (tags && tagged) tags.value = tagged;
  return body.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Above each box and in the text, show what its hidden fields say. */
function showTarget() {
  for (const form of forms()) {
    const { start, exact } = form.elements;
    const about = start.value !== "";
    for (const part of form.querySelectorAll("[data-on-words], [data-let-go]"))
      part.hidden = !about;
    for (const part of form.querySelectorAll("[data-on-place]")) part.hidden = about;
    for (const quote of form.querySelectorAll("[data-quote]"))
      quote.textContent = short(exact.value);
  }
  // Where something is put on other words those are painted, whatever else comes anew.
  if (isPlacing()) return;
  const about = forms().find((form) => form.elements.start.value !== "");
  const fields = about && Object.fromEntries(new FormData(about));
  paint("target", about ? spansOfTarget(fields) : []);
}

function short(words) {
  const characters = [...words];
  if (characters.length <= LONGEST) return words;
  return `${characters
    .slice(0, LONGEST)
    .join("")
    .replace(/\s\S{0,24}$/, "")} …`;
}

showTarget();
document.addEventListener("htmx:afterSwap", showTarget);
document.addEventListener("postil:restored", showTarget);
document.addEventListener("click", ({ target }) => {
  if (!target.closest?.("[data-let-go]")) return;
  setTarget(null);
  forms()[0]?.elements.body.focus();
});
