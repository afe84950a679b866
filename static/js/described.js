// What an image shows, for those who cannot see it: the field below the words describes the image
// that was put into them last, where its Markdown stands.

/** The field of `part`, a form's part that takes images. */
export function descriptionIn(part) {
  return part.querySelectorAll("input")[1];
}

/** What is typed from now on describes the image at `address`. */
export function setImage(part, address) {
  part.dataset.shown = address;
}

/** Another image comes: what described the one before is not said of it. */
export function forgetImage(part) {
  if (part.dataset.shown) descriptionIn(part).value = "";
  delete part.dataset.shown;
}

function describe(part, words) {
  const box = part.closest("form").elements.body;
  const described = new RegExp(`!\\[(?:[^\\]\\\\]|\\\\.)*\\]\\(${part.dataset.shown}\\)`);
  const description = words.trim().replace(/[\\[\]]/g, "\\$&");
  box.value = box.value.replace(described, () => `![${description}](${part.dataset.shown})`);
  box.dispatchEvent(new Event("input", { bubbles: true }));
}

/** The part whose description an event is about; else undefined. */
function partOf({ target }) {
  const part = target.closest?.(".adding");
  return part && target === descriptionIn(part) ? part : undefined;
}

document.addEventListener("input", (event) => {
  const part = partOf(event);
  if (part?.dataset.shown) describe(part, event.target.value);
});
document.addEventListener("keydown", (event) => {
  const part = partOf(event);
  if (event.key !== "Enter" || event.isComposing || !part) return;
  event.preventDefault();
  part.closest("form").elements.body.focus();
});
