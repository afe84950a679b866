"""Erasing somebody: what they wrote is removed or loses its name, and nothing leads to them.

Others' words stay, with the tombstones that they hang on; texts, drafts and prompts belong to
those who read them, and stay as well. See `docs/decisions/privacy.md`.
"""

import uuid
from functools import partial

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from annotations.models import Annotation
from annotations.models.places import hold_text
from annotations.privacy import ledger, naming, removing
from annotations.privacy.columns import CHOSEN, COLUMNS, EMPTIED, GOES, people_columns
from annotations.renaming import renamed
from reader.models import Article, Erasure, User
from reader.models.erasures import Choice
from reader.models.people import LEFT
from seminars.models import Membership, Reading, Seminar


def taught_alone(person):
    """Give the seminars that nobody teaches but `person`."""
    taught = person.memberships.filter(role=Membership.Role.INSTRUCTOR).values("seminar")
    others = Membership.objects.filter(
        seminar=OuterRef("pk"), role=Membership.Role.INSTRUCTOR
    ).exclude(user=person)
    return Seminar.objects.standing().filter(~Exists(others), pk__in=taught)


def check_erasable(person):
    """Raise ValidationError where nobody would look after the place any more."""
    admins = User.objects.filter(is_superuser=True, is_active=True).select_for_update()
    if person.is_admin and not [one for one in admins.order_by("pk") if one != person]:
        raise ValidationError(
            _("Nobody else is an admin here. Make another person an admin first.")
        )


@transaction.atomic
def leave(person, choice):
    """Erase `person`, where somebody still looks after the place. Raises ValidationError else."""
    check_erasable(person)
    return erase(person, choice)


@transaction.atomic
def erase(person, choice):
    """Erase `person` for good; `choice` says what becomes of their words. Gives the Erasure."""
    _hold_texts(person)
    _hold_threads(person)
    naming.unmark(person)
    naming.forget_in_log(person)
    removing.drop_private(person)
    if choice == Choice.REMOVE:
        _remove(person)
    removing.drop_images(person)
    nobody = _stand_in()
    _go_through(person, nobody, choice)
    naming.end_sessions(person)
    renamed(nobody)
    erasure = Erasure.objects.create(mark=person.mark, choice=choice)
    # What no column of COLUMNS knows is protected, or goes along: a test sees to it.
    User.objects.get(pk=person.pk).delete()
    transaction.on_commit(partial(ledger.write_down, erasure))
    return erasure


def _hold_texts(person):
    """Hold all that they wrote on before anything else, as who writes there does."""
    written = Article.objects.filter(annotations__author=person) | Article.objects.filter(
        annotations__replies__author=person
    )
    for pk in sorted(set(written.values_list("pk", flat=True))):
        hold_text(pk)


def _hold_threads(person):
    """Hold the notes that are changed by it, and then their readings, as who replies does."""
    touched = Annotation.objects.filter(
        Q(author=person)
        | Q(replies__author=person)
        | Q(mentions__person=person)
        | Q(helpful__person=person)
        | Q(replies__helpful__person=person)
    )
    held = Annotation.objects.filter(pk__in=touched.values("pk")).order_by("pk")
    readings = set(held.select_for_update().values_list("reading", flat=True))
    for pk in sorted(readings - {None}):
        Reading.objects.hold(pk)


def _remove(person):
    columns = people_columns()
    for name, way in removing.WAYS.items():
        model, column = columns[name]
        way(model.objects.filter(**{column: person}))


def _stand_in():
    """Somebody for whom nobody can log in, and who is called nothing: for one who leaves."""
    made = User(username=f"{LEFT}{uuid.uuid4().hex[:12]}", is_active=False)
    made.set_unusable_password()
    made.save()
    return made


def _go_through(person, nobody, choice):
    """Have no column lead to `person` any more."""
    for name, (model, column) in people_columns().items():
        fate = COLUMNS[name].fate
        rows = model._base_manager.filter(**{column: person})
        removed = fate == CHOSEN and choice == Choice.REMOVE and name not in removing.WAYS
        if fate == GOES or removed:
            rows.delete()
        else:
            rows.update(**{column: None if fate == EMPTIED else nobody})
