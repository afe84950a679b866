// The form on which a text is checked, and its buttons, pressed by a key or by another module.

/** The form of the page, or null; some answers bring a new one. */
export function review() {
  return document.getElementById("review");
}

/** Press `button` of the form, or the one that saves it. */
export function press(button) {
  review().requestSubmit(button ?? review().querySelector("button"));
}

/** Let the keyboard go on at `block`, where no key does anything by itself. */
export function goTo(block) {
  block.tabIndex = -1;
  block.focus({ preventScroll: true });
}
