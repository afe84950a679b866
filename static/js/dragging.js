// What has lost its words can be dragged onto the text by its handle: the sentence on which it is
// let go is proposed as its new words, for a person to confirm or to choose others.

import { paint } from "./highlights.js";
import { isPlacing } from "./margin.js";
import { codePoints, pointOf, unitsOf } from "./offsets.js";
import { goToButton, propose } from "./placing.js";
import { spansOfTarget } from "./selected.js";
import { caretAt, keyOf } from "./spans.js";

let handle = null;

/** The sentence at the point (x, y) of the window, as a target; null where there is no text. */
function sentenceAt(x, y) {
  const caret = caretAt(x, y);
  const words = caret?.node.parentElement?.closest("#text .words");
  if (!words) return null;
  const text = words.textContent;
  const at = unitsOf(text, pointOf(words, caret.node, caret.offset));
  const { lang } = words.closest("[lang]");
  const sentences = [...new Intl.Segmenter(lang, { granularity: "sentence" }).segment(text)];
  const found = sentences.findLast(({ index, segment }) => index <= at && segment.trim());
  if (!found) return null;
  const exact = found.segment.trim();
  const start = codePoints(text.slice(0, found.index + found.segment.indexOf(exact)));
  const key = keyOf(words);
  return { paragraph: key, start, to_paragraph: key, end: start + codePoints(exact), exact };
}

async function drop(event) {
  const target = handle && sentenceAt(event.clientX, event.clientY);
  if (!target) return;
  event.preventDefault();
  const { toText } = handle.dataset;
  if (toText) await htmx.ajax("GET", toText, { target: "#margin", swap: "outerHTML" });
  if (!isPlacing()) return;
  propose(target);
  goToButton();
}

document.addEventListener("dragstart", (event) => {
  handle = event.target.closest?.("[data-to-text]") ?? null;
  if (!handle) return;
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", handle.title);
  event.dataTransfer.setDragImage(handle.closest("[data-spans]"), 0, 0);
});

document.addEventListener("dragover", (event) => {
  const target = handle && sentenceAt(event.clientX, event.clientY);
  if (!target) return;
  event.preventDefault();
  paint("target", spansOfTarget(target));
});

document.addEventListener("drop", drop);
document.addEventListener("dragend", () => {
  handle = null;
  if (!isPlacing()) paint("target", []);
});
