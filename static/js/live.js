// What changed because the reader asked for it is said aloud to those who do not see it.

/** Have a screen reader say `words`, when it has finished what it is saying. */
export function say(words) {
  const region = document.getElementById("live") ?? made();
  // The same words twice would not be said again.
  region.textContent = "";
  setTimeout(() => {
    region.textContent = words;
  }, 60);
}

function made() {
  const region = document.createElement("div");
  region.id = "live";
  region.className = "unseen";
  region.setAttribute("aria-live", "polite");
  document.body.append(region);
  return region;
}
