// Words of blocks that were typed and never sent: a box in which some stood is opened again, and
// drafts.js puts them back. The keyboard goes there only where it was in it a moment ago. Where the
// block, or its picture, is not there any more they are shown all the same.

import { forget, hasWords } from "./drafts.js";
import { keptOf } from "./kept.js";
import { press, review } from "./press.js";
import { keepBox, leftBox } from "./stood.js";
import { BOX, SHOWS, show } from "./strays.js";

let opened;

function bringBack() {
  const account = review().elements.writer.value;
  for (const name of [BOX, SHOWS].flatMap((beginning) => keptOf(account, beginning))) {
    if (document.getElementById(name)) continue;
    const [, id] = name.split("-");
    const isThere = document.getElementById(`block-${id}`);
    if (isThere && name.startsWith(BOX)) open(document.getElementById(`edit-${id}`), name);
    // A long text has its blocks on several pages.
    else if (isThere || !review().querySelector(".pages")) show(account, name);
  }
}

// One at a time: whoever opens a second box saves the first.
function open(button, name) {
  if (!button || opened || review().querySelector(".edit")) return;
  opened = name;
  if (leftBox() !== name) button.dataset.unasked = "";
  press(button);
}

/** Say of `box`, which was opened unasked, that words in it are not saved; the keyboard stays. */
export function point(box) {
  const part = box.closest("fieldset");
  if (!hasWords(part)) return;
  const said = document.getElementById("unsaved").content.firstElementChild.cloneNode(true);
  said.querySelector("a").href = `#${box.id}`;
  part.querySelector(".saved").textContent = said.dataset.saved;
  document.getElementById("notice").after(said);
}

document.addEventListener("htmx:afterSettle", () => {
  const link = document.querySelector(".message.unsaved a");
  if (link && !document.querySelector(link.hash)) link.closest(".unsaved").remove();
});

document.addEventListener("review:go-on", ({ detail }) => {
  if (detail.id !== opened) return;
  const box = document.getElementById(opened)?.closest("fieldset");
  // They had arrived after all.
  if (box && !hasWords(box)) forget(box);
});

addEventListener("pagehide", () => {
  const box = document.activeElement.closest("#blocks .edit textarea");
  keepBox(box && hasWords(box.closest("fieldset")) ? box.id : "");
});

// A button pressed before htmx looks after the form would load the page anew.
document.addEventListener("htmx:load", () => review() && bringBack(), { once: true });
