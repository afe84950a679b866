"""The paragraphs of a revision as a page shows them, made once in each process.

A revision never changes, and looks the same to everybody who may read it. Only what is rendered
anew (`manage.py rerender`) counts `Revision.changes` up.
"""

from dataclasses import dataclass
from functools import lru_cache

from django.template.loader import render_to_string
from django.utils.translation import get_language, gettext

from reader.frames import Frame, Gaps
from reader.models import Revision, RevisionParagraph
from reader.models.paragraphs import numbered

REVISIONS_KEPT = 64
LONGEST_TITLE = 60  # characters of a heading


@dataclass(frozen=True, eq=False)
class Printed:
    """A paragraph in a revision, with frames: `line` stands in the text, `step` on the rail.

    Each is in one language, and is itself alone: what was printed anew is another one.
    """

    paragraph_id: int
    key: str
    level: int
    number: int | None
    is_drawn_line: bool
    title: str
    name_short: str
    line: Frame
    step: Frame


def printed(revision: Revision) -> list[Printed]:
    """Give the paragraphs of `revision` in order, in the language that is spoken now."""
    return _printed(revision.pk, revision.changes, revision.created_at, get_language())


def names_of(version) -> tuple[str, str]:
    """What to call one of the versions from `Revision.paragraphs`, at length and in short.

    That is its number, or the words of a heading.
    """
    if version.number:
        return gettext("Paragraph %s") % version.number, f"¶ {version.number}"
    if version.is_drawn_line:
        return gettext("Drawn line"), "—"
    title = version.text.strip()[:LONGEST_TITLE]
    return title, title


@lru_cache(REVISIONS_KEPT)
def _printed(pk, _changes, _created_at, _language):
    places = RevisionParagraph.objects.filter(revision=pk).in_order()
    return [_print(version) for version in numbered(places)]


def _print(version):
    context = {"paragraph": version, "line": Gaps()}
    frames = {
        name: Frame(render_to_string(f"annotations/_{name}.html", context))
        for name in ("line", "step")
    }
    return Printed(
        version.paragraph_id,
        version.key,
        version.level,
        version.number,
        version.is_drawn_line,
        *names_of(version),
        **frames,
    )
