// Notes that stood in the margin for a moment are no longer new to their reader.

import { margin, showsPlace } from "./margin.js";

const LONG_ENOUGH = 2500;
let looking;

function look() {
  clearTimeout(looking);
  looking = setTimeout(markSeen, LONG_ENOUGH);
}

function markSeen() {
  const address = document.querySelector("main.reader")?.dataset.seenUrl;
  const pane = margin();
  if (!address || document.hidden || !showsPlace() || !pane.querySelector(".unread")) return;
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
