// What a form in the margin has brought about is said aloud once: that it was kept, or deleted, and
// what the list has now; at once where something has to be put right.

import { say } from "./live.js";
import { margin, titleOf } from "./margin.js";

document.addEventListener("htmx:afterSettle", ({ target, detail }) => {
  const { verb } = detail.requestConfig ?? {};
  if (!verb || !margin()) return;
  if (detail.xhr.status >= 400) {
    const wrong = [...target.querySelectorAll(".errorlist li, .conflict > p")];
    if (wrong.length) say(wrong.map((one) => one.textContent.trim()).join(" "), true);
  } else if (target.id !== "margin") return;
  else if (verb === "get") say(titleOf(margin()));
  else say(`${done()} ${titleOf(margin())}`);
});

function done() {
  const deleted = margin().querySelector(".deleted > .state");
  return (deleted?.textContent ?? document.querySelector("main").dataset.saved ?? "").trim();
}
