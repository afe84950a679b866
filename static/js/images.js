// Images in what one writes: chosen, pasted or dropped into the box they are sent to the server, and
// their Markdown stands where the cursor is. Then one is asked what they show.

import { descriptionIn, forgetImage, setImage } from "./described.js";
import { complain, settle } from "./problems.js";

const MEGABYTE = 2 ** 20;

/** The part of a form that takes images; undefined where it takes none. */
function partOf(field) {
  return field.form?.querySelector(".adding") ?? undefined;
}

async function add(part, file) {
  const form = part.closest("form");
  part.open = true;
  settle(form);
  if (file.size > part.dataset.most * MEGABYTE) return say(part, part.dataset.tooLarge);
  say(part, part.dataset.begun);
  form.ariaBusy = "true";
  const answer = await send(part, file).catch(() => null);
  form.ariaBusy = null;
  const words = await answer?.text();
  if (answer?.status === 201) put(part, words);
  else if (answer?.status === 422) say(part, words);
  else {
    say(part, "");
    complain(form, answer && { status: answer.status, responseURL: answer.url });
  }
}

function send(part, file) {
  forgetImage(part);
  const body = new FormData();
  body.set("image", file);
  body.set("alt", descriptionIn(part).value);
  body.set("csrfmiddlewaretoken", part.closest("form").elements.csrfmiddlewaretoken.value);
  return fetch(part.dataset.address, { method: "POST", body, headers: { "HX-Request": "true" } });
}

function put(part, markdown) {
  const box = part.closest("form").elements.body;
  const before = box.value.slice(0, box.selectionStart).trimEnd();
  const after = box.value.slice(box.selectionEnd).trimStart();
  box.setRangeText(
    `${before && "\n\n"}${markdown}\n\n`,
    before.length,
    box.value.length - after.length,
    "end",
  );
  box.dispatchEvent(new Event("input", { bubbles: true }));
  setImage(part, markdown.match(/\(([^()]*)\)$/)[1]);
  say(part, part.dataset.done);
}

function say(part, words) {
  part.querySelector(".adding-said").textContent = words;
}

async function addAll(part, files) {
  for (const file of files) await add(part, file);
}

/** Send what was chosen, which is chosen no longer from then on. */
async function addChosen(part, input) {
  const files = [...input.files];
  if (!files.length) return;
  input.value = "";
  await addAll(part, files);
  if (part.dataset.shown) descriptionIn(part).focus();
}

// They are sent at once, so the button is not needed, nor are they sent once more with the words. One
// may have been chosen before this ran, on a slow network.
function prepare() {
  for (const part of document.querySelectorAll(".adding")) {
    part.querySelector("button").hidden = true;
    for (const input of part.querySelectorAll("input")) input.removeAttribute("name");
    addChosen(part, part.querySelector("[type=file]"));
  }
}

prepare();
document.addEventListener("htmx:afterSwap", prepare);
document.addEventListener("change", ({ target }) => {
  const part = target.closest?.(".adding");
  if (target.type === "file" && part) addChosen(part, target);
});
for (const type of ["paste", "drop", "dragover"]) {
  document.addEventListener(type, (event) => {
    const { clipboardData, dataTransfer, target } = event;
    const part = target.matches?.("textarea") && partOf(target);
    const moved = clipboardData ?? dataTransfer;
    // A word processor offers its words as a picture too.
    if (!part || !moved?.types.includes("Files") || moved.types.includes("text/plain")) return;
    event.preventDefault();
    if (type !== "dragover") addAll(part, [...moved.files]);
  });
}
