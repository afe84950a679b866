"""Which notices somebody may see now.

To put these rules together takes many times as long as to answer them, so it is done once in each
process: see `reader.prepared`.
"""

from annotations.models import Notice
from reader.prepared import ask, stand_in

MOST_LISTED = 1000


def listed_for(user, kinds):
    """Give the ids of the newest notices of these kinds that `user` may see."""

    def build(person):
        shown = _seen_by(user, person).filter(kind__in=kinds).order_by("-at", "-pk")
        return shown.values_list("pk", flat=True)[:MOST_LISTED]

    return ask(("notices", user.is_admin, *kinds), build, person=user.pk)


def new_among(user, kinds, most):
    """Give how many of the newest `most` unseen notices of these kinds `user` may see."""

    def build(person):
        unseen = Notice.objects.unseen().filter(person=person).order_by("-at", "-pk")
        shown = _seen_by(user, person).filter(pk__in=unseen.values("pk")[:most], kind__in=kinds)
        return shown.values_list("pk", flat=True)

    return len(ask(("new notices", user.is_admin, most, *kinds), build, person=user.pk))


def mailed_to(user, mail):
    """Give {id: kind} of the notices that `user` may see and with whose mail it is so far."""

    def build(person, mail):
        return _seen_by(user, person).filter(mail=mail).values_list("pk", "kind")

    return dict(ask(("notices to mail", user.is_admin), build, person=user.pk, mail=str(mail)))


def _seen_by(user, person):
    return Notice.objects.visible_to(stand_in(user, person))
