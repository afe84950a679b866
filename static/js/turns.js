// What keys ask for on the page on which a text is checked is done in turn: what is pressed while an
// answer is on its way waits for it, and for the keyboard to be where it leads.

import { review } from "./press.js";

let busy = false; // what a key asked for is under way
let waiting = []; // what was pressed meanwhile

/** Have what is pressed from now on wait for an answer. */
export function begin() {
  busy = true;
}

/** Call `act` when its turn comes. */
export function inTurn(act) {
  if (busy) waiting.push(act);
  else act();
}

function goOn() {
  busy = false;
  while (waiting.length && !busy) waiting.shift()();
}

document.addEventListener("htmx:afterRequest", ({ detail }) => {
  if (detail.elt !== review()) return;
  if (!detail.successful) waiting = [];
  if (!detail.xhr.getResponseHeader("HX-Trigger-After-Settle")) setTimeout(goOn, 50);
});
document.addEventListener("review:gone-on", goOn);
