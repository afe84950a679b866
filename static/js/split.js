// A block can be split where the cursor stands in its words.

import { press } from "./press.js";

show(document);
document.addEventListener("htmx:load", ({ detail }) => show(detail.elt));

document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-split]");
  if (!button) return;
  const box = document.getElementById(button.dataset.split);
  const { selectionStart: at, value } = box;
  box.value = `${value.slice(0, at).trimEnd()}\n\n${value.slice(at).trimStart()}`;
  press(button.parentElement.querySelector("[formaction]"));
});

/** The button does nothing without this script, so the page comes with it hidden. */
function show(part) {
  for (const button of part.querySelectorAll?.("[data-split]") ?? []) button.hidden = false;
}
