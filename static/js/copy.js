// A button that copies the text of another element, and says so in the <output> behind it. It stays
// hidden where it could not work: without scripts, and on plain http, where browsers keep the
// clipboard closed.

async function copy(button) {
  await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
  button.nextElementSibling.textContent = button.dataset.copied;
}

if (navigator.clipboard) {
  for (const button of document.querySelectorAll("button[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", () => copy(button));
  }
}
