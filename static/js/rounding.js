// A finger selects about what it wants to: what it took of a word is rounded to all of that word.

import { codePoints, slice, textOf, unitsOf } from "./offsets.js";
import { wordsOf } from "./spans.js";

// Here words have no spaces between them, and where one ends is a matter of opinion.
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Khmr}\p{sc=Laoo}\p{sc=Mymr}]/u;

/** Have `first` begin, and `last` end, where a word does: parts of a selection, or one and the same. */
export function wholeWords(first, last) {
  const begun = wordAt(first.key, first.start);
  const ended = wordAt(last.key, last.end - 1);
  if (begun) first.start = begun.start;
  if (ended) last.end = ended.end;
  for (const part of [first, last])
    part.exact = slice(textOf(wordsOf(part.key)), part.start, part.end);
}

/** {start, end} of the word around code point `point` of a paragraph; null where none is there. */
function wordAt(key, point) {
  const words = wordsOf(key);
  const text = textOf(words);
  const language = words.closest("[lang]")?.lang;
  const segments = new Intl.Segmenter(language, { granularity: "word" }).segment(text);
  const found = segments.containing(unitsOf(text, point));
  if (!found?.isWordLike || UNSPACED.test(found.segment)) return null;
  const start = codePoints(text.slice(0, found.index));
  return { start, end: start + codePoints(found.segment) };
}
