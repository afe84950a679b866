// Where one was in the text, kept as one goes to the margin, so that one comes back to it.

let kept = null; // {words, range}

/** The words and the range that were kept last, or null. */
export function place() {
  return kept;
}

/** Remember where one is, before going to the margin. */
export function keepPlace() {
  const selection = getSelection();
  const words = inText(selection.focusNode);
  if (words) kept = { words, range: selection.getRangeAt(0).cloneRange() };
}

/** The words that `node` is in, or undefined. */
export function inText(node) {
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest("#text .words") ?? undefined;
}
