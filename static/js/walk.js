// A cursor on the blocks of a text that is checked: the focus is on the box by which a block is
// chosen, which tells its kind and its words. With Shift, all blocks on the way are chosen.

import { chosen, unchoose } from "./choosing.js";
import { tell } from "./done.js";
import { review } from "./press.js";
import { bring } from "./sight.js";
import { keep, kept } from "./stood.js";

const LEAP = 10; // blocks
let here; // the id of the block on which one stood last
let anchor; // that of the block at which choosing began

/** All blocks of the page. */
export function blocks() {
  return [...document.querySelectorAll("#blocks > .block")];
}

/** The block where the keyboard is, or was last; null before it came to any. */
export function current() {
  const focused = document.activeElement.closest("#blocks > .block");
  return focused ?? document.getElementById(here ?? "");
}

/** Let the keyboard go on at `block`, where no key of a menu does anything by itself. */
export function stand(block, where) {
  block.querySelector(".choose").focus({ preventScroll: true });
  bring(block, where);
}

/** Go `by` blocks on; `extend` chooses all on the way. */
export function walk(by, extend = false) {
  const all = blocks();
  const from = all.indexOf(current());
  const to = from < 0 ? firstInWindow(all) : from + by;
  const beyond = from >= 0 && !all[from + Math.sign(by)] && pageLink(by);
  if (beyond && extend) return tell(document.getElementById("blocks").dataset.pageEnds);
  if (beyond && Math.abs(by) === 1) return turn(beyond, by);
  go(all, from, to, extend);
}

export const leap = (by, extend) => walk(by * LEAP, extend);

/** Go to the first block of the page, or with 1 to the last. */
export function edge(by, extend) {
  const all = blocks();
  go(all, all.indexOf(current()), by > 0 ? all.length : 0, extend);
}

/** Come from nowhere to the block at the top of the window. */
export function arrive() {
  const all = blocks();
  go(all, -1, firstInWindow(all));
}

function go(all, from, to, extend = false) {
  const block = all[Math.min(Math.max(to, 0), all.length - 1)];
  if (!block) return;
  if (extend && from >= 0) choose(all, from, all.indexOf(block));
  else anchor = undefined;
  stand(block);
}

function choose(all, from, to) {
  anchor ??= all[from].id;
  const start = all.findIndex(({ id }) => id === anchor);
  // Who goes back again chooses fewer.
  for (const block of all.slice(Math.min(from, to), Math.max(from, to) + 1)) unchoose(block);
  const [first, last] = [start, to].sort((one, other) => one - other);
  chosen(all.slice(first, last + 1));
}

function firstInWindow(all) {
  const place = all.findIndex((block) => block.getBoundingClientRect().bottom > innerHeight / 4);
  return Math.max(place, 0);
}

/** A long text has its blocks on several pages. */
function pageLink(by) {
  return review().querySelector(`.pages [rel=${by > 0 ? "next" : "prev"}]`);
}

function turn(link, by) {
  keep(by > 0 ? "first" : "last");
  link.click();
}

/** Who comes back to a text is where they were, also on another page of a long one. */
function comeBack() {
  const { id, page } = kept();
  if (!id || location.hash || document.activeElement !== document.body) return;
  const ends = { first: blocks()[0], last: blocks().at(-1) };
  const block = ends[id] ?? document.getElementById(id);
  if (block) stand(block, "center");
  else if (!location.search && page !== review().elements.page.value) {
    location.replace(`?page=${page}`);
  }
}

document.addEventListener("focusin", ({ target }) => {
  const block = target.closest("#blocks > .block");
  if (!block || block.id === here) return;
  here = block.id;
  keep(here);
});

if (review()) comeBack();
