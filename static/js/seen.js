// Notes that stood in the margin for a moment are no longer new to their reader: once all of them
// that are new have come into view, since a mark is for a paragraph and not for a note.

import { margin, showsPlace } from "./margin.js";

const LONG_ENOUGH = 2500;
let looking;
let watcher;

function look() {
  clearTimeout(looking);
  watcher?.disconnect();
  const heads = [...margin().querySelectorAll(".unread > :is(header, .reply-head)")];
  let come = 0; // to so many of them: whoever comes to a note has been past those above it
  watcher = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries)
      if (isIntersecting) come = Math.max(come, heads.indexOf(target) + 1);
    if (come < heads.length) return;
    watcher.disconnect();
    looking = setTimeout(markSeen, LONG_ENOUGH);
  });
  for (const head of heads) watcher.observe(head);
}

function markSeen() {
  const address = document.querySelector("main.reader")?.dataset.seenUrl;
  const pane = margin();
  // Where the last note is new, there may be others after it that have not come yet.
  const more = pane.querySelector(".note.unread:has(+ .earlier)");
  if (!address || document.hidden || !showsPlace() || more) return;
  const body = new FormData();
  body.set("p", pane.dataset.key);
  body.set("until", pane.dataset.until);
  body.set("csrfmiddlewaretoken", pane.querySelector("[name=csrfmiddlewaretoken]").value);
  const headers = { "HX-Request": "true" };
  fetch(address, { method: "POST", body, headers }).catch(() => {});
}

if (margin()) {
  look();
  document.addEventListener("htmx:afterSwap", look);
}
