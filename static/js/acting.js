// What is asked for with the block where the keyboard is, or with those that are chosen, on the page
// on which a text is checked.

import { choice } from "./choosing.js";
import { keepDoubt } from "./doubts.js";
import { ask } from "./press.js";
import { arrive, current } from "./walk.js";

/** Leave the words of a block as they are in their `box` now. */
export function finish(box) {
  send(`?at=${box.name.replace("words-", "")}`);
}

/** Split the block in two, in the `part` of it where its words are being changed. */
export function split(part) {
  flagged(part.querySelector("[formaction]"));
  part.querySelector("[data-split]").click();
}

/** Ask for something with what is chosen, or with the block where the keyboard is. Whoever is at none
 * sees first which one it would be. */
export function about(path) {
  const [end, query] = path.split("?");
  const rest = query ? `&${query}` : "";
  if (choice().length) send(path);
  else ofBlock((id) => `${end}?block=${id}${rest}`);
}

function send(path) {
  ask(path, true);
}

/** Keep what is doubtful as it is. */
export function keep() {
  if (current() && !choice().length) keepDoubt();
  else about("confirmations/");
}

/** Part the block where it was joined. */
export function unjoin() {
  ofBlock((id) => `splits/?block=${id}`);
}

/** Open the words of the block. */
export function edit() {
  ofBlock((id) => `?edit=${id}`);
}

/** Ask for the path that `pathOf` gives for the block where the keyboard is; see `about`. */
function ofBlock(pathOf) {
  if (current()) send(pathOf(current().id.replace("block-", "")));
  else arrive();
}

/** Give a `button` that is pressed by a key. */
export function flagged(button) {
  button.dataset.byKey = "";
  return button;
}
