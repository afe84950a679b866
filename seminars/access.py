"""What membership in a seminar means for the texts: it lets people read and edit them."""

from django.db.models import Q

from reader.querysets import let_in
from seminars.models import Reading
from seminars.querysets import seminars_of


def read_in_a_seminar_of(user):
    return Q(pk__in=Reading.objects.visible_to(user).values("article"))


def taught_by(user):
    return Q(pk__in=Reading.objects.taught_by(user).values("article"))


def taught_elsewhere(user):
    """The articles that some seminar reads which `user` does not teach."""
    others = Reading.objects.standing().filter(~seminars_of(user, role="instructor"))
    return Q(pk__in=others.values("article"))


def open_the_texts():
    """Tell the reader's room about the seminars' grounds."""
    let_in(reading=read_in_a_seminar_of, editing=taught_by, barring=taught_elsewhere)
