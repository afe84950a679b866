// Which place the margin shows: other modules have it show another one, and so do back and forward.

import { isElsewhere, shownQuery, writeAddress } from "./address.js";
import { left, resume } from "./left.js";
import { isPlacing, margin, showsPlace } from "./margin.js";
import { putMargin } from "./stays.js";

const LATE = 250; // milliseconds; a quicker answer does not make the margin flicker
const leftByStep = new Map(); // by the query of their address: how far one had come
let under;
let underAsked = false;
let dimming;

/** The address of this page with the margin at paragraph `key`; "" is the whole reading. */
export function addressOf(key) {
  const text = document.getElementById("text");
  return text.dataset.page + (key ? `?p=${encodeURIComponent(key)}` : "");
}

/**
 * Show the margin of `address` in place of the present one; false where that did not succeed.
 * Where the server leads elsewhere, to the log-in page say, a reader who `asked` goes there too.
 * What they asked for is a step that they can take back, and not only where the margin followed them.
 */
export async function load(address, asked = false) {
  // The reader has gone on: nobody waits for the earlier answer any more.
  under?.abort();
  const mine = new AbortController();
  under = mine;
  underAsked = asked;
  const { pathname, search, hash } = new URL(address, location);
  awaitAnswer();
  const { html, led } = await fetchMargin(pathname + search, mine.signal);
  if (under !== mine) return false;
  leaveUnder();
  if (html === null && asked) location.assign(address);
  if (!html) return false;
  const before = left();
  if (asked) leftByStep.delete(shownQuery()); // the step itself keeps that
  putMargin(margin(), html);
  writeAddress(led ?? pathname + search + hash, asked, before);
  return true;
}

/**
 * The margin's {html}: null where the server has something else to say, "" where it is not there;
 * and the address it was `led` to, if that is on this page too.
 */
async function fetchMargin(address, signal) {
  try {
    const answer = await fetch(address, { headers: { "HX-Request": "true" }, signal });
    const { pathname, search } = new URL(answer.url);
    const isHere = !answer.redirected || pathname === location.pathname;
    const html = answer.ok && isHere ? await answer.text() : null;
    return { html, led: answer.redirected ? pathname + search : undefined };
  } catch {
    return { html: "" };
  }
}

/** Dim the margin, unless its answer is there before anybody would see that. */
function awaitAnswer() {
  clearTimeout(dimming);
  dimming = setTimeout(() => margin().classList.add("htmx-request"), LATE);
}

/** What is on its way has come, or is wanted no more. */
function leaveUnder() {
  under?.abort();
  under = undefined;
  clearTimeout(dimming);
  margin().classList.remove("htmx-request");
}

/** Whether another margin is on its way. */
export function isLoading() {
  return under !== undefined;
}

/** Have the margin show paragraph `key`, unless it does so already, or asks for something. */
export async function showPlace(key, asked = false) {
  // What they asked for themselves, and is on its way, goes before what would follow them.
  if (isPlacing() || (underAsked && isLoading() && !asked)) return false;
  const { key: shown, prompt } = margin().dataset;
  if (shown === key && showsPlace() && !prompt) {
    leaveUnder();
    return true;
  }
  return load(addressOf(key), asked);
}

// Back and forward lead through what was asked for, as they would from page to page. What one leaves
// so can be come back to by the other.
addEventListener("popstate", async ({ state }) => {
  if (!margin() || state?.htmx || !isElsewhere()) return;
  leftByStep.set(shownQuery(), left());
  if (!(await load(location.href, false))) return;
  const was = leftByStep.get(location.search) ?? state?.left;
  if (was) resume(was);
});
