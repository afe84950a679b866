// A reading can be dragged to another place on the list of its seminar.

import { arrange, showHandles } from "./arrange.js";

showHandles(document, "[data-order]");

arrange({
  handle: "[data-order]",
  item: ".readings > li",
  isRoom: (element) => element.closest?.(".readings > li"),
  move,
});

/** Send `item` to below `above`, or to the top where that is null. */
function move(item, above) {
  const form = item.querySelector("form[data-places]");
  const { after } = form.elements;
  after.disabled = false;
  after.value = above?.id.replace("reading-", "") ?? 0;
  form.submit();
}
