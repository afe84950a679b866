// Where answers are slow, or quick, a press means what was seen: what is pressed twice is done once, the
// second click of two is not for a block that came under the pointer, and what waited for its turn is
// asked for again where an answer brought another form.

import { choice, chosen } from "./choosing.js";
import { review, send } from "./press.js";

// Done once more these would be about another block, or about none; a move or an undoing goes on.
const ONCE = /\/(drops|merges|confirmations|splits|returns|insertions|additions)\/|\?edit=/;
let waiting = []; // the addresses of what was pressed and is not sent yet
let sent; // that of what is not answered yet
let clicked; // the id of the button that was clicked first
let form = review();
let isWell = true; // whether nothing was wrong with what was answered last
let boxes = []; // the ids of those that were chosen before it

const addressOf = (submitter) => submitter?.getAttribute("formaction") ?? "";

function stop(event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}

addEventListener(
  "click",
  (event) => {
    const button = event.target.closest?.("#review [formaction]");
    const isSecond = event.detail > 1;
    if (isSecond && button && (button.id !== clicked || ONCE.test(addressOf(button)))) stop(event);
    else if (!isSecond) clicked = button?.id;
  },
  true,
);

// Before anybody else counts it.
addEventListener(
  "submit",
  (event) => {
    if (event.target !== review()) return;
    const address = addressOf(event.submitter);
    const isByKey = event.submitter?.dataset.byKey !== undefined;
    const isUnderWay = sent?.address === address || waiting.some((one) => one.address === address);
    if (ONCE.test(address) && isUnderWay) stop(event);
    else waiting.push({ address, isByKey });
  },
  true,
);

document.addEventListener("htmx:configRequest", ({ detail }) => {
  if (detail.elt === review()) sent = waiting.shift();
});

document.addEventListener("htmx:afterRequest", ({ detail }) => {
  if (detail.requestConfig.elt.id === "review") sent = undefined;
});

document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if (detail.elt !== review()) return;
  boxes = choice().map(({ id }) => id);
  isWell = detail.xhr.status < 400;
});

// htmx does not send what waited for a form that is gone.
document.addEventListener("htmx:load", () => {
  if (form === review()) return;
  form = review();
  const left = isWell ? waiting : [];
  waiting = [];
  chosen(boxes.map((id) => document.getElementById(id)?.closest(".block")).filter(Boolean));
  // Once the answer counts as such everywhere.
  setTimeout(() => left.forEach(pressAgain));
});

function pressAgain({ address, isByKey }) {
  if (address) send(address, isByKey);
}
