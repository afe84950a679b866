// Clicking highlighted words shows what is said of them; other words, what is said of their paragraph.

import { choose } from "./chosen.js";
import { follow, stay } from "./follow.js";
import { announce, margin } from "./margin.js";
import { readMarks } from "./marks.js";
import { pointOf, rangeOf, rangesOf } from "./offsets.js";
import { raiseSheet } from "./sheet.js";
import { showPlace } from "./shown.js";
import { areOfThisText, caretAt, covers, keyOf, readSpans } from "./spans.js";

let selecting = false;

/** The code point of `words` at (x, y), where marked words are there; else null. */
function marked(words, x, y) {
  const count = document.getElementById(`count-${keyOf(words)}`);
  const marks = readMarks(count?.dataset.marks);
  const ranges = rangesOf(words, marks);
  const mark = marks[ranges.findIndex((range) => range && covers(range, x, y))];
  if (!mark) return null;
  const caret = caretAt(x, y);
  if (!caret || !words.contains(caret.node)) return mark.start;
  const point = pointOf(words, caret.node, caret.offset);
  // The caret stands before or after the character, whichever is nearer.
  const before = rangeOf(words, point - 1, point);
  const on = before && covers(before, x, y) ? point - 1 : point;
  return Math.max(mark.start, Math.min(on, mark.end - 1));
}

function isAbout(note, key, point) {
  return readSpans(note.dataset.spans).some(
    (span) => span.key === key && span.start <= point && point < span.end,
  );
}

async function click(event) {
  const words = event.target.closest?.("#text .words");
  if (!words || !margin() || event.target.closest("a, button, summary")) return;
  if (selecting || !getSelection().isCollapsed || !areOfThisText()) return;
  const key = keyOf(words);
  const point = marked(words, event.clientX, event.clientY);
  if (point === null) {
    choose([]);
    follow(words.closest(".para"));
    return;
  }
  if (!(await showPlace(key, true)) || !areOfThisText()) return;
  const notes = [...margin().querySelectorAll("[data-spans]")];
  const about = notes.filter((note) => isAbout(note, key, point));
  choose(about);
  stay();
  raiseSheet();
  announce();
  about[0]?.scrollIntoView({ block: "nearest" });
}

document.addEventListener("pointerdown", () => {
  selecting = !getSelection().isCollapsed;
});
document.addEventListener("click", click);
