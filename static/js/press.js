// The form on which a text is checked, and its buttons, pressed by a key or by another module.

/** The form of the page, or null; some answers bring a new one. */
export function review() {
  return document.getElementById("review");
}

// The browser has asked every field by now whether it is valid. htmx would ask thousands of buttons
// once more, each by an event of its own.
document.addEventListener("submit", ({ target }) => validated(target, true), true);
document.addEventListener("htmx:configRequest", ({ target }) => validated(target, false));

function validated(form, isDone) {
  if (form === review()) form.noValidate = isDone;
}

/** Press `button` of the form, or the one that saves it. */
export function press(button) {
  review().requestSubmit(button ?? review().querySelector("button"));
}

/** Press a button that the page does not have: `path` is the end of its address. */
export function ask(path, byKey = false) {
  send(review().getAttribute("action") + path, byKey);
}

/** The same for a whole address. */
export function send(address, byKey = false) {
  const button = document.createElement("button");
  button.setAttribute("formaction", address);
  button.hidden = true;
  if (byKey) button.dataset.byKey = "";
  review().append(button);
  press(button);
  button.remove();
}
