// A block of a text that is brought in or edited can be dragged to another place.

import { arrange, showHandles } from "./arrange.js";
import { ask, review } from "./press.js";

showHandles(document, "[data-drag]");
document.addEventListener("htmx:load", ({ detail }) => showHandles(detail.elt, "[data-drag]"));

arrange({
  handle: "[data-drag]",
  item: ".block",
  isRoom: (element) => review().contains(element),
  move,
});

/** Send `block` to below `above`, or to the top where that is null. */
function move(block, above) {
  const [from, to] = [block, above].map((one) => one?.id.replace("block-", "") ?? 0);
  ask(`moves/?block=${from}&after=${to}`);
}
