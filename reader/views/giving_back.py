"""Where words go that were typed for an import which was ended meanwhile: a form for each place."""

from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.translation import gettext as _

from reader.forms import DetailsForm
from reader.review_page.page import page_of


@dataclass
class Way:
    """Words that are shown together, in `boxes` of (label, name, words), and where a button puts
    them: what it `does`, the `address` of its form, and what that form `carries` besides."""

    boxes: list[tuple[str, str, str]]
    does: str = ""
    address: str = ""
    carries: dict[str, str] = field(default_factory=dict)


def above_text(article, by, above, labels):
    """Give the way of what was typed above a text, as `Edits.fields` are: what stands there now is
    overwritten only where it is what they began from."""
    boxes = [(labels[name], name, words) for name, (_began, words) in above.items()]
    carries = {f"was-{name}": began for name, (began, _words) in above.items()}
    for row in DetailsForm(article, by).rows():
        if row.name not in above:
            carries |= {row.name: row.form.standing[row.name], f"was-{row.name}": row.was}
    does = _("Put above the text, where readers see it at once")
    return Way(boxes, does, reverse("reader:details", args=[article.slug]), carries)


def into_draft(draft, stray, number):
    """Give the way of a stray: into the block that goes on its own, as if it had been typed there;
    else to where that stood."""
    carries = {"version": draft.version}
    if stray.began and stray.of:
        typed, began = ("shows", "shown") if stray.is_shown else ("words", "began")
        box = (_("Your words"), f"{typed}-{stray.of}", stray.words)
        places = [block["id"] for block in draft.blocks]
        carries |= {
            f"{began}-{stray.of}": stray.began,
            "page": page_of(places.index(stray.of), len(places)),
        }
        address = f"{draft.get_absolute_url()}#block-{stray.of}"
        return Way([box], _("Put into its place in the draft"), address, carries)
    carries |= {f"from-{number}": stray.source, "add": number}
    if stray.has_place:
        does = _("Put into the draft, where its block was")
    else:
        does = _("Put at the end of its draft")
    address = reverse("reader:draft_additions", args=[draft.article.slug])
    return Way([(_("Your words"), f"stray-{number}", stray.words)], does, address, carries)
