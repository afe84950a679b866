// A cursor in the text: the selection, with the focus on the paragraph that it is in. It goes in the
// order of reading, whichever way the script runs, and says what it has come to.

import { reveal } from "./chosen.js";
import { isWriting } from "./drafts.js";
import { stay } from "./follow.js";
import { say } from "./live.js";
import { margin, showsPlace } from "./margin.js";
import { inText } from "./place.js";
import { selectedTarget, spansOfTarget } from "./selected.js";
import { showPlace } from "./shown.js";
import { keyOf, wordsOf } from "./spans.js";
import { focusOn, goTo, here } from "./whereabouts.js";

const REST = 250; // milliseconds until the margin comes after
let timer = 0;

export const nextParagraph = (extend) => paragraph(1, extend);
export const previousParagraph = (extend) => paragraph(-1, extend);
export const nextSentence = (extend) => part(1, "sentence", extend);
export const previousSentence = (extend) => part(-1, "sentence", extend);
export const nextWord = (extend) => part(1, "word", extend);
export const previousWord = (extend) => part(-1, "word", extend);

function neighbour(words, by) {
  const all = [...document.querySelectorAll("#text .para:not(.drawn-line) > .words")];
  return all[all.indexOf(words) + by];
}

function paragraph(by, extend) {
  const words = here();
  const selection = getSelection();
  if (words && extend && inText(selection.focusNode)) {
    const to = isAtEdge(words, by) ? neighbour(words, by) : words;
    if (to) selection.extend(to, edge(to, by));
    arrive();
    return;
  }
  const to = words ? neighbour(words, by) : start();
  if (!to) return;
  selection.collapse(to, 0);
  goTo(to);
  follow();
}

function start() {
  return wordsOf(margin().dataset.key) ?? document.querySelector("#text .words");
}

function part(by, unit, extend) {
  const selection = getSelection();
  let words = here() ?? start();
  if (!inText(selection.focusNode)) selection.collapse(words, edge(words, -by));
  else if (!extend && by > 0) selection.collapseToEnd();
  else if (!extend) selection.collapseToStart();
  words = inText(selection.focusNode) ?? words;
  if (isAtEdge(words, by)) {
    words = neighbour(words, by);
    if (!words) return;
    // Over the number and the count that stand between two paragraphs.
    if (extend) selection.extend(words, edge(words, -by));
    else selection.collapse(words, edge(words, -by));
  }
  selection.modify("extend", by > 0 ? "forward" : "backward", unit);
  if (!words.contains(selection.focusNode)) selection.extend(words, edge(words, by));
  arrive();
}

function edge(words, by) {
  return by > 0 ? words.childNodes.length : 0;
}

/** Whether there are no more words of this paragraph that way. */
function isAtEdge(words, by) {
  const { focusNode, focusOffset } = getSelection();
  const rest = document.createRange();
  rest.selectNodeContents(words);
  if (by > 0) rest.setStart(focusNode, focusOffset);
  else rest.setEnd(focusNode, focusOffset);
  return !rest.toString().trim();
}

/** The selection has changed: show it, and say its words. */
function arrive() {
  clearTimeout(timer); // selected words bring the margin themselves, or what is written on them would go
  const target = selectedTarget();
  focusOn(inText(getSelection().focusNode));
  if (!target) return;
  reveal(spansOfTarget(target).slice(-1));
  say(target.exact);
}

function follow() {
  stay();
  clearTimeout(timer);
  timer = setTimeout(async () => {
    if (!showsPlace() || isWriting(margin())) return;
    await showPlace(keyOf(here()));
    stay();
  }, REST);
}
