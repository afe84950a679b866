// Places in a paragraph's text. The server counts Unicode code points, the browser UTF-16 units:
// this module is the only place where the one becomes the other. Ends are exclusive.

const PAIRED = /[\ud800-\udfff]/;

/** How many code points `text` holds. */
export function codePoints(text) {
  return PAIRED.test(text) ? [...text].length : text.length;
}

/** UTF-16 units before code point number `points` of `text`, held within the text. */
export function unitsOf(text, points) {
  if (!PAIRED.test(text)) return Math.max(0, Math.min(points, text.length));
  let units = 0;
  for (const character of text) {
    if (points-- <= 0) break;
    units += character.length;
  }
  return units;
}

/** `text` from code point `start` to `end`, as Python's text[start:end]. */
export function slice(text, start, end = Number.POSITIVE_INFINITY) {
  return text.slice(unitsOf(text, start), unitsOf(text, end));
}

/** The canonical text of a paragraph's element, in which offsets are counted. */
export function textOf(element) {
  return element.textContent;
}

/** Code points of `element`'s text before the DOM place (node, offset) inside it. */
export function pointOf(element, node, offset) {
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(node, offset);
  // Unlike a selection's toString, a range's gives every text node as it is.
  return codePoints(before.toString());
}

/** A StaticRange over code points `start` to `end` of `element`'s text; null where none is left. */
export function rangeOf(element, start, end) {
  return rangesOf(element, [{ start, end }])[0];
}

/** The same for many {start, end} at the price of one walk through the element. */
export function rangesOf(element, spans) {
  const nodes = textNodes(element);
  return spans.map(({ start, end }) => {
    const first = nodes.find((node) => node.end > start);
    const last = nodes.findLast((node) => node.start < end);
    if (!first || !last || start >= end) return null;
    return new StaticRange({
      startContainer: first.node,
      startOffset: unitsOf(first.node.data, start - first.start),
      endContainer: last.node,
      endOffset: unitsOf(last.node.data, end - last.start),
    });
  });
}

function textNodes(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes = [];
  let start = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const end = start + codePoints(node.data);
    if (end > start) nodes.push({ node, start, end });
    start = end;
  }
  return nodes;
}
