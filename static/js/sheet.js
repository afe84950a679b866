// On a narrow screen the margin is a sheet over the text: one line, half of the screen, or all of
// it. Two buttons, a tap on its head, or a drag move it; main.reader[data-sheet] says where it is.

import { margin } from "./margin.js";

const STEPS = ["line", "half", "full"];
const SHARES = [0.08, 0.52, 0.95];
const narrow = matchMedia("(max-width: 60rem)");
const page = document.querySelector("main.reader:has(#margin)");

/** Bring the sheet up to half, if it is lower. */
export function raiseSheet() {
  if (narrow.matches && page?.dataset.sheet === "line") move("half");
}

/** Bring the sheet down to half, if it hides the text. */
export function uncoverText() {
  if (narrow.matches && page?.dataset.sheet === "full") move("half");
}

function move(step) {
  page.dataset.sheet = step;
  for (const button of page.querySelectorAll("button[data-step]")) {
    button.disabled = step === (button.dataset.step === "up" ? "full" : "line");
  }
}

function press(event) {
  const button = event.target.closest?.("button[data-step]");
  if (!button) return;
  const by = button.dataset.step === "up" ? 1 : -1;
  move(STEPS[Math.max(0, Math.min(2, STEPS.indexOf(page.dataset.sheet) + by))]);
}

function isHead(target) {
  return narrow.matches && target.closest?.(".pane-head") && !target.closest("a, button");
}

function grab(event) {
  if (!isHead(event.target)) return;
  const pane = margin();
  const from = { y: event.clientY, high: pane.offsetHeight };
  let dragged = false;
  const end = new AbortController();
  const on = (type, act) => document.addEventListener(type, act, { signal: end.signal });
  on("pointermove", ({ clientY }) => {
    dragged ||= Math.abs(clientY - from.y) > 6;
    if (dragged) pane.style.blockSize = `${from.high + from.y - clientY}px`;
  });
  on("pointercancel", () => settle());
  on("pointerup", ({ clientY }) => settle(clientY));
  function settle(y) {
    end.abort();
    pane.style.blockSize = "";
    if (y === undefined) return;
    if (dragged) move(nearest(from.high + from.y - y, Math.sign(from.y - y)));
    else move(page.dataset.sheet === "line" ? "half" : "line");
  }
}

/** The step for a sheet let go at `high` pixels, moving up (1) or down (-1). */
function nearest(high, way) {
  const share = high / innerHeight + way * 0.12;
  const distances = SHARES.map((step) => Math.abs(step - share));
  return STEPS[distances.indexOf(Math.min(...distances))];
}

if (page) {
  // Who was led to a note comes to see it.
  const led = document.getElementById(location.hash.slice(1));
  move(margin().contains(led) ? "half" : "line");
  document.addEventListener("click", press);
  document.addEventListener("pointerdown", grab);
  // A mouse that draws the sheet selects nothing on its way.
  document.addEventListener("mousedown", (event) => {
    if (isHead(event.target)) event.preventDefault();
  });
  document.addEventListener("htmx:afterSwap", () => move(page.dataset.sheet));
}
