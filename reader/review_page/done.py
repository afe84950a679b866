"""In words: what was done to a text that is checked, undone, or done again."""

from django.utils.text import capfirst
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from reader.importing.blocks import DRAWN_LINE
from reader.kinds import kind_words
from reader.legible import beginning, legible
from reader.reviewing.kept import block_in

DONE = {
    "drop": _("set aside: %(what)s"),
    "return": _("taken back: %(what)s"),
    "merge": _("merged: %(what)s"),
    "unjoin": _("parted: %(what)s"),
    "settle": _("kept as found: %(what)s"),
    "insert": _("inserted: %(what)s"),
    "add": _("put at the end: %(what)s"),
    "back": _("put back: %(what)s"),
    "move": _("moved: %(what)s"),
    "kind": _("another kind: %(what)s"),
    "reword": _("other words: %(what)s"),
    "split": _("split: %(what)s"),
    "describe": _("what a picture shows: %(what)s"),
    "illustrate": _("a picture put in: %(what)s"),
    "unillustrate": _("a picture taken out: %(what)s"),
    "chapters": _("chapters left out or taken back: %(what)s"),
}
NOTHING = {
    "unjoin": _("Nothing was parted: this block was not joined."),
    "merge": _("Nothing was merged: only blocks that follow each other are."),
    "split": _("Nothing was split: put the cursor between two words that one reads."),
    "kind": _("Nothing was changed: that is how it is already."),
    "settle": _("Nothing was changed: there is no doubt here."),
    "move": _("Nothing was moved: it stands there already."),
    "spare": _("A table stays a table: this kind would take its rows and columns from it."),
    "spare-line": _(
        "Verse has several lines, and this is only one: choose all blocks that are its lines, and "
        "make them verse together."
    ),
    "spare-merge": _("A table is merged with another of as many columns, and with nothing else."),
    "spare-heading": _(
        "A quote and a heading are not merged, or the heading would go into the quote. If it is no "
        "heading, make it another kind first."
    ),
    "undo": _("There is nothing to undo."),
    "redo": _("There is nothing to redo."),
}
FIELDS = {
    "title": _("Title"),
    "byline": _("Byline"),
    "published_on": _("Published"),
    "standfirst": _("Standfirst"),
    "language": _("Language"),
    "openness": _("Open to"),
}
WAITING = {
    "undo": _(
        "%(who)s has changed this text since, so that this is not undone yet: %(what)s. Undo once "
        "more to take it back."
    ),
    "redo": _(
        "%(who)s has changed this text since, so that this is not done again yet: %(what)s. Redo "
        "once more to do it."
    ),
}
IN_BOTH = _("It stands above the text as well: %(what)s. Set it aside here if once is enough.")
IN_FIELDS = _("changed above the text: %(what)s")
ABOVE = _("other words above the text")
OTHER = _("changed: %(what)s")
OF_KIND = _("another kind, %(kind)s: %(what)s")
QUOTES = str.maketrans(dict.fromkeys('"“”„‟«»'))  # they stand in quotation marks of ours
OF_TWO = (
    "merge",
    "unjoin",
    "reword",
    "split",
)  # here the words of the first say more than "2 blocks"
WORDS = 6


def done_words(did: dict, verb: str = "") -> str:
    """Give what was done (see `reviewing.steps.told`) as a sentence; `verb` may be undo or redo.

    Where nothing was done it is empty.
    """
    if not did:
        return ""
    what = phrase_of(did)
    if verb == "undo":
        return gettext("Undone: %(what)s.") % {"what": what}
    if verb == "redo":
        return gettext("Done again: %(what)s.") % {"what": what}
    return f"{capfirst(what)}."


def phrase_of(did: dict) -> str:
    """Give what was done as a part of a sentence."""
    return _above(did) if did["verb"] == "fields" else _what(did)


def waiting_words(did: dict, verb: str, who: str) -> str:
    """Say what `verb`, undo or redo, did not do yet, because `who` was at work meanwhile."""
    return str(WAITING[verb]) % {"who": who, "what": phrase_of(did)}


def nothing_words(verb: str) -> str:
    """Say that what was asked for changed nothing, where one would wonder."""
    return gettext(str(NOTHING[verb])) if verb in NOTHING else ""


def in_both_words(fields: tuple[str, ...]) -> str:
    """Say of a line that came into the text that these `fields` say it as well, if any do."""
    return IN_BOTH % {"what": _named(fields)} if fields else ""


def led_nowhere_words(marks: list[tuple[str, dict]]) -> str:
    """Say of `marks`, each with its block, that what they led to is not there any more."""
    if not marks:
        return ""
    words = ngettext(
        "The mark %(marks)s leads nowhere now, and readers will see it as plain words: take it "
        "out as well, or undo.",
        "The marks %(marks)s lead nowhere now, and readers will see them as plain words: take "
        "them out as well, or undo.",
        len(marks),
    )
    return words % {"marks": ", ".join(map(place_of_mark, marks))}


def place_of_mark(found: tuple[str, dict]) -> str:
    """Name a mark by the beginning of the block in which it stands."""
    mark, block = found
    words = beginning(" ".join(block_in(block).text.translate(QUOTES).split()), WORDS)
    return gettext("%(mark)s in “%(words)s”") % {"mark": legible(mark), "words": words}


def _above(did):
    names = _named(did.get("fields", ()))
    return IN_FIELDS % {"what": names} if names else str(ABOVE)


def _named(fields):
    return ", ".join(str(FIELDS[name]) for name in fields if name in FIELDS)


def _what(did):
    label = OF_KIND if "kind" in did else DONE.get(did["verb"], OTHER)
    count = did["count"]
    is_one = count == 1 or (count == 2 and did["verb"] in OF_TWO)
    words = " ".join(did["words"].translate(QUOTES).split())
    what = ngettext("%(count)d block", "%(count)d blocks", count) % {"count": count}
    if words == DRAWN_LINE and is_one:
        what = gettext("a drawn line")
    elif words and is_one:
        what = gettext("“%(words)s”") % {"words": beginning(words, WORDS)}
    kind = kind_words(*did["kind"]) if "kind" in did else ""
    return label % {"what": what, "kind": kind}
