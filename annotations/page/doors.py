"""What is at an address for somebody: a reading to read, and whether they may edit its text."""

from django.db.models import Exists, OuterRef, Value
from django.http import Http404

from annotations.querysets.names import pseudonym_of
from reader.models import Article
from reader.prepared import ask, stand_in
from seminars.models import Reading


def reading_at(user, seminar, reading):
    """Give the reading at an address, with what its page needs. Raises Http404 where `user`
    may not read there."""

    def build(user_id, seminar, reading):
        somebody = stand_in(user, user_id)
        readings = Reading.objects.visible_to(somebody).for_page(somebody)
        readings = readings.annotate(
            editable=is_editable(somebody, "article"),
            pseudonym=pseudonym_of(somebody.pk, OuterRef("pk")),
        )
        return readings.filter(seminar__slug=seminar, slug=reading)

    if not user.is_authenticated:
        raise Http404
    shape = "reading", user.is_admin, user.may_bring_in
    for found in ask(shape, build, user_id=user.pk, seminar=seminar, reading=reading):
        return found
    raise Http404


def is_editable(user, column):
    """A column that says whether `user` may edit the text whose id is in `column`."""
    if not (user.is_authenticated and user.may_bring_in):
        return Value(False)
    return Exists(Article.objects.editable_by(user).filter(pk=OuterRef(column)))
