"""Who sees an image: whoever sees something that shows it, and whoever uploaded it."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from annotations.models import Annotation, Image, ImageUse, Prompt
from annotations.models.images import DAYS_UNUSED
from tests import factories
from tests import picture_files as files
from tests.annotations.scene import everybody, listed
from tests.annotations.tables import SEES, rows_of
from tests.annotations.things import THINGS

pytestmark = pytest.mark.django_db

TOMBSTONES = ["note, deleted, with replies", "note, deleted, to a group, with replies"]
STONE = "note, hidden, with replies"
SHOWING = [name for name in rows_of(SEES) if name.startswith(("note", "answer", "prompt"))]


def sees(user, image):
    return Image.objects.visible_to(user).filter(pk=image.pk).exists()


def used(image):
    return ImageUse.objects.filter(image=image).exists()


def long_ago(image, days=DAYS_UNUSED + 1):
    Image.objects.filter(pk=image.pk).update(uploaded_at=timezone.now() - timedelta(days=days))
    return image


def swept():
    said = StringIO()
    call_command("erase_deleted", stdout=said)
    return said.getvalue()


# Who sees it


@pytest.mark.parametrize("name", SHOWING)
def test_an_image_is_seen_by_whom_the_table_shows_what_it_stands_in(scene, name):
    thing = THINGS[name](scene)
    image = factories.image(scene.people["admin"])
    ImageUse.objects.create(image=image, **{thing._meta.model_name: thing})
    expected = rows_of(SEES)[name] | {"admin": "yes"}  # who uploaded it
    if name in TOMBSTONES:  # it says no more what it said
        expected = dict.fromkeys(expected, "no") | {"admin": "yes"}
    if name == STONE:  # it says so to its author and the instructors
        expected = rows_of(SEES)["note, hidden, no replies"]
    if name == "prompt, deleted":  # who may bring it back sees what it would be
        expected = expected | {"instructor": "yes"}
    assert everybody(scene, listed(image)) == expected


@pytest.mark.parametrize("name", [name for name in SHOWING if name.startswith(("note", "answer"))])
def test_an_image_in_a_reply_is_seen_by_whom_the_table_shows_the_note(scene, name):
    note = THINGS[name](scene)
    reply = note.replies.first()
    if reply is None and not note.is_standing:
        return
    image = factories.image(scene.people["admin"])
    ImageUse.objects.create(image=image, reply=reply or factories.reply(note.author, note))
    assert everybody(scene, listed(image)) == rows_of(SEES)[name] | {"admin": "yes"}


def test_an_image_that_nothing_shows_is_seen_by_who_uploaded_it_alone(scene):
    image = factories.image(scene.author)
    seen = everybody(scene, listed(image))
    assert [role for role, word in seen.items() if word == "yes"] == ["author"]


def test_an_only_me_note_shows_its_image_to_nobody_else_not_even_an_admin(
    reading, ines, marek, okafor, admin
):
    image = factories.image(ines)
    note = factories.note(ines, reading, audience="me", body=image.markdown("A ferry"))
    assert sees(ines, image)
    assert not any(sees(other, image) for other in (marek, okafor, admin))
    note.revise(1, reading=reading, audience="seminar")
    assert all(sees(other, image) for other in (marek, okafor, admin))


def test_a_deleted_note_takes_its_image_along_and_brings_it_back(reading, ines, marek):
    image = factories.image(ines)
    note = factories.note(ines, reading, body=image.markdown())
    assert sees(marek, image)
    note.withdraw()
    assert not sees(marek, image)
    note.restore()
    assert sees(marek, image)


def test_an_image_in_an_answer_is_seen_once_one_has_answered(reading, okafor, ines, marek):
    prompt = factories.prompt(okafor, reading, answer_first=True)
    image = factories.image(ines)
    factories.answer(ines, prompt, body=image.markdown())
    assert (sees(marek, image), sees(okafor, image)) == (False, True)
    factories.answer(marek, prompt)
    assert sees(marek, image)


def test_the_instructors_keep_the_image_of_a_first_answer(reading, okafor, ines, marek):
    prompt = factories.prompt(okafor, reading)
    image = factories.image(ines)
    answer = factories.answer(ines, prompt, body=image.markdown())
    assert sees(marek, image)
    answer.reword(1, body="On second thoughts.")
    assert (sees(marek, image), sees(okafor, image)) == (False, True)


# What shows it


@pytest.mark.parametrize("make", ["note", "reply", "prompt"])
def test_what_shows_an_image_is_noted_with_its_words(reading, okafor, make):
    image = factories.image(okafor)
    place = factories.note(okafor, reading) if make == "reply" else reading
    thing = getattr(factories, make)(okafor, place, body=f"Look:\n\n{image.markdown('A bell')}")
    assert [use.image for use in thing.image_uses.all()] == [image]
    assert f'src="/images/{image.key}/" alt="A bell" width="40" height="20"' in thing.html
    thing.refresh_from_db()
    assert thing.rerendered() == thing.html
    thing.reword(1, body="Look again.")
    assert not used(image)


def test_the_same_image_twice_in_a_note_is_one_use_of_it(reading, okafor):
    image = factories.image(okafor)
    note = factories.note(okafor, reading, body=f"{image.markdown()} and {image.markdown()}")
    assert note.image_uses.count() == 1
    assert note.html.count("<img") == 2


def test_writing_down_the_address_of_somebodys_image_neither_gives_nor_gains_sight_of_it(
    reading, ines, marek, jonas
):
    image = factories.image(ines)
    factories.note(ines, reading, audience="me", body=image.markdown())
    note = factories.note(marek, reading, body=image.markdown("Hers"))
    assert not note.image_uses.exists()
    assert "<img" not in note.html
    assert f'<a href="/images/{image.key}/" rel="nofollow noopener">Hers</a>' in note.html
    assert not sees(marek, image)
    assert not sees(jonas, image)


def test_who_sees_an_image_may_not_show_it_to_others(reading, okafor, ines, marek):
    image = factories.image(ines)
    factories.note(ines, reading, audience="instructors", body=image.markdown())
    assert sees(okafor, image)
    note = factories.note(okafor, reading, body=image.markdown())
    assert "<img" not in note.html
    assert not sees(marek, image)


def test_who_may_change_a_prompt_may_show_its_image_and_put_their_own_into_it(
    reading, okafor, tomoko, ines
):
    reading.seminar.admit(tomoko, role="instructor")
    first, second = factories.image(okafor), factories.image(tomoko, (30, 200, 30))
    prompt = factories.prompt(okafor, reading, body=first.markdown())
    prompt.reword(1, by=tomoko, body=f"{first.markdown()}\n\n{second.markdown()}")
    assert prompt.html.count("<img") == 2
    assert sees(ines, second)
    note = factories.note(tomoko, reading, body=first.markdown())
    assert "<img" in note.html


def test_a_note_goes_on_showing_what_it_showed_when_its_author_teaches_no_more(
    reading, okafor, tomoko
):
    reading.seminar.admit(tomoko, role="instructor")
    image = factories.image(okafor)
    factories.prompt(okafor, reading, body=image.markdown())
    note = factories.note(tomoko, reading, body=image.markdown())
    reading.seminar.memberships.filter(user=tomoko).update(role="student")
    note.reword(1, body=f"Still:\n\n{image.markdown()}")
    assert "<img" in note.html


# What is kept


def test_the_same_picture_of_one_person_is_kept_once_and_of_two_twice(ines, marek):
    first, again = factories.image(ines), factories.image(ines)
    assert first == again
    assert factories.image(marek) != first
    assert Image.objects.count() == 2


def test_nothing_is_kept_of_the_file_but_the_picture(ines):
    photograph = SimpleUploadedFile("quicksilver.jpg", files.photograph())
    image = Image.upload(photograph, ines)
    row = Image.objects.values().get(pk=image.pk)
    data = bytes(row.pop("data"))
    assert (data[:4], data[8:12]) == (b"RIFF", b"WEBP")
    assert files.SECRET.encode() not in data
    assert "quicksilver" not in str(row)


@pytest.mark.parametrize(
    ("file", "why"),
    [
        (None, "Choose an image"),
        (b"", "empty"),
        (files.SVG, "no JPEG, PNG, GIF or WebP"),
        (files.file_of()[:90], "damaged"),
        (files.bomb(), "50 million"),
        (b"x" * (2**20 + 1), "larger than 1 MB"),
    ],
    ids=["none", "empty", "svg", "damaged", "bomb", "large"],
)
def test_what_cannot_be_taken_is_refused_with_what_to_do(ines, settings, file, why):
    settings.UPLOAD_MEGABYTES = 1
    with pytest.raises(ValidationError) as refused:
        Image.upload(file if file is None else SimpleUploadedFile("a.png", file), ines)
    assert why in refused.value.messages[0]
    assert not Image.objects.exists()


def test_a_person_uploads_so_many_a_day_and_no_more(ines, marek, settings):
    settings.UPLOADS_A_DAY = 1
    image = factories.image(ines)
    with pytest.raises(ValidationError, match="for one day"):
        factories.image(ines, (30, 30, 200))
    factories.image(marek)
    long_ago(image, days=1)
    factories.image(ines, (30, 30, 200))


def test_a_description_cannot_break_out_of_its_brackets(reading, okafor):
    image = factories.image(okafor)
    words = image.markdown("a [b](c) \\\n <d>")
    note = factories.note(okafor, reading, body=words)
    assert 'alt="a [b](c) \\ &lt;d&gt;"' in note.html
    assert note.html.count("<a ") == 1


# What goes


def test_an_image_that_nothing_shows_is_removed_in_time(reading, ines):
    lately, old = factories.image(ines), long_ago(factories.image(ines, (30, 30, 200)))
    shown = long_ago(factories.image(ines, (30, 200, 30)))
    factories.note(ines, reading, audience="me", body=shown.markdown())
    assert "nothing shows: 1" in swept()
    assert set(Image.objects.all()) == {lately, shown}
    assert not Image.objects.filter(pk=old.pk).exists()


def test_when_the_words_of_a_deleted_note_are_erased_its_image_goes_too(reading, ines):
    image = long_ago(factories.image(ines))
    note = factories.note(ines, reading, body=image.markdown())
    note.withdraw()
    swept()
    assert used(image)
    Annotation.objects.update(deleted_at=timezone.now() - timedelta(days=31))
    swept()
    assert not Image.objects.exists()


def test_uploading_an_image_again_keeps_it_from_being_removed(ines):
    long_ago(factories.image(ines))
    factories.image(ines)
    swept()
    assert Image.objects.exists()


def test_a_prompt_that_was_deleted_keeps_its_image(reading, okafor):
    image = long_ago(factories.image(okafor))
    factories.prompt(okafor, reading, body=image.markdown()).withdraw()
    Prompt.objects.update(deleted_at=timezone.now() - timedelta(days=31))
    swept()
    assert used(image)


@pytest.mark.parametrize("many", [1, 12])
def test_asking_for_an_image_is_one_question_however_many_notes_there_are(
    reading, ines, marek, many, django_assert_num_queries
):
    image = factories.image(ines)
    for _ in range(many):
        factories.note(ines, reading, body=image.markdown())
        factories.note(marek, reading)
    with django_assert_num_queries(1):
        assert sees(marek, image)


@pytest.mark.parametrize("many", [1, 5])
def test_writing_asks_as_often_with_one_image_as_with_five(reading, okafor, many):
    body = " ".join(factories.image(okafor, (n, 0, 0)).markdown() for n in range(many))
    factories.note(okafor, reading)  # so that its layer is there
    plain = _queries_of(lambda: factories.note(okafor, reading))
    assert _queries_of(lambda: factories.note(okafor, reading, body=body)) == plain + 3


def _queries_of(act):
    with CaptureQueriesContext(connection) as asked:
        act()
    return len(asked)
