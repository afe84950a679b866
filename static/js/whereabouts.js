// Where one is in the text, and the ways from there to the margin and back.

import { annotate as annotateWords } from "./annotate.js";
import { reveal } from "./chosen.js";
import { forms } from "./composer.js";
import { margin } from "./margin.js";
import { inText, keepPlace, place } from "./place.js";
import { selectedTarget } from "./selected.js";
import { raiseSheet } from "./sheet.js";
import { showPlace } from "./shown.js";
import { keyOf, wordsOf } from "./spans.js";

/** The words of the paragraph where the reader is, or undefined before they came to any. */
export function here() {
  const { focusNode } = getSelection();
  return inText(focusNode) ?? inText(document.activeElement) ?? place()?.words;
}

/** Write about the selected words; without any, about the paragraph. */
export async function annotate() {
  keepPlace();
  const target = selectedTarget();
  if (!forms().length || (!target && !here())) return;
  if (target) await annotateWords(target);
  else if (await showPlace(keyOf(here()), true)) {
    raiseSheet();
    forms()[0]?.elements.body.focus();
  }
}

/** From the margin back to where one was in the text. */
export function back() {
  const kept = place();
  const words = kept?.words ?? wordsOf(margin().dataset.key);
  if (!words) return;
  goTo(words);
  const { startContainer, startOffset, endContainer, endOffset } = kept?.range ?? {};
  if (kept) getSelection().setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}

/** Go to the beginning of these words. */
export function goTo(words) {
  focusOn(words);
  reveal([{ key: keyOf(words), start: 0, end: Number.POSITIVE_INFINITY }]);
}

/** A screen reader says the words, and then what the count says: how much there is about them. */
export function focusOn(words) {
  if (!words) return;
  words.tabIndex = -1;
  words.setAttribute("aria-describedby", `count-${keyOf(words)}`);
  words.focus({ preventScroll: true });
}
