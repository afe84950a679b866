// A page whose address is that of a paragraph opens at that paragraph, also where the address goes on
// to the margin, or to a note in it.

import { margin } from "./margin.js";

function arrive() {
  const [how] = performance.getEntriesByType("navigation");
  // After a reload the browser itself goes back to where the reader was.
  if (how?.type !== "navigate") return;
  const led = document.getElementById(location.hash.slice(1));
  const here = document.getElementById(`p-${margin()?.dataset.key}`);
  if (!led?.closest("#text")) here?.scrollIntoView();
}

arrive();
