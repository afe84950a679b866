"""What one state of a text changes in another, counted by paragraph."""

from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext, ngettext_lazy

from reader.orders import staying

# The first in a sentence, and those after it.
WORDS = {
    "changed": (
        ngettext_lazy("%(count)d paragraph changed", "%(count)d paragraphs changed", "count"),
        ngettext_lazy("%(count)d changed", "%(count)d changed", "count"),
    ),
    "added": (
        ngettext_lazy("%(count)d paragraph added", "%(count)d paragraphs added", "count"),
        ngettext_lazy("%(count)d added", "%(count)d added", "count"),
    ),
    "removed": (
        ngettext_lazy("%(count)d paragraph removed", "%(count)d paragraphs removed", "count"),
        ngettext_lazy("%(count)d removed", "%(count)d removed", "count"),
    ),
    "moved": (
        ngettext_lazy("%(count)d paragraph moved", "%(count)d paragraphs moved", "count"),
        ngettext_lazy("%(count)d moved", "%(count)d moved", "count"),
    ),
}


@dataclass
class Differences:
    """Between the blocks `old` and `new`, each with key, kind, level and markdown."""

    old: list[dict]
    new: list[dict]

    @cached_property
    def added(self):
        """How many paragraphs of the new state are not in the old one."""
        return sum(block["key"] not in self._old for block in self.new)

    @cached_property
    def removed(self):
        """How many paragraphs of the old state are gone."""
        return len(self._old.keys() - {block["key"] for block in self.new})

    @cached_property
    def changed(self):
        """How many paragraphs say something else, or are of another kind."""
        return sum(_said(self._old[block["key"]]) != _said(block) for block in self._kept)

    @cached_property
    def moved(self):
        """How many paragraphs stand in another place."""
        places = {key: place for place, key in enumerate(self._old)}
        order = [places[block["key"]] for block in self._kept]
        return len(order) - len(staying(order))

    def summary(self):
        """Say it in words; empty where nothing changed."""
        counts = {name: getattr(self, name) for name in WORDS}
        said = [name for name, count in counts.items() if count]
        parts = [WORDS[name][place > 0] for place, name in enumerate(said)]
        return gettext(", ").join(
            part % {"count": counts[name]} for part, name in zip(parts, said, strict=True)
        )

    @cached_property
    def _old(self):
        return {block["key"]: block for block in self.old}

    @cached_property
    def _kept(self):
        return [block for block in self.new if block["key"] in self._old]


def _said(block):
    return block["kind"], block["level"], block["markdown"]
