// From one place that the importer was unsure of to the next, and round to the first of all.

import { ask, review } from "./press.js";
import { bring } from "./sight.js";
import { current } from "./walk.js";

document.addEventListener("click", (event) => {
  const link = event.target.closest("#next-doubt, #previous-doubt");
  if (!link) return;
  event.preventDefault();
  goToDoubt(link.id === "next-doubt" ? 1 : -1);
});

/** Go to the next doubt after the block where the keyboard is, or with -1 to the one before. */
export function goToDoubt(by) {
  const doubts = [...document.querySelectorAll(".block.unsure")];
  if (!doubts.length) return goElsewhere();
  if (by < 0) doubts.reverse();
  const here = current();
  const further = doubts.find((doubt) => !here || isBehind(doubt, here, by));
  if (!further) tell(by > 0 ? "fromFirst" : "fromLast");
  const after = further ?? doubts[0];
  bring(after, "center");
  // Enter keeps what was found; never what cuts it in two. What is asked for can be written at once.
  after.querySelector("[data-asked], [id^=settle-]").focus({ preventScroll: true });
}

/** A long text has its blocks on several pages. */
function goElsewhere() {
  const link = document.getElementById("next-doubt");
  if (link?.search) location.assign(link.href);
  else tell("none");
}

function tell(name) {
  const words = document.getElementById("doubts")?.dataset[name];
  if (words) document.getElementById("done").textContent = words;
}

/** Keep what was found in the block where the keyboard is. */
export function keepDoubt() {
  const block = current();
  if (block?.matches(".unsure")) ask(`confirmations/?block=${block.id.replace("block-", "")}`);
}

function isBehind(one, other, by) {
  const side = by > 0 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  return review() && other.compareDocumentPosition(one) & side;
}
