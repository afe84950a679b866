// Who goes back finds as many notes as there were, and the margin scrolled to where they had left it.

import { margin } from "./margin.js";

const MOST = 20; // pages; who had gone on for longer begins there

/** How far one has come in the margin. */
export function left() {
  return { notes: count(), top: margin().scrollTop };
}

/** Have the margin come as far as `left` once gave. */
export async function resume({ notes, top }) {
  const shown = margin();
  for (let page = 0; page < MOST && count() < notes; page++) {
    const before = count();
    await goOn();
    // It was all, or something went wrong; or the reader has gone elsewhere meanwhile.
    if (margin() !== shown || count() === before) break;
  }
  if (margin() === shown) shown.scrollTop = top;
}

function count() {
  return margin().querySelectorAll(".note").length;
}

function goOn() {
  return new Promise((done) => {
    const link = margin().querySelector(".earlier a");
    if (!link) return done();
    link.addEventListener("htmx:afterRequest", () => requestAnimationFrame(done), { once: true });
    htmx.trigger(link, "click");
  });
}
