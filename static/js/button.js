// The button that appears at the end of selected words; fingers find it at the foot of the window,
// where the system's own menu does not cover it.

const fingers = matchMedia("(pointer: coarse)");
let button;

/** Show the button at the end of `range`; `press` is called when it is pressed. */
export function showButton(range, press) {
  button ??= makeButton(press);
  button.hidden = false;
  if (!button.matches(":popover-open")) button.showPopover();
  if (fingers.matches) {
    button.style.inset = "auto 1rem calc(5rem + env(safe-area-inset-bottom)) auto";
    return;
  }
  const end = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
  const widest = document.documentElement.clientWidth - button.offsetWidth - 8;
  const leftwards = document.getElementById("text").dir === "rtl";
  const x = leftwards ? Math.max(end.left - button.offsetWidth, 8) : Math.min(end.right, widest);
  button.style.inset = `${end.bottom + scrollY + 6}px auto auto ${x + scrollX}px`;
}

/** Take the button away. */
export function hideButton() {
  if (!button?.matches(":popover-open")) return;
  button.hidePopover();
  // A closed popover is shown all the same where its class says how.
  button.hidden = true;
}

function makeButton(press) {
  const page = document.querySelector("main.reader");
  const made = document.createElement("button");
  made.type = "button";
  made.className = "annotate primary";
  made.popover = "manual";
  made.textContent = page.dataset.annotateLabel;
  made.style.margin = 0;
  made.style.position = fingers.matches ? "fixed" : "absolute";
  // Pressing it must not end the selection that it is about.
  for (const type of ["pointerdown", "mousedown"]) {
    made.addEventListener(type, (event) => event.preventDefault());
  }
  made.addEventListener("click", press);
  page.append(made);
  return made;
}
