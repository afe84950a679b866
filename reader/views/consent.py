"""What is said before something is done that one might not have meant: it takes one more press."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from reader.templatetags.moments import moment


@dataclass(frozen=True)
class Consent:
    """The `words` that stand above the blocks, a link to what may be wanted `instead`, and the
    `button` that does it all the same. Both are (address, label)."""

    words: str
    instead: tuple[str, str]
    button: tuple[str, str]


def about_doubts(desk, publication):
    """Give what is said where doubtful blocks are left; `publication` is the address that was
    pressed. The button says how many it told of: of more than these one is told anew."""
    first, count = desk.first_doubt, desk.found.doubts_left
    words = ngettext(
        "Not published yet: %(count)d place to look at is left.",
        "Not published yet: %(count)d places to look at are left.",
        count,
    ) % {"count": count}
    label = ngettext("Look at it", "Look at the first", count)
    place = f"{desk.found.get_absolute_url()}?page={first.page}#block-{first.id}"
    return Consent(
        words, (place, label), (f"{publication}?doubts={count}", _("Publish all the same"))
    )


def about_draft(draft, renewal):
    """Give what is said where a `draft` would be thrown away for what is brought in; `renewal` is
    the address that was pressed. The button says which version of it one was told of."""
    words = _(
        "That text has a draft already, last changed by %(name)s, %(moment)s. If you keep it, what "
        "you bring in waits here. If you replace it, it can be brought back for thirty days."
    )
    return _or_replace(draft, words, renewal, of=draft.article.slug)


def about_restoring(draft, revision, restoration):
    """Give what is said where a `draft` would be thrown away for an earlier `revision`, as
    `about_draft` does; `restoration` is the address that was pressed."""
    words = _(
        "This text has a draft already, last changed by %(name)s, %(moment)s. If you keep it, "
        "revision %(number)d is not restored. If you replace it, it can be brought back for thirty "
        "days."
    )
    return _or_replace(draft, words, restoration, revision.number)


def _or_replace(draft, words, pressed, number=None, **asked):
    changed = moment(timezone.localtime(draft.changed_at))
    return Consent(
        words % {"name": draft.changed_by.name, "moment": changed, "number": number},
        (draft.get_absolute_url(), _("Keep it, and go to it")),
        (f"{pressed}?{urlencode(asked | {'draft': draft.version})}", _("Replace the draft")),
    )
