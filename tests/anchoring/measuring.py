"""How often spans are carried right, by edit, by target and by language."""

import random
import time
from collections import Counter, defaultdict

from annotations.anchoring import carry
from reader.alignment import align
from tests.anchoring.judging import targets, truth, verdict
from tests.anchoring.prose import texts
from tests.anchoring.revising import EDITS, JOINT, TOGETHER, revised

TARGETS = 20  # of each text
MANY = 6  # edits of a text that is revised by many


class Figures:
    """Verdicts counted: `by[what]` has a Counter for each edit, target, language and in all.

    The counters have the states of the truths as well: “kept”, “changed” and “gone”; what nobody
    can say is counted as “in doubt” and nowhere else. `seconds` is the time for `spans` spans.
    """

    def __init__(self):
        self.by = defaultdict(Counter)
        self.seconds, self.spans = 0.0, 0

    def count(self, labels, state, said):
        for label in labels:
            self.by[label].update([said, state])

    def share(self, label, said, *, of):
        """Give which share of the spans of these states, or of this number, had a verdict."""
        counted = self.by[label]
        among = sum(counted[state] for state in of)
        return counted[said] / among if among else 0.0

    @property
    def milliseconds(self):
        return 1000 * self.seconds / self.spans


def measured(rounds, seed=0, languages=None):
    """Revise every text by every edit, `rounds` times, and by many edits together."""
    figures = Figures()
    for language, paragraphs in texts().items():
        if languages and language not in languages:
            continue
        for number in range(rounds):
            for edits in [*([edit] for edit in EDITS), None]:
                name = edits[0].__name__ if edits else "many edits"
                chance = random.Random(f"{seed} {language} {number} {name}")
                _revise(figures, paragraphs, edits or chance.sample(TOGETHER, MANY), chance,
                        (name, language))  # fmt: skip
    return figures


def _revise(figures, paragraphs, edits, chance, labels):
    new, places = revised(paragraphs, edits, chance)
    chosen = targets(paragraphs, places, chance, TARGETS)
    began = time.perf_counter()
    found = carry(align(paragraphs, new), [(target.start, target.end) for target in chosen])
    figures.seconds += time.perf_counter() - began
    figures.spans += len(chosen)
    old, whole = JOINT.join(paragraphs), JOINT.join(new)
    for target, each in zip(chosen, found, strict=True):
        true = truth(old, whole, places, target)
        if true is None:
            figures.by["all"].update(["in doubt"])
            continue
        said = verdict(true, (each.start, each.end) if each and each.sure else None)
        figures.count((*labels, target.kind, "all"), true[0], said)
