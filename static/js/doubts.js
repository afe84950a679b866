// From one place that the importer was unsure of to the next, and round to the first of all.

import { tell } from "./done.js";
import { ask, review } from "./press.js";
import { bring } from "./sight.js";
import { keep, kept } from "./stood.js";
import { current } from "./walk.js";

document.addEventListener("click", (event) => {
  const link = event.target.closest("#next-doubt, #previous-doubt");
  if (!link) return;
  event.preventDefault();
  goToDoubt(link.id === "next-doubt" ? 1 : -1);
});

/** Go to the next doubt after the block where the keyboard is, or with -1 to the one before. */
export function goToDoubt(by) {
  const doubts = doubtsOnPage(by);
  const here = current();
  const further = doubts.find((doubt) => !here || isBehind(doubt, here, by));
  const link = document.getElementById(by > 0 ? "next-doubt" : "previous-doubt");
  if (!link) return tell(words().none);
  const { beyond, around } = link.dataset;
  if (!further && beyond) return goBeyond(beyond, by, around !== undefined);
  if (further) tell("");
  else sayAround(by);
  lead(further ?? doubts[0]);
}

/** All of the page, in the order in which one comes to them. */
function doubtsOnPage(by) {
  const doubts = [...document.querySelectorAll(".block.unsure")];
  return by > 0 ? doubts : doubts.reverse();
}

/** Go to a doubt that is on this page. */
export function lead(doubt) {
  bring(doubt, "center");
  // Enter keeps what was found; never what cuts it in two. Where words are asked for it leads to
  // their field: there the next key would be a letter of them.
  const place = doubt.querySelector("[data-asked]") ? ".choose" : "[id^=settle-]";
  doubt.querySelector(place).focus({ preventScroll: true });
}

/** A long text has its blocks on several pages. */
export function goBeyond(address, by, isAround) {
  keep(`${by > 0 ? "first" : "last"}-doubt${isAround ? "-again" : ""}`);
  location.assign(address);
}

/** Who came from another page is at the doubt that they were led to. */
function comeTo() {
  const [, end, again] = kept().id?.match(/^(first|last)-doubt(-again)?$/) ?? [];
  const by = end === "first" ? 1 : -1;
  const [doubt] = end ? doubtsOnPage(by) : [];
  if (!doubt) return;
  lead(doubt);
  if (again) sayAround(by);
}

function sayAround(by) {
  tell(by > 0 ? words().fromFirst : words().fromLast);
}

function words() {
  return document.getElementById("doubts")?.dataset ?? {};
}

/** Keep what was found in the block where the keyboard is. */
export function keepDoubt() {
  const block = current();
  if (block?.matches(".unsure")) ask(`confirmations/?block=${block.id.replace("block-", "")}`);
  else tell(words().notHere);
}

function isBehind(one, other, by) {
  const side = by > 0 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  return review() && other.compareDocumentPosition(one) & side;
}

if (review()) comeTo();
