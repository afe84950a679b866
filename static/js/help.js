// The list of keys, over the page. It is a page of its own, whose list is brought here.

let dialog;

export async function help() {
  dialog ??= await brought();
  if (!dialog || dialog.open) return;
  dialog.showModal();
  dialog.scrollTop = 0; // who opens it once more begins at the top
}

async function brought() {
  const { href } = document.querySelector("a[data-keys]");
  try {
    const answer = await fetch(href, { headers: { "HX-Request": "true" } });
    if (!answer.ok) throw new Error(answer.status);
    const holder = document.createElement("template");
    holder.innerHTML = await answer.text();
    const made = holder.content.querySelector("dialog");
    document.querySelector("main").append(made);
    return made;
  } catch {
    location.assign(href);
  }
}
