// What the keys of the reading page do, by the names that `keys.js` has for them.

import * as cursor from "./cursor.js";
import { help } from "./help.js";
import { tellMarked } from "./marked.js";
import * as rounds from "./rounds.js";
import { annotate, back } from "./whereabouts.js";

export const acts = { ...cursor, ...rounds, annotate, back, tellMarked, help };
