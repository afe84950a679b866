// Choosing a note or a prompt in the margin shows the words that it is about.

import { choose, reveal, spansOf } from "./chosen.js";
import { stay } from "./follow.js";
import { uncoverText } from "./sheet.js";

const OTHERS = "a, button, input, select, textarea, summary, label";

function show(note, writes = false) {
  choose([note]);
  if (!writes) uncoverText();
  reveal(spansOf([note]));
  stay();
}

document.addEventListener("click", (event) => {
  const note = event.target.closest?.("#margin [data-spans]");
  if (!note || event.defaultPrevented || !getSelection().isCollapsed) return;
  const other = event.target.closest(OTHERS);
  // The quote is a link to its paragraph, for those who have no script.
  const quote = other?.closest("blockquote") && other.hash?.startsWith("#p-");
  if (other && !quote) return;
  event.preventDefault();
  show(note);
});

document.addEventListener("focusin", (event) => {
  const note = event.target.closest?.("#margin [data-spans]");
  const form = event.target.closest?.(".reply-form");
  form?.scrollIntoView({ block: "nearest" });
  if (!note || note.classList.contains("is-chosen") || !event.target.matches(":focus-visible"))
    return;
  show(note, Boolean(form));
});
