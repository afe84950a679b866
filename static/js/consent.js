// Where something takes one more press, it is said above the blocks, with a link to a place that one
// may want to look at first.

import { goBeyond, lead } from "./doubts.js";

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("#instead");
  if (!link?.hash.startsWith("#block-") || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const doubt = document.querySelector(link.hash);
  if (!doubt) return goBeyond(link.search, 1, false);
  // What was said would stand above what one looks at now.
  document.getElementById("consent").replaceChildren();
  lead(doubt);
});
