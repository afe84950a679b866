"""A handout: a text for paper, alone or with what was said about it under each paragraph."""

from dataclasses import dataclass, field

from annotations.margin.listing import Listing
from annotations.margin.threads import add_threads
from annotations.models import Image
from annotations.page.sitting import Sitting
from annotations.paper.choosing import Choice
from reader.models import Picture

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


def handout_for(sitting: Sitting, choice: Choice) -> Handout:
    """Give the handout of a sitting, with what was chosen for it, in order of place."""
    handout = Handout(choice.printed)
    for paragraph in handout.paragraphs:
        paragraph.prompts, paragraph.said = [], []
    if choice.notes == "none":
        return handout
    here = {paragraph.paragraph_id: paragraph for paragraph in choice.paragraphs}
    for prompt in sitting.prompts:
        stands = here.get(prompt.paragraph_id)
        if stands in choice.printed or not choice.paragraph:
            (stands.prompts if stands else handout.prompts).append(prompt)
    found = _listing(sitting, choice).part(0, MOST_NOTES + 1)
    handout.is_cut = len(found) > MOST_NOTES
    found = [note for note in found[:MOST_NOTES] if note.is_standing]
    add_threads(found, sitting.user)
    for note in found:
        stands = choice.paragraph or here.get(note.paragraph_id)
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


def _listing(sitting, choice):
    """Give the Listing of the notes that were chosen. An index gives them in order of place."""
    chosen = {
        "sort": "place",
        "kind": choice.narrowing.kind,
        "by": choice.narrowing.author,
        "tag": choice.narrowing.tag_key,
        "group": int(choice.narrowing.group or 0),
    }
    if choice.paragraph:
        own = {"by": sitting.user.pk} if choice.notes == "mine" else {}
        return Listing(sitting, "here", choice.paragraph.paragraph_id, **{**chosen, **own})
    return Listing(sitting, "mine" if choice.notes == "mine" else "all", **chosen)
