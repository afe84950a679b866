// The margin: what is said of one place of the text. Other modules ask it to show another place.

import { say } from "./live.js";

/** The margin as it is now, or null; every swap brings a new element. */
export function margin() {
  return document.getElementById("margin");
}

/** Whether the margin is about one place, and not a list such as All or Mine. */
export function showsPlace() {
  const views = margin()?.querySelectorAll(".views a") ?? [];
  return !views.length || views[0].hasAttribute("aria-current");
}

/** The address of this page with the margin at paragraph `key`; "" is the whole reading. */
export function addressOf(key) {
  const text = document.getElementById("text");
  return text.dataset.page + (key ? `?p=${encodeURIComponent(key)}` : "");
}

/** Load the margin of `address` in place of the present one; false where that did not succeed. */
export async function load(address) {
  const before = margin();
  const page = document.querySelector("main.reader");
  const { pathname, search, hash } = new URL(address, location);
  // The reader has gone on: nobody waits for the earlier answer any more.
  htmx.trigger(page, "htmx:abort");
  try {
    await htmx.ajax("get", pathname + search, {
      source: page,
      target: "#margin",
      swap: "outerHTML",
    });
  } catch {
    return false;
  }
  if (margin() === before) return false;
  // A reload, or the address handed to somebody else, opens at the same place.
  history.replaceState(history.state, "", pathname + search + hash);
  return true;
}

/** Have the margin show paragraph `key`, unless it does so already. */
export async function showPlace(key) {
  return (margin().dataset.key === key && showsPlace()) || (await load(addressOf(key)));
}

/** Say aloud where the margin is. */
export function announce() {
  const pane = margin();
  const words = pane.dataset.announce ?? pane.querySelector("h2")?.textContent ?? "";
  say(words.replace(/\s+/g, " ").trim());
}

/** Text, map and margin agree on which paragraph is the current one. */
function markCurrent() {
  const key = margin()?.dataset.key;
  if (key === undefined) return;
  for (const paragraph of document.querySelectorAll("#text .para")) {
    const current = paragraph.dataset.key === key;
    paragraph.classList.toggle("is-current", current);
    paragraph.querySelector(".count")?.classList.toggle("is-current", current);
  }
  for (const link of document.querySelectorAll(".rail a")) {
    const current = new URLSearchParams(link.search).get("p") === key;
    link.parentElement.classList.toggle("cur", current);
    if (current) link.setAttribute("aria-current", "location");
    else link.removeAttribute("aria-current");
  }
}

markCurrent();
document.addEventListener("htmx:afterSwap", markCurrent);
