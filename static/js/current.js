// Text, map and margin agree on which paragraph is the current one.

import { margin } from "./margin.js";

// The parts of a paragraph, by what their ids begin with, and the class of each where it is current.
const PARTS = { "p-": "is-current", "count-": "is-current", "rail-": "cur" };

function markCurrent() {
  const key = margin()?.dataset.key;
  if (key === undefined) return;
  for (const [part, name] of Object.entries(PARTS)) {
    // Only what changes is touched: each change of a class has the browser style that part anew.
    for (const before of document.querySelectorAll(`[id^="${part}"].${name}`)) {
      if (before.id !== part + key) mark(before, name, false);
    }
    const here = key && document.getElementById(part + key);
    if (here) mark(here, name, true);
  }
}

function mark(element, name, current) {
  element.classList.toggle(name, current);
  const link = element.matches("li") && element.querySelector("a");
  if (link) link.ariaCurrent = current ? "location" : null;
}

markCurrent();
document.addEventListener("htmx:afterSwap", markCurrent);
