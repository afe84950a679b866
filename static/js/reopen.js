// A form that opens in place is open again if something was being written in it: the link that
// opens it says data-opens="NAME", where NAME is the form's data-draft. Cancel closes it: a new
// wording is given up, and anything else waits until somebody opens the form again.

import { forget } from "./drafts.js";
import { isKept, putAside } from "./kept.js";
import { margin } from "./margin.js";

const opened = new WeakSet();

function reopen() {
  const account = document.querySelector("main").dataset.account;
  for (const link of margin()?.querySelectorAll("[data-opens]") ?? []) {
    const form = document.querySelector(`form[data-draft="${link.dataset.opens}"]`);
    if (form || opened.has(link) || !isKept(account, link.dataset.opens)) continue;
    opened.add(link);
    htmx.trigger(link, "click");
  }
}

document.addEventListener("htmx:load", reopen);

document.addEventListener("click", (event) => {
  const form = event.target.closest?.("[data-cancel]")?.closest("form");
  if (!form) return;
  if (form.elements.version) forget(form);
  else putAside(form);
  const writing = form.closest("#margin .writing");
  if (!writing) return;
  event.preventDefault();
  const link = document.querySelector(`[data-opens="${form.dataset.draft}"]`);
  writing.replaceChildren();
  link?.focus();
});
