// Something that stands over the page, kept beside the box that it belongs to.

const GAP = 4; // pixels between the two
const LEAST = 200; // as narrow as it may be

/** Keep `shown` where there is more room, below `box` or above it, until it is taken away. */
export function keepBeside(shown, box) {
  place(shown, box);
  // A preview that comes meanwhile moves the box.
  const watcher = new ResizeObserver(() => {
    if (shown.isConnected) place(shown, box);
    else watcher.disconnect();
  });
  watcher.observe(box.form ?? box);
}

function place(shown, box) {
  const { left, right, top, bottom, width } = box.getBoundingClientRect();
  const below = innerHeight - bottom;
  shown.style.maxBlockSize = `${Math.max(below, top) - 2 * GAP}px`;
  shown.style.maxInlineSize = `${Math.max(width, LEAST)}px`;
  const { offsetWidth, offsetHeight } = shown;
  const isRightwards = getComputedStyle(box).direction === "ltr";
  const x = isRightwards ? Math.min(left, innerWidth - offsetWidth - GAP) : right - offsetWidth;
  const y = below > top ? bottom + GAP : top - offsetHeight - GAP;
  shown.style.inset = `${y}px auto auto ${Math.max(x, GAP)}px`;
}
