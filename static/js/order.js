// A reading can be dragged to another place on the list by its handle. “Move up” and “Move down” do
// the same for the keyboard and for fingers, so the handle is there for a mouse alone.

let dragged;
let place;

// The handle does nothing without this script, so the page comes with it hidden.
for (const handle of document.querySelectorAll("[data-order]")) handle.hidden = false;

document.addEventListener("dragstart", ({ target, dataTransfer }) => {
  if (!target.closest?.("[data-order]")) return;
  dragged = target.closest("li");
  dataTransfer.effectAllowed = "move";
  dataTransfer.setData("text/plain", "");
  dataTransfer.setDragImage(dragged, 12, 12);
});

document.addEventListener("dragover", (event) => {
  const item = dragged && event.target.closest?.(".readings > li");
  if (!item) return;
  event.preventDefault();
  const { top, height } = item.getBoundingClientRect();
  mark(item, event.clientY < top + height / 2 ? "before" : "after");
});

document.addEventListener("drop", (event) => {
  if (!dragged || !place) return;
  event.preventDefault();
  const { item, side } = place;
  const above = side === "after" ? item : item.previousElementSibling;
  if (above !== dragged && item !== dragged) move(dragged, above);
});

document.addEventListener("dragend", () => {
  mark();
  dragged = undefined;
});

/** Mark the edge of `item` where what is dragged would come to stand; nothing without one. */
function mark(item, side) {
  if (place?.item === item && place?.side === side) return;
  if (place) delete place.item.dataset.drop;
  place = item && { item, side };
  if (place) item.dataset.drop = side;
}

/** Send `item` to below `above`, or to the top where that is null. */
function move(item, above) {
  const form = item.querySelector("form[data-places]");
  const { after } = form.elements;
  after.disabled = false;
  after.value = above?.id.replace("reading-", "") ?? 0;
  form.submit();
}
