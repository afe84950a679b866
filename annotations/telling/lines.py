"""A notice in words, and where it leads."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from annotations.models import Notice, NoticeChoices
from annotations.models.notices import How
from annotations.signing import signature_of
from annotations.telling.sight import listed_for, new_among
from reader.models import User
from seminars.dates import in_words

MOST_COUNTED = 100
IN_THE_SITE = How.SITE, How.DIGEST, How.MAIL
Kind = Notice.Kind


@dataclass(frozen=True)
class Told:
    """Who is told of something, as `annotations.signing` asks for a reader."""

    user: User
    teaches: bool
    instructors: tuple = ()


def name_of(notice):
    """The name under which its person reads who wrote what a notice is about."""
    author = notice.thing.author
    told = Told(notice.person, notice.teaches or notice.person.is_admin)
    return signature_of(author.pk, author.name, notice.pseudonym, told).name


def headline(notice):
    """Say in a sentence what happened."""
    if notice.kind in (Kind.READING, Kind.DUE):
        return _of_reading(notice)
    text = notice.annotation.article.title
    if notice.kind == Kind.SETTLED:
        return _("Your question on “{text}” was marked as answered").format(text=text)
    if notice.kind == Kind.FLAG:
        is_reply = notice.reply_id is not None
        said = _("A reply was flagged: “{text}”") if is_reply else _("A note was flagged: “{text}”")
        return said.format(text=text)
    if notice.kind == Kind.HIDDEN:
        is_reply = notice.reply_id is not None
        said = (
            _("An instructor hid a reply of yours: “{text}”")
            if is_reply
            else _("An instructor hid a note of yours: “{text}”")
        )
        return said.format(text=text)
    return _by_somebody(notice).format(name=name_of(notice), text=text)


def _of_reading(notice):
    text, seminar = notice.reading.article.title, notice.reading.seminar
    if notice.kind == Kind.READING:
        return _("New on the list: “{text}”").format(text=text)
    when = in_words(notice.reading.due_at, seminar.zone)
    return _("“{text}” is due {when}").format(text=text, when=when)


def _by_somebody(notice):
    if notice.kind == Kind.MENTION:
        return _("{name} mentions you: “{text}”")
    if notice.kind == Kind.ANSWER:
        return _("{name} replied to your question on “{text}”")
    if notice.annotation.author_id == notice.person_id:
        return _("{name} replied to your note on “{text}”")
    return _("{name} replied where you wrote too, on “{text}”")


def seminar_of(notice):
    """The seminar in which it happened."""
    return (notice.reading or notice.annotation.reading).seminar


def address_of(notice):
    """Where one looks at it."""
    if notice.kind == Kind.FLAG:
        return reverse("annotations:moderation", args=[seminar_of(notice).slug])
    return (notice.thing or notice.reading).get_absolute_url()


def dressed(notices):
    """Give a list of `notices`, each with `headline`, `address` and `seminar`, in the language of
    now."""
    notices = list(notices)
    for notice in notices:
        notice.headline, notice.address = headline(notice), address_of(notice)
        notice.seminar = seminar_of(notice)
    return notices


def shown_to(user):
    """Give the notices that stand on the page of `user`, the latest first."""
    return Notice.objects.filter(pk__in=ids_shown_to(user)).to_show()


def ids_shown_to(user):
    """Give their ids, in the same order."""
    return listed_for(user, NoticeChoices.of(user).kinds(*IN_THE_SITE))


def new_for(user):
    """Give how many notices are new to `user`, no more than `MOST_COUNTED`.

    Where there is none, that costs one look into an index.
    """
    if not Notice.objects.unseen().filter(person=user).exists():
        return 0
    return new_among(user, NoticeChoices.of(user).kinds(*IN_THE_SITE), MOST_COUNTED)
