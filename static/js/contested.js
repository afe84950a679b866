// Where two windows changed the same, the second hears of it, and is led to the place where it sees both;
// or to its words alone, where their block is gone.
// Keys that are done with words else leave both as they are there, until somebody presses which stands.

import { say } from "./live.js";
import { bring } from "./sight.js";
import { current, stand } from "./walk.js";

/** Whether other words stand than those in `box` began from. */
export function isDisputed(box) {
  return box.closest(".edit").dataset.disputed !== undefined;
}

/** Go from `box` to the button that puts its words in place, or with Escape to its block. */
export function settle(box, key) {
  if (key === "Escape") stand(current());
  else box.closest(".edit").querySelector("[name=stands]").focus();
}

function lead(box) {
  const place = box?.closest(".block, .field, #notice");
  const { activeElement, body } = document;
  // Who types elsewhere by now goes on there.
  if (!place || !(activeElement === body || place.contains(activeElement))) return;
  box.focus({ preventScroll: true });
  // Nothing above what is said at the top is still to be laid out.
  if (place.id === "notice") place.scrollIntoView({ block: "center" });
  else bring(place, "nearest");
}

document.addEventListener("review:contested", ({ detail }) => {
  say(document.querySelector("#notice .message").firstChild.textContent, true);
  lead(document.getElementById(detail.id) ?? document.querySelector("#notice textarea"));
  document.dispatchEvent(new Event("review:gone-on"));
});
