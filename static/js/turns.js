// What keys ask for on the page on which a text is checked is done in turn: what is pressed while an
// answer is on its way waits for it, and for the keyboard to be where it leads.

import { review } from "./press.js";
import "./pressed.js";

let busy = false; // what a key or a button asked for is under way
let waiting = []; // what was pressed meanwhile
let sent = 0; // posts of the form that are not answered yet

/** Call `act` when its turn comes; gives whether it has to wait for that. */
export function inTurn(act) {
  const waits = busy;
  if (waits) waiting.push(act);
  else act();
  return waits;
}

function goOn() {
  if (sent) return;
  busy = false;
  while (waiting.length && !busy) waiting.shift()();
  if (!busy) document.dispatchEvent(new Event("review:at-rest"));
}

document.addEventListener(
  "submit",
  ({ target, submitter }) => {
    if (target !== review()) return;
    sent += 1;
    // What is saved as one goes on moves no block.
    if (submitter?.hasAttribute("formaction")) busy = true;
  },
  true,
);

document.addEventListener("htmx:afterRequest", ({ detail }) => {
  const form = detail.requestConfig.elt;
  if (form.id !== "review") return;
  // What waited for a form that is gone is not sent any more.
  sent = form === review() ? Math.max(sent - 1, 0) : 0;
  if (!detail.successful) waiting = [];
  if (!detail.xhr.getResponseHeader("HX-Trigger-After-Settle")) setTimeout(goOn, 50);
});
// That comes before the request counts as answered.
document.addEventListener("review:gone-on", () => setTimeout(goOn));
