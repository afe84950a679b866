"""What follows from a new name: the pages on which it stands have to be sent anew."""

from django.db import transaction
from django.db.models import F, Q

from annotations.models import Annotation, Prompt, Reply
from reader.models import User
from seminars.models import Membership, Seminar

NAMED_IN = {
    Annotation: "reading__seminar",
    Prompt: "reading__seminar",
    Reply: "annotation__reading__seminar",
}


@transaction.atomic
def renamed(person):
    """Let all who share a seminar with `person`, or read there what they wrote, be told anew."""
    named_in = Q(memberships__user=person)
    for kind, seminar in NAMED_IN.items():
        written = kind.objects.filter(author=person).order_by()
        named_in |= Q(pk__in=written.values(seminar))
    seminars = Seminar.objects.filter(named_in).values("pk")
    readers = Membership.objects.filter(seminar__in=seminars).values("user")
    told = User.objects.filter(Q(pk__in=readers) | Q(is_superuser=True))
    # In one order, so that two who rename at once never wait for each other in a circle.
    held = list(told.order_by("pk").select_for_update(no_key=True).values_list("pk", flat=True))
    User.objects.filter(pk__in=held).update(changes=F("changes") + 1)
