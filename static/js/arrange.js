// Items of a list can be dragged to another place by their handles. The handles are for a mouse
// alone: buttons beside them do the same for the keyboard and for fingers.

/**
 * Let the items that `item` selects be dragged by what `handle` selects.
 *
 * `isRoom(element)` says whether something can be dropped there, and `move(item, above)` puts an
 * item right below another, or at the top where that is null.
 */
export function arrange({ handle, item, isRoom, move }) {
  let dragged;
  let place;

  document.addEventListener("dragstart", ({ target, dataTransfer }) => {
    if (!target.closest?.(handle)) return;
    dragged = target.closest(item);
    dataTransfer.effectAllowed = "move";
    dataTransfer.setData("text/plain", "");
    dataTransfer.setDragImage(dragged, 12, 12);
  });

  document.addEventListener("dragover", (event) => {
    if (!dragged || !isRoom(event.target)) return;
    // Between two items as well, where the mark is that of the one passed last.
    event.preventDefault();
    const over = event.target.closest(item);
    if (!over) return;
    const { top, height } = over.getBoundingClientRect();
    mark(over, event.clientY < top + height / 2 ? "before" : "after");
  });

  document.addEventListener("drop", (event) => {
    if (!dragged || !place) return;
    event.preventDefault();
    const { over, side } = place;
    const above = side === "after" ? over : over.previousElementSibling;
    if (above !== dragged && over !== dragged) move(dragged, above);
  });

  document.addEventListener("dragend", () => {
    mark();
    dragged = undefined;
  });

  /** Mark the edge of `over` where what is dragged would come to stand; nothing without one. */
  function mark(over, side) {
    if (place?.over === over && place?.side === side) return;
    if (place) delete place.over.dataset.drop;
    place = over && { over, side };
    if (place) over.dataset.drop = side;
  }
}

/** Show the handles in `part` of a page, which come hidden: they do nothing without a script. */
export function showHandles(part, handle) {
  for (const one of part.querySelectorAll?.(handle) ?? []) one.hidden = false;
}
