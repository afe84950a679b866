// A table that is too wide is pushed to the side with the arrows, once the keyboard has come to it.

const HOLDS = ":is(.words, .block-text):has(> table)";
const watcher = new ResizeObserver((entries) => {
  for (const { target } of entries) reach(target);
});

function reach(holder) {
  if (holder.scrollWidth > holder.clientWidth) holder.tabIndex = 0;
  else if (holder.tabIndex === 0) holder.removeAttribute("tabindex");
}

function watch() {
  for (const holder of document.querySelectorAll(HOLDS)) watcher.observe(holder);
}

watch();
document.addEventListener("htmx:afterSwap", watch);
document.addEventListener("htmx:oobAfterSwap", watch);
