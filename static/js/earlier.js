// Earlier notes come where the link to them stood. Whoever followed it goes on at the first of them.

let before;

document.addEventListener("htmx:beforeSwap", ({ target }) => {
  const followed = target.matches?.(".earlier") && target.contains(document.activeElement);
  before = followed ? target.previousElementSibling : undefined;
});
document.addEventListener("htmx:afterSwap", () => {
  before?.nextElementSibling?.focus({ preventScroll: true });
  before = undefined;
});
