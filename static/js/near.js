// Which paragraphs are in the window or about to come into it. Any change of the page repaints all
// highlights that there are, so there are none where nobody looks.

const AHEAD = 1; // windows above and below
const near = new Map();
let watcher = null;

/** Whether `paragraph` is near the window; `changed` is called when that changes for any. */
export function isNear(paragraph, changed) {
  if (!near.has(paragraph)) {
    const { top, bottom } = paragraph.getBoundingClientRect();
    near.set(paragraph, bottom > -AHEAD * innerHeight && top < (1 + AHEAD) * innerHeight);
    watcher ??= new IntersectionObserver((entries) => look(entries, changed), {
      rootMargin: `${AHEAD * 100}% 0%`,
    });
    watcher.observe(paragraph);
  }
  return near.get(paragraph) || printing;
}

function look(entries, changed) {
  const moved = entries.filter(({ target, isIntersecting }) => near.get(target) !== isIntersecting);
  for (const { target, isIntersecting } of moved) near.set(target, isIntersecting);
  if (moved.length) changed();
}

let printing = false;

/** Have `paint` called when all is to be printed, and once more afterwards. */
export function whenPrinted(paint) {
  for (const type of ["beforeprint", "afterprint"]) {
    addEventListener(type, () => {
      printing = type === "beforeprint";
      paint();
    });
  }
}
