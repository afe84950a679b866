// A page whose address is that of a paragraph opens at that paragraph, also where the address goes on
// to the margin, or to a note in it.

import { margin } from "./margin.js";

/** Whether somebody came by the address: after a reload the browser itself goes back to where they were. */
export function isComing() {
  return performance.getEntriesByType("navigation")[0]?.type === "navigate";
}

function arrive() {
  if (!isComing()) return;
  const led = document.getElementById(location.hash.slice(1));
  const here = document.getElementById(`p-${margin()?.dataset.key}`);
  if (!led?.closest("#text")) here?.scrollIntoView();
}

arrive();
