// A paragraph's number and count, the map beside the text, and the margin's own views open in
// place: the margin changes, the page stays. As plain links they open the same page anew.

import { announce, isPlacing, margin } from "./margin.js";
import { raiseSheet, uncoverText } from "./sheet.js";
import { load } from "./shown.js";

// Those that lead to a place in the text bring it into view.
const TO_TEXT = ".rail a, .hops a, .found-words a, .note > .state a";
const IN_PLACE = `#text .num, ${TO_TEXT}, .reader a[href$='#margin']`;

document.addEventListener("click", async (event) => {
  const link = event.target.closest?.(IN_PLACE);
  if (!link || !margin() || isForElsewhere(event, link)) return;
  event.preventDefault();
  const leavesMargin = margin().contains(link);
  const byKey = event.detail === 0;
  const toMargin = link.hash === "#margin";
  if (link.matches(TO_TEXT)) {
    uncoverText();
    if (link.hash) document.querySelector(link.hash)?.scrollIntoView();
  }
  // One looks through the text for words: the form for them stays.
  if (isPlacing() && !toMargin) return;
  if (!(await load(link.href.replace("#margin", ""), true))) return;
  announce();
  // Which paragraph is the next with unread notes, the server alone knew.
  if (isLed(link)) document.getElementById(`p-${margin().dataset.key}`)?.scrollIntoView();
  if (toMargin) raiseSheet();
  // A sheet that has risen may hide what it is about.
  if (toMargin && !leavesMargin) link.closest(".para")?.scrollIntoView({ block: "nearest" });
  // Where the link stood in the old margin, or leads to it, the keyboard goes on in the new one.
  if (leavesMargin && link.matches(".views a"))
    focus(margin().querySelector(".views [aria-current]"));
  else if (link.matches(".hops a")) focus(document.getElementById(link.id) ?? margin());
  else if (leavesMargin || (toMargin && byKey)) focus(margin());
});

function isForElsewhere(event, link) {
  const asked = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button;
  const here = link.origin === location.origin && link.pathname === location.pathname;
  return asked || !(here || isLed(link)) || event.defaultPrevented;
}

function isLed(link) {
  return link.matches(".hops a:not([href^='?'])");
}

function focus(element) {
  element?.focus({ preventScroll: true });
}
