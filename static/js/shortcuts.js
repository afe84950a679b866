// The page on which a text is checked, from the keyboard: listening. What each key asks for is in
// bykey.js.

import { finish, split } from "./acting.js";
import { act, asksForBox, isKnown } from "./bykey.js";
import { isDisputed, settle } from "./contested.js";
import { hold, isHolder } from "./held.js";
import { meaning } from "./meaning.js";
import { review } from "./press.js";
import { inTurn } from "./turns.js";
import { current, stand } from "./walk.js";

function writing(event) {
  const box = event.target.closest(".edit textarea");
  if (!box || !isDone(event)) return false;
  event.preventDefault();
  leave(box, event);
  return true;
}

function leave(box, { key, shiftKey }) {
  if (isDisputed(box)) settle(box, key);
  else if (key === "Enter" && shiftKey) split(box.closest(".edit"));
  else finish(box);
}

/** Be done with words whose box is still on its way, once it has come. */
function early(event) {
  if (!isHolder(event.target) || !isDone(event)) return false;
  event.preventDefault();
  if (current()) stand(current());
  inTurn(() => {
    const box = document.activeElement.closest(".edit textarea");
    if (box) leave(box, event);
  });
  return true;
}

function isDone({ key, ctrlKey }) {
  return key === "Escape" || (key === "Enter" && ctrlKey);
}

/** Lead from what a picture shows back to its block, where the next key is not one more letter. */
function describing(event) {
  const box = event.target.closest(".shows input");
  if (!box || !isDone(event)) return false;
  event.preventDefault();
  stand(current()); // its words are saved as the box is left
  return true;
}

document.addEventListener("keydown", (event) => {
  if (!review() || event.isComposing) return;
  if (writing(event) || early(event) || describing(event)) return;
  const key = meaning(event, isKnown);
  if (!key) return;
  event.preventDefault();
  const waits = inTurn(() => act(key, event.shiftKey));
  // What comes after it is words all the same.
  if (waits && asksForBox(key)) hold();
});

document.addEventListener("click", (event) => {
  if (!event.target.closest?.("a[data-keys]") || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  act("?");
});
