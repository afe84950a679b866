// The margin: what is said of one place of the text. What has it show another place is `shown.js`.

import { say } from "./live.js";

/** The margin as it is now, or null; every swap brings a new element. */
export function margin() {
  return document.getElementById("margin");
}

/** Whether the margin asks on which words something is to be put. */
export function isPlacing() {
  // Not by its class, which htmx sets last of all.
  return margin()?.matches("[data-placing]") ?? false;
}

/** Whether the margin is about one place, and not a list such as All or Mine. */
export function showsPlace() {
  if (isPlacing()) return false;
  const views = margin()?.querySelectorAll(".views a") ?? [];
  return !views.length || views[0].hasAttribute("aria-current");
}

/** What a margin shows, in words. */
export function titleOf(pane) {
  if (pane.dataset.announce) return pane.dataset.announce;
  const title = pane.querySelector("h2")?.cloneNode(true);
  for (const sign of title?.querySelectorAll("[aria-hidden]") ?? []) sign.remove();
  const parts = [...(title?.children ?? [])].map(({ textContent }) => textContent.trim());
  return parts.join(", ").replace(/\s+/g, " ");
}

/** Say aloud where the margin is. */
export function announce() {
  say(titleOf(margin()));
}
