// What changed because the reader asked for it is said aloud to those who do not see it.

/** Have a screen reader say `words` when it has finished what it is saying; at once, if `urgent`. */
export function say(words, urgent = false) {
  const name = urgent ? "assertive" : "polite";
  const region = document.querySelector(`.unseen[aria-live="${name}"]`) ?? made(name);
  // The same words twice would not be said again.
  region.textContent = "";
  setTimeout(() => {
    region.textContent = words;
  }, 60);
}

function made(name) {
  const region = document.createElement("div");
  if (name === "polite") region.id = "live";
  region.className = "unseen";
  region.setAttribute("aria-live", name);
  document.body.append(region);
  return region;
}
