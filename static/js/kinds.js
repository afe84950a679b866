// What kind a block is of stands on a button. The menu comes where it is pressed: hundreds of menus
// would make the page slow, and all that is done on it.

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("#blocks .kind");
  if (!button) return;
  event.preventDefault();
  const menu = menuFor(button);
  button.replaceWith(menu);
  menu.focus();
  try {
    menu.showPicker();
  } catch {} // where the browser does not know how, it is opened as any other
});

/** A menu with the kind that `button` says; a block may be of one that is not offered otherwise. */
function menuFor(button) {
  const { name, menu: kinds } = button.dataset;
  const menu = document.getElementById(kinds).content.firstElementChild.cloneNode(true);
  const kind = name.split("-").slice(2).join("-");
  Object.assign(menu, { id: button.id, name });
  menu.setAttribute("aria-describedby", button.id.replace("kind-", "text-"));
  if (!menu.querySelector(`[value="${kind}"]`)) menu.add(new Option(button.textContent, kind), 0);
  menu.value = kind;
  return menu;
}
