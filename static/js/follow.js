// The margin follows the reader: where scrolling comes to rest, or a paragraph is clicked, it shows
// what is said there. It holds still while one writes, selects or points at it, and after it was
// told what to show.

import { isWriting } from "./drafts.js";
import { margin, showsPlace } from "./margin.js";
import { isLoading, showPlace } from "./shown.js";

const REST = 250; // milliseconds
const PLACES = "#text .para:not(.kind-heading, .drawn-line)";
const hovers = matchMedia("(hover: hover)");
let timer = 0;
// Asked of the page itself it would be laid out for that alone, each time a margin comes.
let at = 0;
// Where the page stood when the margin was told what to show: near there, that still holds.
let told = null;
let following = false;

/** Have the margin stay as it is until the reader has scrolled on. */
export function stay() {
  told = { at };
}

/** Have the margin show what is said of `paragraph`, wherever it stands in the window. */
export async function follow(paragraph) {
  if (!paragraph.matches(PLACES) || held()) return;
  if (await showPlace(paragraph.dataset.key)) stay();
}

function stand() {
  at = scrollY;
}

function soon() {
  clearTimeout(timer);
  timer = setTimeout(rest, REST);
}

async function rest() {
  // Until then it is the browser that scrolls, to the place that the address names.
  if (document.readyState !== "complete") return;
  if (told && Math.abs(scrollY - told.at) < innerHeight / 4) return;
  told = null;
  // What the reader asked for is not overtaken by where they happen to be.
  if (held() || (isLoading() && !following)) return;
  following = true;
  if (place() !== margin().dataset.key && (await showPlace(place()))) told = null;
  following = false;
}

function held() {
  const pane = margin();
  return (
    !showsPlace() ||
    isWriting(pane) ||
    pane.parentElement.querySelector("#margin:focus-visible, #margin :focus-visible") ||
    (hovers.matches && pane.matches(":hover")) ||
    !getSelection().isCollapsed
  );
}

/** The key of the paragraph under the reading line; "" above the first. */
function place() {
  const line = readingLine();
  const paragraphs = document.querySelectorAll(PLACES);
  const above = [...paragraphs].filter((one) => one.getBoundingClientRect().top <= line);
  return above.at(-1)?.dataset.key ?? "";
}

// A third of the way down; but it starts at the top and ends at the bottom of the window, so that
// the first paragraphs and the last have their turn too.
function readingLine() {
  const whole = document.documentElement.scrollHeight - innerHeight;
  if (whole < innerHeight) return (innerHeight * scrollY) / whole;
  return Math.max(Math.min(innerHeight / 3, scrollY), innerHeight - (whole - scrollY));
}

if (margin()) {
  stand();
  stay();
  // By then the browser has gone to where the address, or the last visit, wants to be.
  addEventListener("load", () => {
    stand();
    stay();
  });
  addEventListener("scroll", stand, { passive: true });
  addEventListener("scroll", soon, { passive: true });
  // Who goes to a footnote is at that one, however many stand below it in the window.
  addEventListener("hashchange", () => {
    const { hash } = location;
    const led = hash && document.getElementById(hash.slice(1));
    if (led) follow(led);
  });
  // What held it still may be over.
  document.addEventListener("selectionchange", soon);
  document.addEventListener("focusout", soon);
  document.addEventListener("mouseout", ({ target, relatedTarget }) => {
    if (margin().contains(target) && !margin().contains(relatedTarget)) soon();
  });
  document.addEventListener("htmx:afterSwap", ({ target }) => {
    if (target.id === "margin") stay();
  });
}
