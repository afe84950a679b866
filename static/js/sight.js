// Scrolling to a block of a long text: those on the way are laid out only as they come into sight,
// and push it out again.

const FRAMES = 8;
const GAP = 8; // pixels below the tools
let latest; // where one went last
let isPressed = false; // whether a finger or a button of the mouse is down
let pressed; // what it is on
let above; // and how far below the edge of the window that was

/** Scroll to `block`, and keep it in sight; `where` is what `scrollIntoView` takes.
 *
 * Under a finger that is down nothing moves: what it let go would be something else.
 */
export function bring(block, where) {
  if (isPressed) return;
  latest = block;
  const scroll = () => {
    block.scrollIntoView({ block: where ?? fitting(block) });
    uncover(block);
  };
  scroll();
  // Each scroll brings others into sight, which push it on until all around it are laid out.
  let frames = FRAMES;
  const again = () => {
    if (block !== latest) return;
    scroll();
    frames -= 1;
    if (frames) requestAnimationFrame(again);
  };
  requestAnimationFrame(again);
}

/** The tools may be taller than is reckoned with, where they say something or the window is narrow. */
function uncover(block) {
  const tools = document.querySelector(".tools.sticky")?.getBoundingClientRect();
  const { top, height } = block.getBoundingClientRect();
  const fits = tools && tools.bottom + height + GAP < innerHeight;
  if (fits && top < tools.bottom + GAP) scrollBy(0, top - tools.bottom - GAP);
}

function fitting(block) {
  return block.offsetHeight > innerHeight / 2 ? "start" : "nearest";
}

/** Let the keyboard go on at `place`. */
export function lead(place) {
  place.focus({ preventScroll: isPressed });
}

// Whoever goes on elsewhere meanwhile is not called back.
document.addEventListener(
  "pointerdown",
  ({ target }) => {
    isPressed = true;
    latest = undefined;
    pressed = target;
    above = target.getBoundingClientRect().top;
  },
  true,
);
for (const end of ["pointerup", "pointercancel"]) {
  document.addEventListener(end, () => (isPressed = false), true);
}

// Where a page is scrolled the browser keeps in place what one sees, but not at its beginning.
document.addEventListener("htmx:afterSettle", () => requestAnimationFrame(keep));

function keep() {
  if (!isPressed || scrollY || !pressed.isConnected) return;
  scrollBy(0, pressed.getBoundingClientRect().top - above);
}
