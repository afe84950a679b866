// The words that are talked about are painted, deeper where more is said of them. Painted with the
// CSS Custom Highlight API: the text's own elements are never touched. Without it nothing is painted,
// and the counts and quotes carry the meaning.

import { readMarks } from "./marks.js";
import { isNear, whenPrinted } from "./near.js";
import { rangesOf } from "./offsets.js";
import { areOfThisText, rangesOfSpans, wordsOf } from "./spans.js";

// Where two of them colour the same words, the later wins.
const ORDER = ["depth-1", "depth-2", "depth-3", "prompt", "question", "target", "chosen"];
const able = typeof Highlight === "function" && Boolean(CSS.highlights);
const painted = new Map();

/** Paint `spans` ({key, start, end}) under `name`, in place of what was painted so before. */
export function paint(name, spans) {
  if (!able || (spans.length === 0 && !CSS.highlights.get(name)?.size)) return;
  const highlight = highlightOf(name);
  highlight.clear();
  for (const range of rangesOfSpans(spans)) highlight.add(range);
}

/** Paint what has changed since the last time; a paragraph that says the same is left alone. */
function repaint() {
  waiting = false;
  const marked = areOfThisText() ? document.querySelectorAll(".count[data-marks]") : [];
  const counts = [...marked].filter((count) => isNear(count.parentElement, soon));
  const now = new Map(counts.map((count) => [count.id.slice("count-".length), count]));
  for (const key of painted.keys()) if (!now.has(key)) unpaint(key);
  for (const [key, count] of now) {
    const words = wordsOf(key);
    const before = painted.get(key);
    if (!words || (before?.marks === count.dataset.marks && before.words === words)) continue;
    unpaint(key);
    painted.set(key, { marks: count.dataset.marks, words, ranges: build(words, count) });
  }
  performance.mark("highlights");
}

function build(words, count) {
  const marks = readMarks(count.dataset.marks);
  const ranges = rangesOf(words, marks);
  return marks.flatMap(({ names }, place) => {
    const range = ranges[place];
    if (!range) return [];
    for (const name of names) highlightOf(name).add(range);
    return names.map((name) => [name, range]);
  });
}

function unpaint(key) {
  for (const [name, range] of painted.get(key)?.ranges ?? []) highlightOf(name).delete(range);
  painted.delete(key);
}

function highlightOf(name) {
  if (!CSS.highlights.has(name)) {
    const highlight = new Highlight();
    highlight.priority = ORDER.indexOf(name);
    CSS.highlights.set(name, highlight);
  }
  return CSS.highlights.get(name);
}

let waiting = false;
function soon() {
  // Any change of the page repaints all highlights, so they change together, once a frame.
  if (able && !waiting) waiting = requestAnimationFrame(repaint);
}

if (able) {
  repaint();
  whenPrinted(repaint);
}
document.addEventListener("htmx:oobAfterSwap", soon);
document.addEventListener("htmx:afterSwap", soon);
