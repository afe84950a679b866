// From the block where one is to what was left out around it, by a key.

import { beside, panel, show, wide } from "./sources.js";
import { current } from "./walk.js";

/** Go to the first piece around here that was left out: Enter puts it into the text. */
export async function goToLeftOut() {
  if (!wide.matches && current()) beside(current());
  // Whoever is quick comes to a block before it does.
  if (current()) await show(current()).catch(() => {});
  panel()?.querySelector(".left-out button")?.focus();
}
