// What one chooses shows at once, on the page where one chooses; also what was chosen before this
// came, or stands there still as one comes back.

const form = document.querySelector("[data-look]");

function show(menu) {
  if (menu.tagName !== "SELECT" || menu.name === "language") return;
  const name = menu.name.replace("_", "-");
  if (menu.value) document.documentElement.setAttribute(`data-${name}`, menu.value);
  else document.documentElement.removeAttribute(`data-${name}`);
}

for (const menu of form?.elements ?? []) show(menu);
form?.addEventListener("change", ({ target }) => show(target));
