// The line above the blocks that says what was done also says what a key could not do.

/** Say `words` there. */
export function tell(words) {
  document.getElementById("done").textContent = words ?? "";
}
