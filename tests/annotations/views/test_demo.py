"""The demo seminar."""

import io
import json
from collections import Counter

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from annotations.demo.loading import FOLDER
from annotations.models import Annotation, Layer, Prompt, Reply
from annotations.page.summaries import summaries
from reader.models import Article, User
from seminars.models import Reading, Seminar
from tests.annotations.scene import sitting_of
from tests.annotations.views import margins

pytestmark = pytest.mark.django_db

NAMES = ["admin", "okafor", "ines", "marek", "jonas", "amira", "tomoko", "petra", "lena"]


@pytest.fixture
def loaded(db):
    out = io.StringIO()
    call_command("demo", stdout=out)
    return out.getvalue()


@pytest.fixture
def amur(loaded):
    return Reading.objects.get(seminar__slug="borders", slug="neighbours-on-the-amur")


def written():
    """Give how many rows there are of what the demo makes."""
    return [model.objects.count() for model in (User, Article, Seminar, Annotation, Reply, Prompt)]


def test_the_demo_is_refused_where_the_settings_are_not_the_demos(settings):
    settings.DEMO = False
    with pytest.raises(CommandError, match="demo settings only"):
        call_command("demo")
    assert written() == [0] * 6


def test_production_settings_are_not_the_demos():
    source = (FOLDER.parents[1] / "config/settings/base.py").read_text()
    assert "DEMO = False" in source
    assert "DEMO" not in (FOLDER.parents[1] / "config/settings/production.py").read_text()


def test_loading_again_changes_nothing_and_keeps_what_people_wrote(loaded):
    note = Annotation.objects.filter(author__username="ines", reading__isnull=False).first()
    note.revise(note.version, body="Ines has changed her mind.")
    before = written()
    out = io.StringIO()
    call_command("demo", stdout=out)
    assert "nothing was changed" in out.getvalue()
    assert written() == before
    note.refresh_from_db()
    assert note.body == "Ines has changed her mind."


def test_everybody_of_the_cast_can_log_in(loaded, client):
    assert sorted(NAMES) == sorted(User.objects.values_list("username", flat=True))
    for name in NAMES:
        assert client.login(username=name, password="postil-demo"), name
    assert client.login(username="ines", password="other") is False


def test_everybody_has_their_part(amur):
    roles = dict(amur.seminar.memberships.values_list("user__username", "role"))
    assert roles == {"okafor": "instructor", **dict.fromkeys(NAMES[2:8], "student")}
    assert User.objects.get(username="admin").is_admin
    assert not User.objects.get(username="lena").memberships.exists()


def test_the_seminar_has_what_the_guides_promise(amur):
    assert 12 <= sum(v.is_numbered for v in amur.article.current.paragraphs()) <= 18
    assert Prompt.objects.count() == 5
    assert Prompt.objects.filter(answer_first=True).count() == 1
    assert Annotation.objects.count() >= 55
    assert Reply.objects.exists()
    audiences = Counter(Annotation.objects.values_list("audience", flat=True))
    assert set(audiences) == {"seminar", "instructors", "me"}
    motivations = set(Annotation.objects.values_list("motivation", flat=True))
    assert motivations == {"commenting", "questioning", "highlighting"}
    assert amur.due_at is not None


def test_the_second_text_is_open_to_everybody_and_in_another_language(loaded, client):
    text = Article.objects.get(openness="public")
    assert text.language in ("ru", "zh-Hans")
    page = client.get(text.get_absolute_url())
    assert page.status_code == 200
    assert f'lang="{text.language}"' in page.text


def test_every_quote_of_the_demo_stands_at_its_words(loaded):
    demo = json.loads((FOLDER / "demo.json").read_text(encoding="utf-8"))
    placed = 0
    for thing in [*Annotation.objects.all(), *Prompt.objects.all()]:
        first = thing.placements.order_by("pk").first()
        if thing.about != "words":
            assert thing.exact == ""
            assert (first is None) == (thing.about == "whole")
            continue
        assert words_at(first) == first.exact == thing.exact
        if not thing.is_orphan:
            assert words_at(thing.placement, thing.article.current) == thing.placement.exact
            assert thing.paragraph_id == thing.spans[0].paragraph_id
        placed += 1
    quoted = [one for one in demo["notes"] + demo["prompts"] if one["scope"] == "words"]
    assert placed >= len(quoted) > 40


def words_at(placement, revision=None):
    """Give the words that stand at a placement, in its own revision or in another."""
    paragraphs = (revision or placement.revision).paragraphs()
    texts = {version.paragraph_id: version.text for version in paragraphs}
    return "\n\n".join(
        texts[span.paragraph_id][span.start : span.end] for span in placement.spans.all()
    )


def test_the_demo_has_a_second_revision_by_which_notes_moved_and_one_lost_its_words(amur, client):
    text = amur.article.current
    assert text.number == 2
    assert text.note
    first = amur.article.revisions.get(number=1)
    assert first.published_at < text.published_at < timezone.now()
    lost = Annotation.objects.orphaned().get()
    assert lost.exact == "a river is quite wide enough to drown in"
    assert lost.replies.count() == 4
    moved = Annotation.objects.filter(placement__news=True).exclude(pk=lost.pk)
    assert {note.author.username for note in moved} == {"ines", "tomoko", "petra"}
    client.force_login(User.objects.get(username="tomoko"))
    assert "1 of your notes lost its words" in client.get("/").text
    page = client.get(f"{amur.get_absolute_url()}revisions/1/")
    assert "while prises hold" in page.text
    assert "drown in" in page.text
    for name in "ines", "okafor":
        client.force_login(User.objects.get(username=name))
        for version in first.paragraphs():
            assert (
                client.get(f"{amur.get_absolute_url()}revisions/1/?p={version.key}").status_code
                == 200
            )


def test_nobody_answers_before_they_could_read_or_replies_to_what_they_may_not_see(loaded):
    for reply in Reply.objects.select_related("annotation", "author"):
        seen = Annotation.objects.visible_to(reply.author).filter(pk=reply.annotation_id)
        assert seen.exists(), reply.body
        assert reply.created_at > reply.annotation.created_at, reply.body


def test_the_numbers_of_the_demo_are_those_of_its_notes(amur):
    for name in NAMES[1:8]:
        user = User.objects.get(username=name)
        notes = Annotation.objects.visible_to(user).said_in(amur, amur.article, user)
        found = summaries(sitting_of(user, amur))
        assert found[None].orphans == notes.orphaned().count() == 1
        starts = Counter(notes.values_list("paragraph", flat=True)) - Counter([None])
        assert {key: one.notes for key, one in found.items() if one.notes} == starts
    assert Layer.objects.exists()


def test_the_answer_first_prompt_of_the_demo_is_locked_for_somebody_and_open_for_somebody(
    amur, client
):
    prompt = amur.prompts.get(answer_first=True)
    answered = set(prompt.unlocks.values_list("user__username", flat=True))
    students = set(NAMES[2:8])
    assert answered & students
    assert students - answered
    for name in students:
        client.force_login(User.objects.get(username=name))
        page = client.get(prompt.get_absolute_url(), follow=True)
        assert ("answer to see the others" in page.text) is (name not in answered), name


def test_every_page_of_the_demo_opens(amur, client):
    client.force_login(User.objects.get(username="ines"))
    for version in amur.article.current.paragraphs():
        page = client.get(amur.get_absolute_url(), {"p": version.key})
        assert page.status_code == 200
        assert margins.elements(page)["margin"].get("data-key") == version.key
