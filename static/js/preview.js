// The preview: how Markdown will look, below the box in which it is written. The box and the
// address come from django-markdownx; its own script is left out, because it keeps the Tab key
// to itself, sends every dropped file to the server, and does not see boxes that come later.

import { say } from "./live.js";

const MARKDOWN = /[*_`[\]<>#~|@]|^\s*([-+]|\d+[.)])\s|\n\s*\n/m;
const PAUSE = 400;
const waiting = new WeakMap();

/** Show below `editor` how its words will look; plain words need no preview. */
async function preview(editor) {
  const shown = editor.closest(".markdownx")?.querySelector(".markdownx-preview");
  if (!shown) return;
  const words = editor.value;
  if (!MARKDOWN.test(words)) {
    shown.replaceChildren();
    return;
  }
  const body = new FormData();
  body.set("content", words);
  // Who is mentioned depends on where this will stand, and who will see it.
  for (const name of ["reading", "note"]) body.set(name, editor.dataset[name] ?? "");
  body.set("audience", editor.form.elements.audience?.value ?? "");
  body.set("csrfmiddlewaretoken", editor.form.elements.csrfmiddlewaretoken.value);
  const answer = await fetch(editor.dataset.markdownxUrlsPath, { method: "POST", body });
  // What was typed in the meantime has an answer of its own under way.
  if (!answer.ok || editor.value !== words) return;
  const before = shown.querySelector("[data-say]")?.textContent;
  shown.innerHTML = await answer.text();
  const now = shown.querySelector("[data-say]")?.textContent;
  if (now && now !== before) say(now);
}

document.addEventListener("change", ({ target }) => {
  const editor = target.name === "audience" && target.form?.querySelector(".markdownx-editor");
  if (editor) preview(editor).catch(() => {});
});

document.addEventListener("input", ({ target }) => {
  if (!target.matches?.(".markdownx-editor")) return;
  clearTimeout(waiting.get(target));
  waiting.set(
    target,
    setTimeout(() => preview(target).catch(() => {}), PAUSE),
  );
});
