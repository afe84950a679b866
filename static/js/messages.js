// What the site said goes away when one dismisses it, or reads on; a way to undo waits to be used.

const READ_ON = 300; // pixels
// A page also scrolls by itself, to the place that its address names: that is not reading on.
const BY_HAND = ["wheel", "touchmove", "pointerdown", "keydown"];
let began;

for (const button of document.querySelectorAll("[data-dismiss]")) button.hidden = false;

document.addEventListener("click", ({ target }) => {
  target.closest?.("[data-dismiss]")?.closest(".message").remove();
});

for (const type of BY_HAND) {
  addEventListener(type, () => (began ??= scrollY), { passive: true });
}

addEventListener(
  "scroll",
  () => {
    if (began === undefined || Math.abs(scrollY - began) < READ_ON) return;
    for (const said of document.querySelectorAll(".message.success:not(.undo)")) said.remove();
  },
  { passive: true },
);
