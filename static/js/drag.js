// A block can be dragged to another place by its handle. The arrows beside it do the same for the
// keyboard and for fingers, so the handle is there for a mouse alone.

import { ask, review } from "./press.js";

let dragged;
let place;

show(document);
document.addEventListener("htmx:load", ({ detail }) => show(detail.elt));

document.addEventListener("dragstart", ({ target, dataTransfer }) => {
  if (!target.closest?.("[data-drag]")) return;
  dragged = target.closest(".block");
  dataTransfer.effectAllowed = "move";
  dataTransfer.setData("text/plain", "");
  dataTransfer.setDragImage(dragged, 12, 12);
});

document.addEventListener("dragover", (event) => {
  if (!dragged || !review().contains(event.target)) return;
  // Between two blocks as well, where the mark is that of the one passed last.
  event.preventDefault();
  const block = event.target.closest(".block");
  if (!block) return;
  const { top, height } = block.getBoundingClientRect();
  mark(block, event.clientY < top + height / 2 ? "before" : "after");
});

document.addEventListener("drop", (event) => {
  if (!dragged || !place) return;
  event.preventDefault();
  const { block, side } = place;
  const above = side === "after" ? block : block.previousElementSibling;
  if (above !== dragged && block !== dragged) move(dragged, above);
});

document.addEventListener("dragend", () => {
  mark();
  dragged = undefined;
});

/** Mark the edge of `block` where what is dragged would come to stand; nothing without one. */
function mark(block, side) {
  if (place?.block === block && place?.side === side) return;
  if (place) delete place.block.dataset.drop;
  place = block && { block, side };
  if (place) block.dataset.drop = side;
}

/** Send `block` to below `above`, or to the top where that is null. */
function move(block, above) {
  const [from, to] = [block, above].map((one) => one?.id.replace("block-", "") ?? 0);
  ask(`moves/?block=${from}&after=${to}`);
}

/** The handle does nothing without this script, so the page comes with it hidden. */
function show(part) {
  for (const handle of part.querySelectorAll?.("[data-drag]") ?? []) handle.hidden = false;
}
