// Whoever logs out takes their drafts out of this browser, where the next person may sit; so they are
// asked first, on the page of the log-out, which lists them.

import { allOf, dropAllOf } from "./kept.js";

const SHOWN = 80; // characters of each

document.addEventListener("submit", (event) => {
  const { account, confirmed } = event.target.dataset;
  if (!event.target.matches("[data-leaves]") || !allOf(account).length) return;
  if (confirmed !== undefined) {
    dropAllOf(account);
    return;
  }
  event.preventDefault();
  location.assign(event.target.action);
});

const list = document.querySelector("[data-unsent]");
const drafts = list ? allOf(list.dataset.account) : [];
for (const { page, words } of drafts) {
  const link = document.createElement("a");
  link.href = page;
  link.textContent = words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words || page;
  const item = document.createElement("li");
  item.append(link);
  list.querySelector("ul").append(item);
}
if (drafts.length) list.hidden = false;
