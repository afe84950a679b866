// Where one stood in a text that is checked, kept by the browser: the block, the page of a long one, and
// the box in which one was typing.

import { review } from "./press.js";

const PLACE = "postil:place";
const BOX = "postil:box";
const MOMENT = 2 * 60 * 1000; // milliseconds; time to log in again, or to look something up

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

/** Keep the id of the box in which the keyboard is as this page goes, "" for none, for this window. */
export function keepBox(id) {
  try {
    sessionStorage.setItem(BOX, JSON.stringify({ path: location.pathname, id, at: Date.now() }));
  } catch {
    // Then nobody is led back into it.
  }
}

/** The id of the box of this page that was left a moment ago with the keyboard in it, or "". */
export function leftBox() {
  try {
    const { path, id, at } = JSON.parse(sessionStorage.getItem(BOX));
    return path === location.pathname && Date.now() - at < MOMENT ? id : "";
  } catch {
    return "";
  }
}
