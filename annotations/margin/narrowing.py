"""How a list is sorted and narrowed, as its address says: `?view=all&sort=place&by=marek`."""

from dataclasses import dataclass, replace

from annotations.page.sorting import KINDS, SORTS
from annotations.words.tagging import LONGEST, key_of, tags_in

VIEWS = {
    "here": ("by", "kind", "tag", "group"),
    "all": ("by", "kind", "tag", "group"),
    "questions": ("by", "tag", "group"),
    "mine": ("kind", "tag"),
    "unread": ("by", "kind", "tag", "group"),
}
NOBODY = 0


def can_be_narrowed(asked):
    """Whether the list that `asked`, the query of an address, asks for offers to be narrowed.

    What is said of a place does so where the address names the view, so that every step through
    the text need not ask who wrote there.
    """
    return asked.get("view") in VIEWS or any(asked.get(name) for name in VIEWS["here"])


@dataclass(frozen=True)
class Narrowing:
    """What the reader chose of what is offered in a view. `by` is a user name, `tag` a tag.

    `people` are {user name: (id, name)}, `kinds` names of kinds: those that there are for them.
    `has_tags` says whether they may see any tag, and `offered` whether this was asked at all.
    `groups` are {id: name} of those that may be asked for: who teaches looks at one after the
    other.
    """

    view: str
    people: dict
    kinds: list
    has_tags: bool
    offered: bool
    groups: dict
    sort: str = "date"
    by: str = ""
    kind: str = ""
    tag: str = ""
    group: str = ""

    @classmethod
    def of(cls, asked, view, summaries, sitting):
        """Give what `asked` says; what there is not in this view is not asked for."""
        offered = can_be_narrowed(asked)
        groups = sitting.groups if sitting.teaches else {}
        made = cls(view, summaries.people, summaries.kinds, summaries.has_tags, offered, groups)
        if sitting.past or view == "lost":
            return made
        takes = VIEWS.get(view, ())
        chosen = {"sort": asked["sort"]} if asked.get("sort") in SORTS else {}
        if asked.get("kind") in KINDS and "kind" in takes:
            chosen["kind"] = asked["kind"]
        if asked.get("by") and "by" in takes:
            chosen["by"] = asked["by"]
        if asked.get("tag") and "tag" in takes:
            chosen["tag"] = "".join(tags_in(asked["tag"])[:1])[:LONGEST]
        if asked.get("group") in map(str, groups) and "group" in takes:
            chosen["group"] = asked["group"]
        return replace(made, **chosen)

    @property
    def author(self):
        """The id of whose notes are asked for; None where anybody's are.

        Of somebody who wrote nothing that the reader may see, there is as much as of nobody.
        """
        return self.people.get(self.by, (NOBODY, ""))[0] if self.by else None

    @property
    def tag_key(self):
        """What the tags are looked for by, however they are spelled; empty for any."""
        return key_of(self.tag)

    @property
    def takes_tags(self):
        """Whether a tag may be chosen here: there is one, or one was asked for."""
        return "tag" in VIEWS.get(self.view, ()) and bool(self.tag or self.has_tags)

    @property
    def query(self):
        """What of it belongs into an address."""
        sort = "" if self.sort == "date" else self.sort
        chosen = {"by": self.by, "kind": self.kind, "tag": self.tag, "group": self.group}
        return {"sort": sort, **chosen}

    @property
    def leaves_out(self):
        """Whether not all notes are asked for."""
        return bool(self.by or self.kind or self.tag or self.group)

    @property
    def is_open(self):
        """Whether anything is other than usual."""
        return any(self.query.values())

    @property
    def sorts(self):
        """(value, label, whether it is chosen) of each order."""
        return [(value, label, value == self.sort) for value, label in SORTS.items()]

    @property
    def authors(self):
        """(user name, name, whether they are chosen) of each person, by name."""
        if "by" not in VIEWS.get(self.view, ()):
            return []
        named = sorted((name.casefold(), name, user) for user, (_pk, name) in self.people.items())
        return [(user, name, user == self.by) for _folded, name, user in named]

    @property
    def of_groups(self):
        """(id, name, whether it is chosen) of each group that may be asked for."""
        if "group" not in VIEWS.get(self.view, ()):
            return []
        return [(pk, name, str(pk) == self.group) for pk, name in self.groups.items()]

    @property
    def choices(self):
        """(value, label, whether it is chosen) of each kind."""
        if "kind" not in VIEWS.get(self.view, ()):
            return []
        return [(kind, KINDS[kind], kind == self.kind) for kind in self.kinds]
