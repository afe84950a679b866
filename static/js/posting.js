// Sending a form over htmx: once, however often it is pressed; what was written stays in the box
// until the server has it; then the keyboard goes on where the new words stand.

import { forms } from "./composer.js";
import { boxesOf, forgetAll, keepTried } from "./drafts.js";
import { margin } from "./margin.js";
import { complain, isLoggedOut, settle } from "./problems.js";

const SENT_BACK = [409, 422];
let known = new Set();

document.addEventListener("htmx:configRequest", ({ detail }) => {
  // Whoever logged in again in another tab has another token than this page was made with.
  const token = document.cookie.match(/(?:^|; )csrftoken=([^;]+)/)?.[1];
  if (detail.verb === "post" && token) detail.parameters.csrfmiddlewaretoken = token;
});

document.addEventListener("htmx:beforeRequest", (event) => {
  const form = posted(event);
  if (form?.ariaBusy === "true") event.preventDefault();
  else if (form) begin(form);
});

document.addEventListener("htmx:beforeOnLoad", (event) => {
  const { xhr } = event.detail;
  const form = posted(event);
  if (isLoggedOut(xhr)) {
    event.preventDefault();
    const box = form ?? forms()[0];
    if (box) complain(box, xhr);
  } else if (form && xhr.status < 300) forgetAll(form);
});

document.addEventListener("htmx:beforeSwap", (event) => {
  const { detail } = event;
  const form = posted(event);
  const whole = /<aside[^>]* id="margin"/.test(detail.serverResponse);
  // What the server sends back to be put right takes the place of the form alone.
  const alone = form?.matches("[hx-target='#margin']") && !whole;
  if (alone && SENT_BACK.includes(detail.xhr.status)) detail.target = form;
  if (form && !detail.target.matches(".writing")) detail.swapOverride = "outerHTML";
});

document.addEventListener("htmx:afterRequest", (event) => {
  const form = posted(event);
  if (form) end(form);
});

document.addEventListener("htmx:responseError", (event) => {
  const form = posted(event);
  if (form) complain(form, event.detail.xhr);
});

for (const type of ["htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(type, (event) => {
    const form = posted(event);
    if (form) complain(form, null);
  });
}

document.addEventListener("htmx:afterSettle", ({ target, detail }) => {
  const { verb, triggeringEvent } = detail.requestConfig ?? {};
  const writing = target.closest(".writing");
  if (verb === "get" && writing && triggeringEvent?.isTrusted) focusBox(writing);
  if (verb !== "post") return;
  if (detail.xhr.status >= 400) focusBox(target);
  else if (target.id === "margin") focusNew();
});

/** The form that an event of htmx is about, where something is posted; else undefined. */
function posted({ detail }) {
  const { verb, elt } = detail.requestConfig ?? {};
  return verb === "post" ? elt.closest("form") : undefined;
}

function begin(form) {
  settle(form);
  known = new Set([...document.querySelectorAll("#margin [id]")].map((element) => element.id));
  form.ariaBusy = "true";
  for (const box of locked(form)) box.readOnly = true;
  keepTried(form);
}

function end(form) {
  form.ariaBusy = null;
  for (const box of locked(form)) box.readOnly = false;
}

/** The boxes that wait for the answer. What is saved field by field is typed on in meanwhile. */
function locked(form) {
  return boxesOf(form).filter((box) => !box.closest(".fields, .shows"));
}

function focusBox(part) {
  const box = part.matches("form") ? part.elements.body : part.querySelector("textarea");
  box?.focus();
}

function focusNew() {
  const undo = margin().querySelector(".deleted > button");
  if (undo) {
    undo.focus();
    return;
  }
  const said = [...margin().querySelectorAll(".note[id], .reply[id], .prompt[id]")];
  const fresh = said.filter((element) => !known.has(element.id));
  const chosen = margin().querySelector(".is-chosen");
  const [shown] = [fresh.includes(chosen) ? chosen : fresh.at(-1), chosen, margin()].filter(
    Boolean,
  );
  // Its beginning is what one looks for, also where it is longer than the room that there is.
  shown.focus({ preventScroll: true });
  shown.scrollIntoView({
    block: shown.offsetHeight > margin().clientHeight / 2 ? "start" : "nearest",
  });
}
