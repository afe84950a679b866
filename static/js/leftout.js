// From the block where one is to what was left out around it, by a key.

import { tell } from "./done.js";
import { beside, panel, show, wide } from "./sources.js";
import { arrive, current } from "./walk.js";

/** Go to the first piece around the block that was left out: Enter puts it into the text. */
export async function goToLeftOut() {
  if (!current()) return arrive();
  if (!wide.matches) beside(current());
  // Whoever is quick comes to a block before it does.
  await show(current()).catch(() => {});
  const first = panel()?.querySelector(".left-out button");
  if (first) first.focus();
  else tell(panel()?.dataset.none);
}
