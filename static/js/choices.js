// A list of choices beside a box in which somebody writes: arrows go through it, Enter and Tab take
// one, Escape closes it, and so does going elsewhere. The keyboard stays in the box all the while.

import { keepBeside } from "./beside.js";

let list;
let box;
let take;

/** Whether choices are shown. */
export function isOffering() {
  return Boolean(list);
}

/** Show `items`, elements with data-value, beside `field`; `taken` is called with what is taken. */
export function offer(field, items, taken, isFirstChosen) {
  close();
  if (!items.length) return;
  [box, take, list] = [field, taken, document.createElement("div")];
  Object.assign(list, { id: "choices", className: "choices", role: "listbox", popover: "manual" });
  list.ariaLabel = box.labels[0]?.textContent.replace(/\s+/g, " ").trim();
  list.append(...items.map(optionOf));
  box.parentElement.append(list);
  list.showPopover();
  keepBeside(list, box);
  box.setAttribute("aria-controls", list.id);
  if (box.role === "combobox") box.ariaExpanded = "true";
  if (isFirstChosen) choose(list.firstElementChild);
}

/** Take the choices away. */
export function close() {
  list?.remove();
  list = undefined;
  for (const name of ["aria-controls", "aria-activedescendant"]) box?.removeAttribute(name);
  if (box?.role === "combobox") box.ariaExpanded = "false";
}

function optionOf(item, index) {
  const option = document.createElement("div");
  Object.assign(option, { id: `choice-${index}`, role: "option", ariaSelected: "false" });
  option.dataset.value = item.dataset.value;
  for (const link of item.querySelectorAll("a")) link.replaceWith(...link.childNodes);
  option.append(...item.childNodes);
  return option;
}

function choose(option) {
  chosen()?.setAttribute("aria-selected", "false");
  option.ariaSelected = "true";
  option.scrollIntoView({ block: "nearest" });
  box.setAttribute("aria-activedescendant", option.id);
}

function chosen() {
  return list.querySelector("[aria-selected=true]");
}

function step(by) {
  const options = [...list.children];
  const at = options.indexOf(chosen());
  choose(options.at((at < 0 && by < 0 ? by : at + by) % options.length));
}

function press(event) {
  const { key, shiftKey, isComposing, target } = event;
  if (!list || target !== box || isComposing) return;
  if (key === "ArrowDown" || key === "ArrowUp") step(key === "ArrowDown" ? 1 : -1);
  else if ((key === "Enter" || (key === "Tab" && !shiftKey)) && chosen()) take(chosen());
  else if (key === "Escape") close();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

// Before the keys of the page, which know nothing of an open list.
document.addEventListener("keydown", press, true);
// Pressing a choice must not take the keyboard away from the box.
for (const type of ["pointerdown", "mousedown"]) {
  document.addEventListener(type, (event) => {
    if (list?.contains(event.target)) event.preventDefault();
  });
}
document.addEventListener("click", ({ target }) => {
  const option = list?.contains(target) && target.closest("[role=option]");
  if (option) take(option);
});
document.addEventListener("focusout", ({ target }) => {
  if (list && target === box) close();
});
for (const type of ["scroll", "resize"]) {
  addEventListener(type, ({ target }) => list && target !== list && close(), true);
}
