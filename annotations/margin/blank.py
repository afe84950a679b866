"""The composer while nothing is written in it: alike for many readers, and rendered once for all.

What its template may ask is in `Shape`, and nothing else is there to be asked: who would get
another answer has another shape. What differs within a shape are gaps, which each page fills.
"""

from types import SimpleNamespace
from typing import NamedTuple

from django.template.loader import render_to_string
from django.utils.translation import get_language

from annotations.audiences import audiences_in
from annotations.forms import NoteForm
from reader.frames import Frame, Gaps
from reader.keeping import keep
from reader.rendering import Html

KEPT = 500  # shapes; a reading has a few
TEMPLATE = "annotations/_composer.html"
OF_SITTING = (
    *("address", "hides_names", "others_read", "lacks_group", "teaches"),
    *("may_upload", "upload_megabytes"),
)
# They follow from the first.
ADDRESSES = "notes_address", "tags_address", "images_address", "prompts_address"
OF_TEXT = "language", "direction"
HIDDEN = [name for name, field in NoteForm.base_fields.items() if field.widget.is_hidden]

_frames = {}


class Shape(NamedTuple):
    """All that decides how a blank composer looks, but for what its gaps say."""

    language: str
    is_in_place: bool
    on_paragraph: bool
    reading: int | None
    audiences: tuple
    of_text: tuple
    of_sitting: tuple

    @classmethod
    def of(cls, margin, is_in_place):
        """Give the shape of the composer of a margin."""
        sitting = margin.sitting
        return cls(
            get_language(),
            is_in_place,
            margin.line is not None,
            sitting.reading and sitting.reading.pk,
            tuple((value, str(words)) for value, words in audiences_in(sitting)),
            tuple(getattr(sitting.article, name) for name in OF_TEXT),
            tuple(getattr(sitting, name) for name in OF_SITTING),
        )


def blank_composer(margin, csrf_token, is_in_place) -> Html:
    """Give the composer of a margin that has no form; `is_in_place` says that htmx asks for it.

    Not for a reading that is closed: what it says of that is none of its shape.
    """
    shape = Shape.of(margin, is_in_place)
    frame = _frames.get(shape) or keep(_frames, shape, _frame(shape, margin.sitting), KEPT)
    said = {**dict.fromkeys(HIDDEN, ""), **NoteForm.begun(margin.sitting), "paragraph": margin.key}
    where = margin.line.paragraph.name_short if margin.line else ""
    writer = margin.sitting.user.pk
    return frame.filled(SimpleNamespace(**said, csrf_token=csrf_token, name_short=where, pk=writer))


def _frame(shape, sitting):
    gaps = Gaps()
    # Outside any seminar there is none for prompts.
    addresses = {name: getattr(sitting, name, None) for name in ADDRESSES}
    context = {
        "sitting": {**dict(zip(OF_SITTING, shape.of_sitting, strict=True)), **addresses},
        "article": dict(zip(OF_TEXT, shape.of_text, strict=True)),
        "reading": shape.reading,
        "margin": {"line": {"paragraph": gaps} if shape.on_paragraph else None},
        "form": NoteForm(sitting, initial={name: getattr(gaps, name) for name in HIDDEN}),
        "user": gaps,
        "request": {"htmx": shape.is_in_place},
        "csrf_token": gaps.csrf_token,
    }
    return Frame(render_to_string(TEMPLATE, context))
