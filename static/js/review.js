// Checking a text that is brought in: what is chosen is saved at once, and after a button the
// keyboard goes on at the next block. The form works without any of this.

import "./consent.js";
import "./contested.js";
import "./drag.js";
import { pour } from "./held.js";
import "./kinds.js";
import { press, review } from "./press.js";
import "./shortcuts.js";
import { bring, lead } from "./sight.js";
import "./sources.js";
import "./split.js";
import "./typed.js";
import { point } from "./unsaved.js";
import "./unsent.js";
import { current, stand } from "./walk.js";

let byKey = false; // whether what is under way was asked for by a key
let unasked = false; // whether nobody asked for it

document.addEventListener("change", ({ target }) => {
  // Words of a block are saved when the person is done with them.
  if (
    target.form &&
    target.form === review() &&
    target.matches(".fields *, .block-head select, .shows *")
  )
    press();
});

// htmx goes by the button that was clicked last, which is another by the time that a press which had
// to wait is sent.
document.addEventListener("htmx:configRequest", ({ detail }) => {
  if (detail.elt !== review()) return;
  const { submitter } = detail.triggeringEvent;
  detail.path = submitter?.getAttribute("formaction") ?? detail.elt.getAttribute("action");
  byKey = submitter?.dataset.byKey !== undefined;
  unasked = submitter?.dataset.unasked !== undefined;
  delete submitter?.dataset.byKey;
  delete submitter?.dataset.unasked;
});

// Most answers bring parts of the page, each for its own place, and leave the form where it is.
document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if (detail.elt !== review()) return;
  detail.swapOverride = detail.xhr.getResponseHeader("HX-Reswap") ?? "none settle:0ms";
  // What was sent is stored now, unless something went wrong.
  if (detail.xhr.status >= 400) return;
  for (const box of boxes()) box.defaultValue = box.value;
});

document.addEventListener("review:go-on", ({ detail }) => {
  const place = document.getElementById(detail.id);
  if (unasked && place) point(place);
  else goOn(place, detail.block);
  document.dispatchEvent(new Event("review:gone-on"));
});

function goOn(place, id) {
  const about = place?.closest(".block") ?? document.getElementById(`block-${id}`);
  // What was about no block leaves the keyboard where it was.
  const block = about ?? (byKey ? current() : null);
  // In the menu of kinds a letter meant for us would choose another kind.
  const isOnBlock = (byKey || place?.matches("select, .kind")) && !place?.matches("textarea");
  if (block && isOnBlock) stand(block);
  else if (place) lead(place);
  if (place?.matches(".edit textarea")) pour(place);
  if (block) bring(block, "nearest");
}

/** The boxes in which the words of blocks are open. */
function boxes() {
  return [...(review()?.querySelectorAll(".edit textarea") ?? [])];
}
