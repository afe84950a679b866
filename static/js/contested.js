// Where two windows changed the same, the second hears of it, and is led to the place where it sees both.

import { say } from "./live.js";
import { bring } from "./sight.js";

function lead(box) {
  const place = box?.closest(".block, .field");
  const { activeElement, body } = document;
  // Who types elsewhere by now goes on there.
  if (!place || !(activeElement === body || place.contains(activeElement))) return;
  box.focus({ preventScroll: true });
  bring(place, "nearest");
}

document.addEventListener("review:contested", ({ detail }) => {
  say(document.querySelector("#notice .message").firstChild.textContent, true);
  lead(document.getElementById(detail.id));
  document.dispatchEvent(new Event("review:gone-on"));
});
