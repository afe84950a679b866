// A form sent as a plain page gives no sign when it has arrived, but the next page. Its draft goes
// when the browser was led on from there; after an error, or at the log-in page, it stays.

import { keepTried, partsOf } from "./drafts.js";
import { nameOf } from "./kept.js";
import { margin } from "./margin.js";

const SENT = "postil:sent";

function forgetSent() {
  const names = JSON.parse(sessionStorage.getItem(SENT) ?? "[]");
  sessionStorage.removeItem(SENT);
  const [page] = performance.getEntriesByType("navigation");
  const led = page?.redirectCount > 0 && !(page.responseStatus >= 400);
  if (!led || document.querySelector("main [type=password]")) return;
  for (const name of names) localStorage.removeItem(name);
}

function remember(form) {
  const parts = partsOf(form);
  if (!parts.length) return;
  keepTried(form);
  unlessForbidden(() => sessionStorage.setItem(SENT, JSON.stringify(parts.map(nameOf))));
}

// Without a margin there is no place for what htmx would bring: the form goes as a plain page.
function bypass(event) {
  if (margin() || !event.target.matches("[hx-target='#margin']")) return;
  event.stopPropagation();
  remember(event.target);
}

// A browser that keeps nothing has nothing to forget.
function unlessForbidden(act) {
  try {
    act();
  } catch {}
}

unlessForbidden(forgetSent);
document.addEventListener("submit", bypass, true);
document.addEventListener("submit", ({ target, defaultPrevented }) => {
  // What htmx sends is looked after where the answer comes in.
  if (!defaultPrevented) remember(target);
});
