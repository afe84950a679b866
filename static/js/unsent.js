// Whoever leaves a page that changes a text is asked first, where words of theirs are not saved yet.

import { boxesOf } from "./drafts.js";

const taken = new WeakSet(); // forms that were sent as a plain page, and took their words along

document.addEventListener("submit", ({ target, defaultPrevented }) => {
  if (!defaultPrevented) taken.add(target);
});

addEventListener("beforeunload", (event) => {
  const parts = [...document.querySelectorAll("fieldset[data-draft]")];
  const unsent = parts.filter((part) => !taken.has(part.form)).flatMap(boxesOf);
  if (unsent.some((box) => box.value !== box.defaultValue)) event.preventDefault();
});
