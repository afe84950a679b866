"""What membership in a seminar means for the texts: it lets people read and edit them."""

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from reader.purposes import Purpose, know_purposes
from reader.querysets import let_in
from seminars.models import Reading, Seminar
from seminars.querysets import seminars_of


def read_in_a_seminar_of(user):
    return Q(pk__in=Reading.objects.visible_to(user).values("article"))


def taught_by(user):
    return Q(pk__in=Reading.objects.taught_by(user).values("article"))


def taught_elsewhere(user):
    """The articles that some seminar reads which `user` does not teach."""
    others = Reading.objects.standing().filter(~seminars_of(user, role="instructor"))
    return Q(pk__in=others.values("article"))


def list_named(slug, user):
    """Give the reading list of the seminar with that slug as a Purpose, where `user` may put a text
    on it; else None."""
    found = Seminar.objects.extensible_by(user).filter(slug=slug).first()
    if found is None:
        return None
    words = _("It is for the reading list of “{title}”: once it is published, you put it there.")
    address = reverse("seminars:readings", args=[found.slug])
    return Purpose(words.format(title=found.title), address)


def open_the_texts():
    """Tell the reader's room about the seminars' grounds, and for what texts are brought in."""
    let_in(reading=read_in_a_seminar_of, editing=taught_by, barring=taught_elsewhere)
    know_purposes(list_named)
