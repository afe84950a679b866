// What is marked in the paragraph where the reader is, said aloud: the words, and how much is said
// of them. The words for it stand on the button that does the same.

import { say } from "./live.js";
import { margin } from "./margin.js";
import { readCounts } from "./marks.js";
import { slice, textOf } from "./offsets.js";
import { areOfThisText, keyOf, wordsOf } from "./spans.js";
import { here } from "./whereabouts.js";

export function tellMarked() {
  const { dataset } = document.querySelector("[data-marked]");
  const words = here() ?? wordsOf(margin().dataset.key);
  const count = words && document.getElementById(`count-${keyOf(words)}`);
  const found = areOfThisText() ? readCounts(count?.dataset.marks) : [];
  const labels = [dataset.notes, dataset.questions, dataset.prompts];
  const said = found.map(({ start, end, names }) => {
    const counts = names.flatMap((number, at) => (number ? `${labels[at]} ${number}` : []));
    return `${slice(textOf(words), start, end).trim()}: ${counts.join(", ")}.`;
  });
  say(said.join(" ") || dataset.nothing);
}
