// What one chooses shows at once, on the page where one chooses.

const form = document.querySelector("[data-look]");

form?.addEventListener("change", ({ target }) => {
  if (target.tagName !== "SELECT" || target.name === "language") return;
  const name = target.name.replace("_", "-");
  if (target.value) document.documentElement.setAttribute(`data-${name}`, target.value);
  else document.documentElement.removeAttribute(`data-${name}`);
});
