// Scrolling to a block of a long text: those on the way are laid out only as they come into sight,
// and push it out again.

let latest; // where one went last

/** Scroll to `block`, and keep it in sight; `where` is what `scrollIntoView` takes. */
export function bring(block, where) {
  latest = block;
  const scroll = () => block.scrollIntoView({ block: where ?? fitting(block) });
  scroll();
  // The frame after the next has all of them.
  const again = () => block === latest && scroll();
  requestAnimationFrame(() => requestAnimationFrame(again));
}

function fitting(block) {
  return block.offsetHeight > innerHeight / 2 ? "start" : "nearest";
}
