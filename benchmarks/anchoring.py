"""Measure how often notes stay on their words: `python -m benchmarks.anchoring [rounds]`.

Texts of the demo and of the import tests are revised by edits of which is known what they do, so
that the truth needs no comparison of texts. Right is an overlap (intersection over union) of 0.9
where the words did not change and of 0.5 where they did, and no place where they are gone.
"""

import sys

from tests.anchoring.judging import KINDS
from tests.anchoring.measuring import measured
from tests.anchoring.revising import EDITS

WRONG = ("lost", "badly cut", "other words", "deleted anchored")
STATES = ("kept", "changed", "gone")


def main(rounds=5):
    figures = measured(rounds)
    print(f"{'':20} {'spans':>7} {'gone':>6} {'right %':>8}", *(f"{name:>16}" for name in WRONG))
    edits = [*(edit.__name__ for edit in EDITS), "many edits"]
    languages = sorted(set(figures.by) - {"all", *KINDS, *edits})
    for label in ["all", *edits, *KINDS, *languages]:
        counted = figures.by[label]
        spans = sum(counted[state] for state in STATES)
        right = 100 * figures.share(label, "right", of=STATES)
        wrong = (f"{counted[name]:>16}" for name in WRONG)
        print(f"{label:20} {spans:>7} {counted['gone']:>6} {right:>8.2f}", *wrong)
    print(
        f"{figures.milliseconds:.3f} ms a span, {figures.by['all']['in doubt']} in doubt left out"
    )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
