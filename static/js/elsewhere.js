// A note that was begun and never sent: the margin says where it waits, if at another place; and the sheet
// that hides the box says so of this place too.

import { keptOf } from "./kept.js";
import { margin } from "./margin.js";
import { addressOf } from "./shown.js";

const BOX = "note@";

function tell() {
  const line = margin()?.querySelector("[data-drafts]");
  const { account } = document.querySelector("main").dataset;
  if (!line || !account) return;
  const keys = keptOf(account, BOX).map((name) => name.slice(BOX.length));
  const links = keys.flatMap(linkTo);
  line.querySelector("span").replaceChildren(...links);
  line.hidden = !links.length;
  line.toggleAttribute(
    "data-own",
    keys.every((key) => key === margin().dataset.key),
  );
}

function linkTo(key) {
  const place = key ? document.getElementById(`p-${key}`) : document.querySelector("[data-whole]");
  if (!place) return [];
  const link = document.createElement("a");
  link.href = `${addressOf(key)}#margin`;
  link.toggleAttribute("data-own", key === margin().dataset.key);
  const number = place.querySelector(".num");
  link.textContent = number ? `¶ ${number.textContent}` : nameOf(place);
  return [link];
}

function nameOf(place) {
  return (place.querySelector(".words") ?? place).textContent.trim().slice(0, 60);
}

tell();
for (const type of ["htmx:afterSwap", "htmx:afterSettle", "focusout"])
  document.addEventListener(type, tell);
