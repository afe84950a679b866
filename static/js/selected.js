// What the reader has selected in the text, as the server wants it: the paragraph and offset where
// the words start and end, and the words themselves.

import { codePoints, pointOf, slice, textOf } from "./offsets.js";
import { wholeWords } from "./rounding.js";
import { keyOf } from "./spans.js";

const JOINT = "\n\n"; // between the words of two paragraphs

/**
 * {paragraph, start, to_paragraph, end, exact} for the selection, or null where it has no words.
 * With `rounded` it begins and ends with whole words.
 */
export function selectedTarget(rounded = false) {
  const selection = getSelection();
  const range = selection.rangeCount ? selection.getRangeAt(0) : null;
  if (!range || range.collapsed) return null;
  const parts = allWords()
    .filter((words) => range.intersectsNode(words))
    .map((words) => partOf(words, range));
  while (parts.length && !parts[0].exact.trim()) parts.shift();
  while (parts.length && !parts.at(-1).exact.trim()) parts.pop();
  if (!parts.length) return null;
  const first = parts[0];
  const last = parts.at(-1);
  first.start += codePoints(first.exact) - codePoints(first.exact.trimStart());
  last.end -= codePoints(last.exact) - codePoints(last.exact.trimEnd());
  first.exact = first.exact.trimStart();
  last.exact = last.exact.trimEnd();
  if (rounded) wholeWords(first, last);
  return {
    paragraph: first.key,
    start: first.start,
    to_paragraph: last.key,
    end: last.end,
    exact: parts.map((part) => part.exact).join(JOINT),
  };
}

/** The spans, one a paragraph, from the start of a target to its end. */
export function spansOfTarget({ paragraph, start, to_paragraph, end }) {
  const keys = allWords().map(keyOf);
  const among = keys.slice(keys.indexOf(paragraph), keys.indexOf(to_paragraph) + 1);
  return among.map((key) => ({
    key,
    start: key === paragraph ? Number(start) : 0,
    end: key === to_paragraph ? Number(end) : Number.POSITIVE_INFINITY,
  }));
}

function allWords() {
  return [...document.querySelectorAll("#text .words")];
}

// A selection may begin and end between the paragraphs, or outside the text: a triple click ends
// in the next block, before its first word.
function partOf(words, range) {
  const text = textOf(words);
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const inside = (node) => words.contains(node);
  const start = inside(startContainer) ? pointOf(words, startContainer, startOffset) : 0;
  const end = inside(endContainer) ? pointOf(words, endContainer, endOffset) : codePoints(text);
  return { key: keyOf(words), start, end, exact: slice(text, start, end) };
}
