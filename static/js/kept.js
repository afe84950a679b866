// Drafts in this browser's own storage: under account, page and form, for thirty days at most.

const PREFIX = "postil:draft:";
const DAYS = 30;

/** Keep the fields of `form`, or of a fieldset; false where the browser will not, or nobody is logged in. */
export function put(form) {
  // A submission once tried is tried again under its own number, lest the words arrive twice.
  const without = ["csrfmiddlewaretoken", form.dataset.tried ? "" : "submission"];
  const own = new Set([...form.elements].map((field) => field.name));
  const sent = [...new FormData(form.closest("form"))];
  const words = sent.filter(([, value]) => typeof value === "string"); // a file cannot be kept
  const fields = words.filter(([name]) => own.has(name) && !without.includes(name));
  const draft = JSON.stringify({ at: Date.now(), fields });
  return store((storage) => storage.setItem(nameOf(form), draft) ?? true) ?? false;
}

/** The [name, value] pairs that were kept of `form`; none where nothing was. */
export function take(form) {
  return store((storage) => JSON.parse(storage.getItem(nameOf(form)))?.fields) ?? [];
}

/** The same of a form that is not on the page, by its data-draft. */
export function takeNamed(account, draft) {
  return store((storage) => JSON.parse(storage.getItem(nameFor(account, draft)))?.fields) ?? [];
}

/** Keep on keeping `form`, but as something that is not to be opened unasked. */
export function putAside(form) {
  store((storage) => {
    const draft = JSON.parse(storage.getItem(nameOf(form)));
    if (draft) storage.setItem(nameOf(form), JSON.stringify({ ...draft, aside: true }));
  });
}

/** Drop what was kept of `form`. */
export function drop(form) {
  store((storage) => storage.removeItem(nameOf(form)));
}

/** The same of a form that is not on the page. */
export function dropNamed(account, draft) {
  store((storage) => storage.removeItem(nameFor(account, draft)));
}

/** Drop what nobody came back for. */
export function dropOld() {
  const since = Date.now() - DAYS * 24 * 60 * 60 * 1000;
  store((storage) => {
    for (const name of Object.keys(storage).filter((one) => one.startsWith(PREFIX))) {
      if (!(JSON.parse(storage.getItem(name)).at > since)) storage.removeItem(name);
    }
  });
}

/** Whether something is to be opened again of a form with that data-draft, not on the page now. */
export function isKept(account, draft) {
  const kept = store((storage) => JSON.parse(storage.getItem(nameFor(account, draft))));
  return Boolean(kept && !kept.aside);
}

/** The data-draft of all that begins so and is kept of this page, whether it is on it or not. */
export function keptOf(account, beginning) {
  const prefix = nameFor(account, beginning);
  const names = store((storage) => Object.keys(storage)) ?? [];
  const kept = names.filter((name) => name.startsWith(prefix));
  return kept.map((name) => beginning + name.slice(prefix.length)).sort();
}

/** All that is kept of an account in this browser: {name, page, words}, whichever page it is of. */
export function allOf(account) {
  const mine = `${PREFIX}${account}:`;
  const read = (storage) =>
    Object.keys(storage)
      .filter((name) => name.startsWith(mine))
      .map((name) => ({
        name,
        page: name.slice(mine.length).split(":")[0],
        words: Object.fromEntries(JSON.parse(storage.getItem(name)).fields).body ?? "",
      }));
  return store(read) ?? [];
}

/** Drop all that is kept of an account in this browser. */
export function dropAllOf(account) {
  for (const { name } of allOf(account)) store((storage) => storage.removeItem(name));
}

/** The name under which `form` is kept; throws where it does not say who writes. */
export function nameOf(form) {
  // The form for a new note is one and the same beside every paragraph; its drafts are not.
  const place = form.elements.to_paragraph ? `@${form.closest("#margin")?.dataset.key ?? ""}` : "";
  const writer = form.closest("form").elements.writer?.value;
  return nameFor(writer, form.dataset.draft + place);
}

function nameFor(account, draft) {
  if (!account) throw new Error("A draft needs an account to belong to.");
  return `${PREFIX}${account}:${location.pathname}:${draft}`;
}

// Storage can be full, or forbidden: then writing goes on as without it.
function store(act) {
  try {
    return act(localStorage);
  } catch {
    return undefined;
  }
}
