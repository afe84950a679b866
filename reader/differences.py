"""What one state of a text changes in another, counted by paragraph."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext, ngettext_lazy

from reader.alignment.chains import heaviest_chain
from reader.importing.blocks import DRAWN_LINE
from reader.reviewing.kept import draws

# What is counted, and what became of it: the first time in a sentence, and what else did.
WORDS = {
    "paragraph": {
        "changed": ngettext_lazy(
            "%(count)d paragraph changed", "%(count)d paragraphs changed", "count"
        ),
        "added": ngettext_lazy("%(count)d paragraph added", "%(count)d paragraphs added", "count"),
        "removed": ngettext_lazy(
            "%(count)d paragraph removed", "%(count)d paragraphs removed", "count"
        ),
        "moved": ngettext_lazy("%(count)d paragraph moved", "%(count)d paragraphs moved", "count"),
    },
    "heading": {
        "changed": ngettext_lazy(
            "%(count)d heading changed", "%(count)d headings changed", "count"
        ),
        "added": ngettext_lazy("%(count)d heading added", "%(count)d headings added", "count"),
        "removed": ngettext_lazy(
            "%(count)d heading removed", "%(count)d headings removed", "count"
        ),
        "moved": ngettext_lazy("%(count)d heading moved", "%(count)d headings moved", "count"),
    },
    "line": {
        "changed": ngettext_lazy(
            "%(count)d drawn line changed", "%(count)d drawn lines changed", "count"
        ),
        "added": ngettext_lazy(
            "%(count)d drawn line added", "%(count)d drawn lines added", "count"
        ),
        "removed": ngettext_lazy(
            "%(count)d drawn line removed", "%(count)d drawn lines removed", "count"
        ),
        "moved": ngettext_lazy(
            "%(count)d drawn line moved", "%(count)d drawn lines moved", "count"
        ),
    },
}
FURTHER = {
    "changed": ngettext_lazy("%(count)d changed", "%(count)d changed", "count"),
    "added": ngettext_lazy("%(count)d added", "%(count)d added", "count"),
    "removed": ngettext_lazy("%(count)d removed", "%(count)d removed", "count"),
    "moved": ngettext_lazy("%(count)d moved", "%(count)d moved", "count"),
}


@dataclass
class Differences:
    """Between the blocks `old` and `new`, each with key, kind, level and markdown."""

    old: list[dict]
    new: list[dict]

    @cached_property
    def counts(self):
        """How many of what changed, and how, as {(what, how): number}.

        What has another kind, and is not where it was, is counted for both.
        """
        here = {block["key"] for block in self.new}
        happened = [
            *((block, "changed") for block in self._kept if self._is_changed(block)),
            *((block, "added") for block in self.new if block["key"] not in self._old),
            *((block, "removed") for key, block in self._old.items() if key not in here),
            *((block, "moved") for block in self._moved),
        ]
        return Counter((_what(block), how) for block, how in happened)

    def summary(self):
        """Say it in words; empty where nothing changed."""
        parts = []
        for what, words in WORDS.items():
            hows = [how for how in words if self.counts[what, how]]
            for place, how in enumerate(hows):
                part = (FURTHER[how] if place else words[how]) % {"count": self.counts[what, how]}
                # Some languages begin with a word, and it is one sentence.
                parts.append(part[:1].lower() + part[1:] if parts else part)
        return gettext(", ").join(parts)

    @property
    def _moved(self):
        """What stands elsewhere. Where a drawn line and words change places it is the line."""
        kept, places = self._kept, {key: place for place, key in enumerate(self._old)}
        weights = [1 if _what(block) == "line" else len(kept) for block in kept]
        runs = [(places[block["key"]], at, 1) for at, block in enumerate(kept)]
        stay = {at for _old, at, _one in heaviest_chain(runs, lambda run: weights[run[1]])}
        return [block for at, block in enumerate(kept) if at not in stay]

    def _is_changed(self, block):
        return _said(self._old[block["key"]]) != _said(block)

    @cached_property
    def _old(self):
        return {block["key"]: block for block in self.old}

    @cached_property
    def _kept(self):
        return [block for block in self.new if block["key"] in self._old]


def _what(block):
    if draws(block):
        return "line"
    return "heading" if block["kind"] == "heading" else "paragraph"


def _said(block):
    return block["kind"], block["level"], DRAWN_LINE if draws(block) else block["markdown"]
