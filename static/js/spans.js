// Spans of words as the server writes them: "KEY:12-40 KEY2:0-15", offsets in code points.

import { rangeOf } from "./offsets.js";

/** The element that holds the words of paragraph `key`, or null. */
export function wordsOf(key) {
  return document.getElementById(`w-${key}`);
}

/** The key of the paragraph that `node` stands in, or undefined. */
export function keyOf(node) {
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest(".para")?.dataset.key;
}

/** [{key, start, end}] from a data-spans attribute. */
export function readSpans(written = "") {
  return (written.match(/\S+/g) ?? []).map((span) => {
    const [, key, start, end] = span.match(/^(.*):(\d+)-(\d+)$/);
    return { key, start: Number(start), end: Number(end) };
  });
}

/** The StaticRanges of `spans` that are on this page. */
export function rangesOfSpans(spans) {
  return spans.flatMap(({ key, start, end }) => {
    const words = wordsOf(key);
    const range = words && rangeOf(words, start, end);
    return range ?? [];
  });
}

/** Whether the margin is of the revision that is read: else its spans are of other words. */
export function areOfThisText() {
  const { revision } = document.getElementById("margin")?.dataset ?? {};
  return !revision || revision === document.getElementById("text")?.dataset.revision;
}

/** Where a StaticRange is on the screen: its bounding DOMRect. */
export function boxOf(range) {
  return live(range).getBoundingClientRect();
}

/** Whether the point (x, y) of the window is on the words of `range`, not merely beside them. */
export function covers(range, x, y) {
  return [...live(range).getClientRects()].some(
    (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
  );
}

/** The place {node, offset} between two characters that is nearest to the point (x, y), or null. */
export function caretAt(x, y) {
  const caret = document.caretPositionFromPoint?.(x, y);
  if (caret) return { node: caret.offsetNode, offset: caret.offset };
  const range = document.caretRangeFromPoint?.(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}

function live(place) {
  const range = document.createRange();
  range.setStart(place.startContainer, place.startOffset);
  range.setEnd(place.endContainer, place.endOffset);
  return range;
}
