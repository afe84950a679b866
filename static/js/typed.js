// What is typed above a text, or of what a picture shows, while an earlier change is being saved stays,
// and is kept: an answer may bring the field anew, as it was sent.

import { keep } from "./drafts.js";
import { review } from "./press.js";

const BOXES = ".fields [id][name], .shows [id][name]";
let sent = new FormData();
let typed = [];

document.addEventListener("htmx:configRequest", ({ detail }) => {
  if (detail.elt === review()) sent = new FormData(review());
});

document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if (detail.elt !== review()) return;
  const boxes = [...review().querySelectorAll(BOXES)];
  // What was sent is stored now, unless something went wrong.
  if (detail.xhr.status < 400) for (const box of boxes) box.defaultValue = sent.get(box.name);
  typed = boxes.filter((box) => box.value !== sent.get(box.name));
  typed = typed.map(({ id, value }) => ({ id, value }));
});

document.addEventListener("htmx:afterOnLoad", () => {
  for (const { id, value } of typed) {
    const box = document.getElementById(id);
    if (box && box.value !== value) box.value = value;
    if (box) keep(box.closest("fieldset"));
  }
  typed = [];
});
