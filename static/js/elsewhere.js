// A note that was begun at another place of this text and never sent: the margin says where it waits.

import { keptOf } from "./kept.js";
import { margin } from "./margin.js";
import { addressOf } from "./shown.js";

const BOX = "note@";

function tell() {
  const line = margin()?.querySelector("[data-drafts]");
  const { account } = document.querySelector("main").dataset;
  if (!line || !account) return;
  const keys = keptOf(account, BOX).map((name) => name.slice(BOX.length));
  const links = keys.filter((key) => key !== margin().dataset.key).flatMap(linkTo);
  line.querySelector("span").replaceChildren(...links);
  line.hidden = !links.length;
}

function linkTo(key) {
  const place = key ? document.getElementById(`p-${key}`) : document.querySelector("[data-whole]");
  if (!place) return [];
  const link = document.createElement("a");
  link.href = `${addressOf(key)}#margin`;
  const number = place.querySelector(".num");
  link.textContent = number ? `¶ ${number.textContent}` : nameOf(place);
  return [link, " "];
}

function nameOf(place) {
  return (place.querySelector(".words") ?? place).textContent.trim().slice(0, 60);
}

tell();
document.addEventListener("htmx:afterSwap", tell);
