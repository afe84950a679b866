"""A handout: a text for paper, alone or with what was said about it under each paragraph."""

from dataclasses import dataclass, field

from django.db.models import F, OuterRef, Subquery

from annotations.margin.threads import add_threads
from annotations.models import Image
from annotations.page.sitting import Sitting
from reader.models import Picture, RevisionParagraph

CHOICES = "none", "mine", "all"
MOST_NOTES = 2000
MOST_PICTURES = 200


@dataclass
class Handout:
    """`whole` and `lost` are the prompts and notes on no paragraph; each paragraph has its own in
    `prompts` and `said`. `is_cut` says that there were more than `MOST_NOTES`."""

    paragraphs: list
    prompts: list = field(default_factory=list)
    whole: list = field(default_factory=list)
    lost: list = field(default_factory=list)
    is_cut: bool = False

    def printed(self):
        """The notes in the order in which they are printed."""
        here = [note for paragraph in self.paragraphs for note in paragraph.said]
        return [*self.whole, *here, *self.lost]


def handout_for(sitting: Sitting, notes: str) -> Handout:
    """Give the handout of a sitting, with the notes of one of `CHOICES`, in order of place."""
    handout = Handout(sitting.revision.paragraphs())
    for paragraph in handout.paragraphs:
        paragraph.prompts, paragraph.said = [], []
    if notes == "none" or not sitting.user.is_authenticated:
        return handout
    here = {paragraph.paragraph_id: paragraph for paragraph in handout.paragraphs}
    for prompt in sitting.prompts:
        stands = here.get(prompt.paragraph_id)
        (stands.prompts if stands else handout.prompts).append(prompt)
    found = sitting.own() if notes == "mine" else sitting.annotations()
    found = list(_in_order(found.standing(), sitting.revision)[: MOST_NOTES + 1])
    handout.is_cut = len(found) > MOST_NOTES
    found = found[:MOST_NOTES]
    add_threads(found, sitting.user)
    for note in found:
        stands = here.get(note.paragraph_id)
        aside = handout.lost if note.is_orphan else handout.whole
        (stands.said if stands else aside).append(note)
    for number, note in enumerate(handout.printed(), 1):
        note.number = number
    return handout


def pictures_in(page: str, user) -> list[tuple[str, bytes]]:
    """Give (address, bytes) of the pictures that a page shows and `user` may see."""
    kinds = Picture, Image
    shown = [
        one
        for kind in kinds
        for one in kind.objects.visible_to(user).named_in(page).defer(None)[:MOST_PICTURES]
    ]
    return [(one.get_absolute_url(), bytes(one.data)) for one in shown[:MOST_PICTURES]]


def _in_order(notes, revision):
    places = RevisionParagraph.objects.filter(revision=revision, paragraph=OuterRef("paragraph"))
    return (
        notes.to_show()
        .annotate(position=Subquery(places.values("position")[:1]))
        .order_by(F("position").asc(nulls_first=True), "start", "created_at", "pk")
    )
