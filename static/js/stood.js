// Where one stood in a text that is checked, kept by the browser: the block, and the page of a long one.

import { review } from "./press.js";

const PLACE = "postil:place";

/** Keep the block of that id; or "first", "last", "first-doubt" or "last-doubt", with "-again" where
 * one came round, for one of the page that comes next. */
export function keep(id) {
  const page = review().elements.page.value;
  try {
    localStorage.setItem(PLACE, JSON.stringify({ path: location.pathname, id, page }));
  } catch {
    // Where the browser keeps nothing, one begins at the top.
  }
}

/** {id, page} of what was kept of this text; empty where nothing was. */
export function kept() {
  try {
    const place = JSON.parse(localStorage.getItem(PLACE)) ?? {};
    return place.path === location.pathname ? place : {};
  } catch {
    return {};
  }
}
