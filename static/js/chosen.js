// The chosen notes and prompts: marked in the margin, and their words painted in the text.

import { isComing } from "./arriving.js";
import { paint } from "./highlights.js";
import { margin } from "./margin.js";
import { areOfThisText, boxOf, rangesOfSpans, readSpans } from "./spans.js";

let chosen = [];

/** Choose these elements with data-spans, and no others. */
export function choose(elements) {
  chosen = elements.map((element) => element.id);
  for (const element of margin().querySelectorAll(".is-chosen")) {
    if (!elements.includes(element)) element.classList.remove("is-chosen");
  }
  for (const element of elements) element.classList.add("is-chosen");
  paint("chosen", spansOf(elements));
}

/** The spans of these elements. */
export function spansOf(elements) {
  if (!areOfThisText()) return [];
  return elements.flatMap((element) => readSpans(element.dataset.spans));
}

/** Scroll the text, not the margin, so far that the first of `spans` can be seen. */
export function reveal(spans) {
  const [range] = rangesOfSpans(spans);
  if (!range) return;
  const style = getComputedStyle(document.documentElement);
  const top = Number.parseFloat(style.scrollPaddingTop) || 0;
  const bottom = innerHeight - (Number.parseFloat(style.scrollPaddingBottom) || 0);
  const box = boxOf(range);
  const end = Math.min(box.bottom, box.top + (bottom - top) / 2);
  if (box.top < top || end > bottom) scrollBy(0, box.top - top - (bottom - top) / 4);
}

/** A new margin may have the chosen ones, or come with a note that its address names: that is shown. */
function chooseAgain() {
  const marked = [...margin().querySelectorAll(".is-chosen[data-spans]")];
  const again = chosen.map((id) => document.getElementById(id)).filter(Boolean);
  choose(marked.length ? marked : again);
  marked[0]?.scrollIntoView({ block: "nearest" });
  return marked;
}

if (margin()) {
  const named = chooseAgain();
  if (isComing()) reveal(spansOf(named));
  // Which note the address names is plain only then: see `isPlacing`.
  for (const type of ["htmx:afterSwap", "htmx:afterSettle"])
    document.addEventListener(type, ({ target }) => {
      if (target.id === "margin") chooseAgain();
    });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented) choose([]);
  });
}
