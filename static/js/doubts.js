// N goes to the next place that the importer was unsure of, U undoes: wherever one is on the page,
// except while one writes.

import { press, review } from "./press.js";

document.addEventListener("keydown", (event) => {
  const { key, target } = event;
  if (!review() || event.ctrlKey || event.metaKey || event.altKey) return;
  if (target.closest("input, textarea, select, [contenteditable]")) return;
  if (key === "n" || key === "N") goToNext();
  else if (key === "u" || key === "U") press(document.getElementById("undo"));
  else return;
  event.preventDefault();
});

document.addEventListener("click", (event) => {
  if (!event.target.closest("#next-doubt")) return;
  event.preventDefault();
  goToNext();
});

/** Go to the first doubt after the block where the keyboard is, or round to the first of all. */
function goToNext() {
  const doubts = [...document.querySelectorAll(".block.unsure")];
  const here = document.activeElement.closest(".block");
  const after = doubts.find((doubt) => !here || follows(here, doubt)) ?? doubts[0];
  if (!after) return;
  after.scrollIntoView({ block: "center" });
  // Enter keeps what was found; never what cuts it in two.
  after.querySelector("[id^=settle-]").focus({ preventScroll: true });
}

function follows(one, other) {
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
}
