"""Seminars: who joins, how, and what they read. Who sees what is in tests/annotations."""

import zoneinfo
from datetime import timedelta
from math import log2
from urllib.parse import quote

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from annotations.models import Annotation
from reader.models import Article
from seminars.models import Invitation, Membership, Reading, Seminar
from seminars.models.seminars import new_code
from tests import factories
from tests.at_once import at_once

pytestmark = pytest.mark.django_db


def test_one_is_admitted_as_a_student(borders, lena):
    membership = borders.admit(lena)
    assert (membership.role, membership.teaches) == ("student", False)
    assert lena in borders.members.all()


def test_who_is_a_member_already_keeps_their_role(borders, okafor, ines):
    assert borders.admit(okafor).teaches
    assert not borders.admit(ines, role="instructor").teaches
    assert borders.memberships.count() == 4


@pytest.mark.django_db(transaction=True)
def test_following_an_invitation_twice_at_once_joins_once(borders, lena):
    first, second = at_once(*[lambda: borders.admit(lena) for _click in range(2)])
    assert first == second == Membership.objects.get(user=lena)


def test_those_who_teach_are_its_instructors_and_every_admin(
    borders, rivers, okafor, ines, tomoko, lena, admin
):
    assert [borders.taught_by(user) for user in (okafor, admin)] == [True, True]
    assert [borders.taught_by(user) for user in (ines, tomoko, lena)] == [False] * 3


def test_being_an_instructor_somewhere_opens_no_other_seminar(borders, rivers, okafor, tomoko):
    assert borders in Seminar.objects.editable_by(okafor)
    assert borders not in Seminar.objects.visible_to(tomoko)
    assert borders not in Seminar.objects.editable_by(tomoko)


def test_a_student_sees_and_does_not_run_a_seminar(borders, ines):
    assert borders in Seminar.objects.visible_to(ines)
    assert borders not in Seminar.objects.editable_by(ines)
    assert Membership.objects.visible_to(ines).count() == 4
    assert Membership.objects.editable_by(ines).count() == 0


def test_somebody_may_teach_one_seminar_and_study_in_another(borders, rivers, tomoko):
    borders.admit(tomoko)
    assert set(Seminar.objects.visible_to(tomoko)) == {borders, rivers}
    assert set(Seminar.objects.editable_by(tomoko)) == {rivers}


def test_a_deleted_seminar_is_out_of_sight_with_all_that_is_in_it(borders, reading, article, ines):
    note = factories.note(ines, reading)
    assert reading in Reading.objects.visible_to(ines)
    assert article in Article.objects.visible_to(ines)
    borders.withdraw()
    assert borders not in Seminar.objects.visible_to(ines)
    assert reading not in Reading.objects.visible_to(ines)
    assert article not in Article.objects.visible_to(ines)
    assert not Membership.objects.visible_to(ines).exists()
    assert note not in Annotation.objects.editable_by(ines)
    borders.restore()
    assert reading in Reading.objects.visible_to(ines)
    assert note in Annotation.objects.editable_by(ines)


def test_a_seminar_can_be_deleted_by_nobody_for_good(borders, reading, ines):
    factories.note(ines, reading)
    for row in borders, reading, reading.article, ines:
        with pytest.raises(IntegrityError), transaction.atomic():
            row.delete()


def test_a_seminar_has_a_time_zone_that_there_is(borders):
    borders.timezone = "Asia/Vladivostok"
    borders.full_clean()
    assert borders.zone == zoneinfo.ZoneInfo("Asia/Vladivostok")
    borders.timezone = "Asia/Blagoslov"
    with pytest.raises(ValidationError, match="time zone"):
        borders.full_clean()


def test_an_invitation_has_at_least_64_random_bits_and_is_typed_without_doubt():
    codes = {new_code() for _time in range(200)}
    assert len(codes) == 200
    used = {*"".join(codes)}
    for code in codes:
        assert len(code) * log2(len(used)) >= 64
        assert quote(code) == code.lower()
        assert not {*code} & {*"0o1li"}
        assert len(code) <= Invitation._meta.get_field("code").max_length


def test_no_two_seminars_have_the_same_code(borders, rivers):
    code = Invitation.objects.create(seminar=borders).code
    with pytest.raises(IntegrityError), transaction.atomic():
        Invitation.objects.create(seminar=rivers, code=code)


def test_a_renewed_invitation_ends_the_one_before(borders):
    invitation = Invitation.objects.create(seminar=borders)
    old = invitation.code
    assert Invitation.objects.open(timezone.now()).filter(code=old).exists()
    Invitation.objects.update(expires_at=timezone.now())
    renewed = borders.renew_invitation()
    assert not Invitation.objects.filter(code=old).exists()
    assert Invitation.objects.open(timezone.now()).get().code == renewed.code != old


def test_an_invitation_is_open_until_it_expires(borders):
    now = timezone.now()
    Invitation.objects.create(seminar=borders, expires_at=now + timedelta(hours=1))
    assert Invitation.objects.open(now).exists()
    assert not Invitation.objects.open(now + timedelta(hours=1)).exists()
    assert not Invitation.objects.open(now + timedelta(hours=2)).exists()


def test_an_invitation_to_a_deleted_seminar_lets_nobody_in(borders):
    Invitation.objects.create(seminar=borders)
    assert Invitation.objects.open(timezone.now()).exists()
    borders.withdraw()
    assert not Invitation.objects.open(timezone.now()).exists()


def test_readings_stand_in_the_order_in_which_they_were_set(borders, okafor):
    texts = [factories.article(okafor, slug, ["Words."]) for slug in ("one", "two", "three")]
    for text in texts:
        borders.set_reading(text, text.slug)
    assert [reading.article for reading in borders.readings.all()] == texts


def test_two_seminars_read_the_same_article_each_at_its_own_address(
    reading, reading_in_rivers, ines, amira
):
    assert reading.article == reading_in_rivers.article
    assert list(Reading.objects.visible_to(ines)) == [reading]
    assert list(Reading.objects.visible_to(amira)) == [reading_in_rivers]


def test_a_reading_of_a_deleted_or_unpublished_text_is_out_of_sight(borders, reading, okafor, ines):
    draft = factories.article(okafor, "draft", ["Not yet."], publish=False)
    borders.set_reading(draft, "draft")
    assert list(Reading.objects.visible_to(ines)) == [reading]
    assert list(Reading.objects.taught_by(okafor)) == [reading]
    reading.article.withdraw()
    assert list(Reading.objects.visible_to(ines)) == []


def test_a_reading_is_due_soon_within_three_days_and_over_afterwards(reading):
    for hours, soon, over in (100, False, False), (71, True, False), (-1, False, True):
        reading.due_at = timezone.now() + timedelta(hours=hours)
        assert (reading.due_soon, reading.is_over) == (soon, over)
    reading.due_at = None
    assert (reading.due_soon, reading.is_over) == (False, False)


def test_whether_one_teaches_a_reading_is_asked_with_it(reading, okafor, ines):
    for user, taught in (okafor, True), (ines, False):
        found = Reading.objects.visible_to(user).for_page(user).get(pk=reading.pk)
        assert ([user.pk] in found.teachers) is taught
