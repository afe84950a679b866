// What the site said goes away when one dismisses it, or reads on; a way to undo waits to be used.

const READ_ON = 300; // pixels

for (const button of document.querySelectorAll("[data-dismiss]")) button.hidden = false;

document.addEventListener("click", ({ target }) => {
  target.closest?.("[data-dismiss]")?.closest(".message").remove();
});

const began = scrollY;
addEventListener(
  "scroll",
  () => {
    if (Math.abs(scrollY - began) < READ_ON) return;
    for (const said of document.querySelectorAll(".message.success:not(.undo)")) said.remove();
  },
  { passive: true },
);
