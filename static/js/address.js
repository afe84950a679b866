// The address says what the margin shows, so that a reload, or somebody who is handed it, opens at the
// same place. It is written once the reader sees the margin: a browser takes as long for an address as
// for the layout of what came.

let shown = location.search;
let write = null;

/** The query of the address at which the margin is shown, written or about to be. */
export function shownQuery() {
  return shown;
}

/** Whether the address was changed, by back or forward, to that of another margin. */
export function isElsewhere() {
  // What was to be written is overtaken by where the reader has gone.
  write = null;
  return location.search !== shown;
}

/**
 * Write `address` once the next frame is there. Where somebody `asked` for another margin that is a
 * step that they can take back; what they come back to keeps `left`.
 */
export function writeAddress(address, asked, left) {
  writeNow();
  const { href, search } = new URL(address, location);
  const isStep = asked && search !== location.search;
  shown = search;
  write = () => {
    if (isStep) history.replaceState({ left }, "");
    if (isStep) history.pushState({}, "", href);
    else if (href !== location.href) history.replaceState(history.state, "", href);
  };
  // A window that nobody looks at has no frames.
  if (document.hidden) writeNow();
  else requestAnimationFrame(() => setTimeout(writeNow));
}

function writeNow() {
  write?.();
  write = null;
}
