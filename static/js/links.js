// A paragraph's number and count, the map beside the text, and the margin's own views open in
// place: the margin changes, the page stays. As plain links they open the same page anew.

import { announce, load, margin } from "./margin.js";
import { raiseSheet } from "./sheet.js";

const IN_PLACE = "#text .num, #text .count, .rail a, #margin .views a";

document.addEventListener("click", async (event) => {
  const link = event.target.closest?.(IN_PLACE);
  const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (!link || !margin() || elsewhere || event.button || event.defaultPrevented) return;
  event.preventDefault();
  const byKey = event.detail === 0;
  const view = link.matches(".views a");
  if (link.matches(".rail a")) document.querySelector(link.hash)?.scrollIntoView();
  if (!(await load(link.hash === "#margin" ? link.href.split("#")[0] : link.href))) return;
  announce();
  if (link.matches(".count")) raiseSheet();
  // Where the link stood in the old margin, or leads to it, the keyboard goes on in the new one.
  if (view) margin().querySelector(".views [aria-current]")?.focus();
  else if (byKey && link.matches(".count")) focusMargin();
});

function focusMargin() {
  margin().tabIndex = -1;
  margin().focus({ preventScroll: true });
}
