"""What is cited when somebody cites a paragraph or a note."""

import re
from unicodedata import normalize

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from annotations.margin.asked import NotInText
from annotations.models.kinds import Motivation
from annotations.page.past import address_at
from annotations.page.sitting import Sitting
from annotations.signing import signature_for_all
from reader.citing import Cited, Name, names_in
from reader.models.paragraphs import Kind

# What is said of a note: the name of the entry, and what leads from its author to the text.
LEADS = {
    Motivation.COMMENTING: (_("Comment on “%s”"), _("comment on")),
    Motivation.QUESTIONING: (_("Question on “%s”"), _("question on")),
    Motivation.HIGHLIGHTING: (_("Highlight in “%s”"), _("highlight in")),
}


def text_cited(sitting: Sitting, key: str, absolute) -> Cited:
    """Give a paragraph of the text of a sitting; its whole for an empty `key`.

    What is cited is the text itself, at its own address: whoever reads it anywhere may follow that.
    `absolute` makes a full address of one from the root. Raises NotInText.
    """
    article, past = sitting.article, sitting.past
    address = address_at(past.number, article) if past else article.get_absolute_url()
    names = [_ascii(article.slug) or "text", key, past and f"r{past.number}"]
    return Cited(
        key="-".join(name for name in names if name),
        title=article.title,
        authors=tuple(names_in(article.byline, article.language)),
        address=absolute(f"{address}?p={key}#p-{key}" if key else address),
        accessed=timezone.localdate(),
        issued=article.published_on,
        language=article.language,
        place=_place(sitting.revision, key) if key else "",
        revision=past and past.number,
        revised=past and timezone.localdate(past.revision.published_at),
    )


def note_cited(sitting: Sitting, note, absolute) -> Cited:
    """Give a note, with the paragraph that it stands on in the text of today."""
    key = note.paragraph.key if note.paragraph else ""
    title, lead = LEADS[note.motivation]
    return Cited(
        key=f"{_ascii(sitting.article.slug) or 'text'}-note-{note.pk}",
        title=title % sitting.article.title,
        authors=(Name.of(signature_for_all(note).name),),
        address=absolute(reverse("annotations:note", args=[note.pk])),
        accessed=timezone.localdate(),
        issued=timezone.localdate(note.created_at),
        edited=note.edited_at and timezone.localdate(note.edited_at),
        lead=str(lead),
        on=text_cited(sitting, key, absolute),
    )


def _place(revision, key):
    """Say in words where a paragraph is: by its number, or as the part under its heading."""
    for version in revision.paragraphs():
        if version.key == key:
            if version.number:
                return gettext("para. %s") % version.number
            title = " ".join(version.text.split())
            return gettext("under “%s”") % title if version.kind == Kind.HEADING else ""
    raise NotInText(key)


def _ascii(slug):
    plain = normalize("NFKD", slug).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
