// What is typed after somebody has asked for the words of a block, and before their box has come,
// is held and goes into it: on the block each letter would be a key that does something.

import { review } from "./press.js";
import { blocks, current, stand } from "./walk.js";

const OPENS = /\?edit=|\/insertions\//; // what brings a box
let holder;
let asked; // the address that was to bring the box
let there = []; // the blocks that were on the page by then
let failed; // the one that brought none

/** Have what is typed from now on wait for the box. */
export function hold() {
  const template = document.getElementById("held");
  holder ??= template.content.firstElementChild.cloneNode(true);
  // Beside the form, of which an answer may bring another.
  if (!holder.isConnected) review().after(holder);
  holder.focus({ preventScroll: true });
}

/** Whether `box` is where words wait for theirs. */
export function isHolder(box) {
  return box === holder;
}

/** Whether `box` is the one that was asked for last, and not one that was asked for before. */
function isAsked(box) {
  const id = box.id.replace("words-", "");
  const [, named] = asked?.match(/\?edit=(\d+)/) ?? [];
  return named ? named === id : !there.includes(`block-${id}`);
}

/** Put what was held where the cursor stands in `box`, which has come. */
export function pour(box) {
  if (holder?.isConnected && !isAsked(box)) return hold();
  const words = holder?.value;
  asked = failed = undefined;
  holder?.remove();
  if (!words) return;
  holder.value = "";
  box.setRangeText(words, box.selectionStart, box.selectionEnd, "end");
  box.dispatchEvent(new Event("input", { bubbles: true }));
}

document.addEventListener(
  "submit",
  ({ target, submitter }) => {
    const address = submitter?.getAttribute("formaction");
    if (target !== review() || !OPENS.test(address)) return;
    if (submitter.dataset.unasked !== undefined) return;
    hold();
    if (failed && failed !== address) holder.value = "";
    asked = address;
    there = blocks().map(({ id }) => id);
    failed = undefined;
  },
  true,
);

// No box has come. Who asks for it once more finds in it what they typed.
document.addEventListener("review:at-rest", () => {
  if (!holder?.isConnected) return;
  const isThere = document.activeElement === holder;
  failed = asked;
  holder.remove();
  if (isThere && current()) stand(current());
});

// The key that asked may still be down.
document.addEventListener("keydown", (event) => {
  if (isHolder(event.target) && event.repeat) event.preventDefault();
});
