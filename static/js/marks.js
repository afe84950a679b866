// What the server says of the highlights of a paragraph: the runs of each layer side by side, as
// annotations/counting/segments.py writes them. Added up, they say how many notes stand on which words.

const DEEP = 5; // so many notes and more look alike
const A_FEW = 2;
const RUN = /(\d+)(\D)/g;

/** What is marked: [{start, end, names}] from "12.28b12C 20.8a 3.9p", in order; names of highlights. */
export function readMarks(written = "") {
  return stretches(stepsOf(written), namesOf);
}

/** How much is said where: [{start, end, names: [notes, questions, prompts]}], in order. */
export function readCounts(written = "") {
  return stretches(stepsOf(written), ({ notes, questions, prompts }) =>
    notes || prompts ? [notes, questions, prompts] : [],
  );
}

function stepsOf(written) {
  const steps = new Map();
  for (const layer of written.match(/\S+/g) ?? []) {
    let at = 0;
    for (const [, length, letter] of layer.matchAll(RUN)) {
      const end = at + Number(length);
      if (letter !== ".") {
        step(steps, at, letter, 1);
        step(steps, end, letter, -1);
      }
      at = end;
    }
  }
  return steps;
}

function step(steps, offset, letter, by) {
  const delta = steps.get(offset) ?? { notes: 0, questions: 0, prompts: 0 };
  steps.set(offset, delta);
  if (letter === "p") delta.prompts += by;
  else {
    delta.notes += by * (letter.toLowerCase().charCodeAt(0) - 96);
    if (letter < "a") delta.questions += by;
  }
}

function stretches(steps, toNames) {
  const found = [];
  const now = { notes: 0, questions: 0, prompts: 0 };
  let since = 0;
  for (const offset of [...steps.keys()].sort((a, b) => a - b)) {
    extend(found, since, offset, toNames(now));
    for (const what of Object.keys(now)) now[what] += steps.get(offset)[what];
    since = offset;
  }
  return found;
}

function namesOf({ notes, questions, prompts }) {
  const names = [];
  if (notes) names.push(`depth-${1 + (notes >= A_FEW) + (notes >= DEEP)}`);
  if (questions) names.push("question");
  if (prompts) names.push("prompt");
  return names;
}

function extend(found, start, end, names) {
  if (start === end || !names.length) return;
  const last = found.at(-1);
  if (last?.end === start && String(last.names) === String(names)) last.end = end;
  else found.push({ start, end, names });
}
