// The text may be changed while it is open here. The margin is then of another revision than the
// words beside it: nothing is painted, and the reader is told.

import { margin } from "./margin.js";
import { areOfThisText } from "./spans.js";

function tell() {
  const notice = margin().querySelector("[data-overtaken]");
  if (notice) notice.hidden = areOfThisText();
}

if (margin()) document.addEventListener("htmx:afterSwap", tell);
