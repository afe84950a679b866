"""What one state of a text changes in another, counted by paragraph."""

from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext, ngettext

from reader.orders import staying


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
        said = [
            words
            for words in (
                ngettext("%d paragraph changed", "%d paragraphs changed", self.changed)
                % self.changed,
                ngettext("%d added", "%d added", self.added) % self.added,
                ngettext("%d removed", "%d removed", self.removed) % self.removed,
                ngettext("%d moved", "%d moved", self.moved) % self.moved,
            )
            if words[0] != "0"
        ]
        return gettext(", ").join(said)

    @cached_property
    def _old(self):
        return {block["key"]: block for block in self.old}

    @cached_property
    def _kept(self):
        return [block for block in self.new if block["key"] in self._old]


def _said(block):
    return block["kind"], block["level"], block["markdown"]
