// A form sent as a plain page gives no sign when it has arrived, but the next page. Its draft goes
// when the browser was led on from there; after an error, or at the log-in page, it stays.

import { keepTried } from "./drafts.js";
import { nameOf } from "./kept.js";

const SENT = "postil:sent";

function forgetSent() {
  const name = sessionStorage.getItem(SENT);
  sessionStorage.removeItem(SENT);
  const [page] = performance.getEntriesByType("navigation");
  const led = page?.redirectCount > 0 && !(page.responseStatus >= 400);
  if (name && led && !document.querySelector("main [type=password]")) localStorage.removeItem(name);
}

function send({ target: form, defaultPrevented }) {
  // What htmx sends is looked after where the answer comes in.
  if (!form.dataset.draft || defaultPrevented) return;
  keepTried(form);
  sessionStorage.setItem(SENT, nameOf(form));
}

try {
  forgetSent();
  document.addEventListener("submit", send);
} catch {
  // A browser that keeps nothing has nothing to forget.
}
