// What is typed outlives the tab: forms with data-draft="NAME" are kept at every stroke until they
// were sent, and offered again in the same place, to the same account alone. Of a form that carries
// more than somebody's words, a fieldset with data-draft is kept by itself.

import { drop, dropOld, put, take } from "./kept.js";

const BOXES = "textarea, input[type=text], input[type=url]";
const typedIn = new WeakSet();

/** Whether something is being written in `part` of the page, or is on its way to the server. */
export function isWriting(part) {
  const forms = [...part.querySelectorAll("form")];
  return forms.some((form) => form.ariaBusy === "true" || (typedIn.has(form) && hasWords(form)));
}

/** Whether `form` has words that the server does not have. */
export function hasWords(form) {
  return boxesOf(form).some((box) => box.value.trim() && box.value !== storedIn(box));
}

/** Keep what stands in `form`, or nothing where there are no words in it. */
export function keep(form) {
  if (!hasWords(form)) forget(form);
  else if (form.dataset.draft && put(form)) tell(form, true);
}

/** Keep what is being sent until it has arrived, under the number that it is sent with. */
export function keepTried(form) {
  if (form.elements.submission) form.dataset.tried = "yes";
  keep(form);
}

/** Forget what was kept of `form`. */
export function forget(form) {
  if (!form.dataset.draft) return;
  drop(form);
  tell(form, false);
}

/** Forget all that was kept of `form`: it has arrived. */
export function forgetAll(form) {
  for (const part of partsOf(form)) forget(part);
}

/** What is kept of `form`, each by itself: the form, or fieldsets in it. */
export function partsOf(form) {
  const parts = [form, ...form.querySelectorAll("fieldset[data-draft]")];
  return parts.filter((part) => part.dataset.draft);
}

function restoreAll() {
  for (const part of document.querySelectorAll("[data-draft]")) restore(part);
}

function restore(form) {
  const kept = new Map(take(form));
  const boxes = boxesOf(form);
  const touched = boxes.some((box) => box.value !== storedIn(box));
  if (touched || !boxes.some((box) => kept.has(box.name) && kept.get(box.name) !== box.value))
    return;
  for (const [name, value] of kept) {
    const field = form.elements[name];
    if (field?.type === "checkbox") field.checked = true;
    else if (field) field.value = value;
  }
  if (kept.has("submission")) form.dataset.tried = "yes";
  tell(form, true);
  form.dispatchEvent(new CustomEvent("postil:restored", { bubbles: true }));
}

// Words that changed since they were last sent are another submission, or the server would think
// that it has them already.
function begunAnew(form) {
  if (!form.dataset.tried || !crypto.randomUUID) return;
  delete form.dataset.tried;
  form.elements.submission.value = crypto.randomUUID();
}

/** The boxes of `form` that hold somebody's words. */
export function boxesOf(form) {
  return [...form.elements].filter((field) => field.matches(BOXES));
}

// A form that rewords something comes with the words that stand; any other comes empty, or with
// what the server sent back.
function storedIn(box) {
  const { elements } = box.form;
  return elements.version || elements[`was-${box.name}`] ? box.defaultValue : "";
}

function tell(form, kept) {
  const place = form.querySelector(".saved");
  if (place) place.textContent = kept ? place.dataset.saved : "";
}

dropOld();
restoreAll();
document.addEventListener("htmx:afterSwap", restoreAll);
document.addEventListener("input", ({ target }) => {
  if (!target.form) return;
  typedIn.add(target.form);
  begunAnew(target.form);
  keep(target.closest("fieldset[data-draft]") ?? target.form);
});
