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
  const place = line.querySelector("span");
  // Else the press that takes the focus from elsewhere would be for a link that is gone by its end.
  if (!isSame(links, [...place.children])) place.replaceChildren(...links);
  line.hidden = !links.length;
  line.toggleAttribute(
    "data-own",
    keys.every((key) => key === margin().dataset.key),
  );
}

function isSame(links, standing) {
  return (
    links.length === standing.length && links.every((link, at) => link.isEqualNode(standing[at]))
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
  const words = place.dataset.whole ?? (place.querySelector(".words") ?? place).textContent;
  return words.trim().slice(0, 60);
}

tell();
for (const type of ["htmx:afterSwap", "htmx:afterSettle", "focusout"])
  document.addEventListener(type, tell);
