// The page on which a text is checked, from the keyboard: listening. What each key asks for is in
// bykey.js.

import { act, finish, isKnown, split } from "./bykey.js";
import { meaning } from "./meaning.js";
import { review } from "./press.js";
import { inTurn } from "./turns.js";
import { current, stand } from "./walk.js";

function writing(event) {
  const box = event.target.closest(".edit textarea");
  if (!box || event.isComposing) return false;
  if (!isDone(event)) return false;
  event.preventDefault();
  if (event.key === "Enter" && event.shiftKey) split(box.closest(".edit"));
  else finish(box);
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
  if (!review() || event.isComposing || writing(event) || describing(event)) return;
  const key = meaning(event, isKnown);
  if (!key) return;
  event.preventDefault();
  inTurn(() => act(key, event.shiftKey));
});

document.addEventListener("click", (event) => {
  if (!event.target.closest?.("a[data-keys]") || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  act("?");
});
