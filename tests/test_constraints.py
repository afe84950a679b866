"""What must be true is enforced by the database: every constraint is violated once."""

from datetime import timedelta

import pytest
from django.apps import apps
from django.db import IntegrityError, transaction
from django.db.models import CheckConstraint, UniqueConstraint
from django.utils import timezone

from annotations.models import (
    Deed,
    Flag,
    Helpful,
    ImageUse,
    Layer,
    Mention,
    Notice,
    NoticeChoices,
    Pseudonym,
    Seen,
    Tag,
    Tally,
    Unlock,
)
from reader.models import Draft, Erasure, Import, Picture, Step, Trace
from reader.models.preferences import CHOICES
from reader.pictures import redrawn
from seminars.models import Membership, Reading, SitePage
from tests import factories, picture_files

pytestmark = pytest.mark.django_db

A_DAY = timedelta(days=1)
OURS = ["reader", "seminars", "annotations"]
VIOLATIONS = {}


def violates(*names):
    def keep(violate):
        VIOLATIONS.update(dict.fromkeys(names, violate))
        return violate

    return keep


class Scene:
    """A note, a reply and a prompt in a reading, with what belongs to them."""

    def __init__(self, reading, okafor, ines):
        self.reading, self.article, self.ines = reading, reading.article, ines
        self.version = reading.article.current.paragraphs()[1]
        self.note = factories.note(ines, reading, "share the fog")
        self.prompt = factories.prompt(okafor, reading, "share the fog")
        self.answer = factories.answer(ines, self.prompt)
        self.reply = factories.reply(ines, self.note)

    def tag(self):
        self.note.revise(1, tags="fog")
        return Tag.objects.get()

    def pseudonym(self):
        return Pseudonym.objects.create(reading=self.reading, person=self.ines, name="Heron")

    def change(self, row, **fields):
        """Change the row behind the model's back."""
        assert type(row).objects.filter(pk=row.pk).update(**fields) == 1

    def copy(self, row, **fields):
        """Add the row a second time, but for `fields`."""
        for name, value in fields.items():
            setattr(row, name, value)
        row.pk = row.id = None
        type(row).objects.bulk_create([row])


@pytest.fixture
def scene(reading, okafor, ines):
    return Scene(reading, okafor, ines)


def _pictured(scene):
    """Give the uses of a picture in the article, and in an import."""
    drawn = [redrawn(picture_files.file_of())]
    coming = Import.objects.create(by=scene.ines)
    Picture.keep(drawn, article=scene.article)
    Picture.keep(drawn, coming=coming)
    return scene.article.picture_uses.get(), coming.picture_uses.get()


@violates("picture_has_a_size")
def _(scene):
    scene.change(_pictured(scene)[0].picture, width=0)


@violates("picture_once_in_article")
def _(scene):
    scene.copy(_pictured(scene)[0])


@violates("picture_once_in_import")
def _(scene):
    scene.copy(_pictured(scene)[1])


@violates("picture_use_in_one_text")
def _(scene):
    scene.change(_pictured(scene)[0], article=None)


@violates("picture_is_read_in_article")
def _(scene):
    scene.change(_pictured(scene)[1], is_read=True)


@violates("trace_once_in_article")
def _(scene):
    scene.copy(scene.article.traces.first())


@violates("trace_once_in_import")
def _(scene):
    coming = Import.objects.create(by=scene.ines)
    Trace.record("One word.", coming=coming)
    scene.copy(coming.traces.get())


@violates("trace_of_one_text")
def _(scene):
    scene.change(scene.article.traces.first(), article=None)


@violates("who_left_has_no_name")
def _(scene):
    scene.change(scene.ines, username="left/1", is_active=False)


@violates("erasure_choice_is_known")
def _(scene):
    scene.change(Erasure.objects.create(mark=scene.ines.mark, choice="remove"), choice="forget")


@violates("article_openness_is_known")
def _(scene):
    scene.change(scene.article, openness="friends")


@violates("paragraph_key")
def _(scene):
    scene.copy(scene.version.paragraph)


@violates("version_kind_is_known")
def _(scene):
    scene.change(scene.version, kind="poem")


@violates("version_heading_has_level")
def _(scene):
    scene.change(scene.version, kind="heading", level=1)


@violates("revision_number")
def _(scene):
    scene.copy(scene.article.current)


@violates("revision_published_has_number")
def _(scene):
    scene.change(scene.article.current, published_at=None)


@violates("place_position")
def _(scene):
    scene.change(scene.article.current.places.first(), position=1)


@violates("place_paragraph_once")
def _(scene):
    scene.copy(scene.article.current.places.first(), position=99)


@violates("reading_address")
def _(scene):
    other = factories.article(scene.ines, "other", ["Another text."])
    scene.copy(Reading.objects.get(), article=other)


@violates("reading_article_once")
def _(scene):
    scene.copy(Reading.objects.get(), slug="other")


@violates("reading_address_is_free")
def _(scene):
    scene.change(scene.reading, slug="members")


@violates("reading_opens_before_it_is_due")
def _(scene):
    scene.change(scene.reading, opens_at=timezone.now(), due_at=timezone.now() - A_DAY)


@violates("reading_is_due_before_it_closes")
def _(scene):
    scene.change(scene.reading, due_at=timezone.now(), closes_at=timezone.now() - A_DAY)


@violates("reading_opens_before_it_closes")
def _(scene):
    scene.change(scene.reading, opens_at=timezone.now(), closes_at=timezone.now() - A_DAY)


@violates("reading_asks_for_what_can_be_done")
def _(scene):
    scene.change(scene.reading, replies_asked=1001)


@violates("site_page_is_known")
def _(scene):
    scene.change(SitePage.objects.create(name="terms"), name="prices")


@violates("settled_is_a_question")
def _(scene):
    scene.change(scene.note, settled_by=scene.reply)


@violates("note_helpful_once")
def _(scene):
    scene.copy(Helpful.objects.create(person=scene.ines, annotation=scene.note))


@violates("reply_helpful_once")
def _(scene):
    scene.copy(Helpful.objects.create(person=scene.ines, reply=scene.reply))


@violates("note_mentions_once")
def _(scene):
    scene.copy(Mention.objects.create(person=scene.ines, annotation=scene.note))


@violates("reply_mentions_once")
def _(scene):
    in_reply = {"annotation": scene.note, "reply": scene.reply}
    scene.copy(Mention.objects.create(person=scene.ines, **in_reply))


@violates("tag_once_on_a_note")
def _(scene):
    scene.copy(scene.tag(), place=1)


@violates("tag_has_a_place")
def _(scene):
    scene.copy(scene.tag(), key="bell", name="bell")


@violates("tags_are_few")
def _(scene):
    scene.change(scene.tag(), place=8)


@violates("tag_is_short")
def _(scene):
    scene.change(scene.tag(), name="")


@violates("helpful_is_one_thing")
def _(scene):
    Helpful.objects.create(person=scene.ines, annotation=scene.note, reply=scene.reply)


@violates("image_once")
def _(scene):
    scene.copy(factories.image(scene.ines), key="another")


@violates("image_has_a_size")
def _(scene):
    scene.change(factories.image(scene.ines), width=0)


def shown_twice(name):
    """Keep how a thing would show an image twice."""

    def violate(scene):
        thing = scene.prompt.unlocks.get() if name == "unlock" else getattr(scene, THINGS[name])
        use = ImageUse.objects.create(image=factories.image(scene.ines), **{name: thing})
        scene.copy(use)

    violates(f"image_once_in_{name}")(violate)


THINGS = {"annotation": "note", "reply": "reply", "prompt": "prompt", "unlock": ""}
for name in THINGS:
    shown_twice(name)


@violates("image_use_in_one_thing")
def _(scene):
    image = factories.image(scene.ines)
    ImageUse.objects.create(image=image, annotation=scene.note, reply=scene.reply)


def prefers(name):
    """Keep how a preference is violated that nobody offers."""
    violates(f"{name}_is_known")(lambda scene: scene.change(scene.ines, **{name: "odd"}))


for _name in CHOICES:
    prefers(_name)


@violates("membership_once")
def _(scene):
    scene.copy(Membership.objects.get(user=scene.ines))


@violates("membership_role_is_known")
def _(scene):
    scene.change(Membership.objects.get(user=scene.ines), role="guest")


@violates("group_name_once")
def _(scene):
    scene.copy(factories.group(scene.reading.seminar))


@violates("group_has_a_name")
def _(scene):
    scene.change(factories.group(scene.reading.seminar), name="")


@violates("pseudonym_once")
def _(scene):
    scene.copy(scene.pseudonym(), name="Otter")


@violates("pseudonym_of_one")
def _(scene):
    scene.copy(scene.pseudonym(), person=factories.person("petra"))


@violates("note_names_its_group")
def _(scene):
    scene.change(scene.note, audience="group")


@violates("note_posted_once")
def _(scene):
    scene.copy(scene.note)


@violates("note_shared_in_a_reading")
def _(scene):
    scene.change(scene.note, reading=None)


@violates("answer_is_shared")
def _(scene):
    scene.change(scene.answer, audience="me", reading=None)


@violates("note_motivation_is_known")
def _(scene):
    scene.change(scene.note, motivation="shouting")


@violates("answer_has_words")
def _(scene):
    scene.change(scene.answer, motivation="highlighting", about="words", exact="fog")


@violates("note_has_words")
def _(scene):
    scene.change(scene.note, body="")


@violates("note_words_when_about_words")
def _(scene):
    scene.change(scene.note, exact="")


@violates("highlight_has_words")
def _(scene):
    scene.change(scene.note, motivation="highlighting", about="whole", exact="")


@violates("reply_posted_once")
def _(scene):
    scene.copy(scene.reply)


@violates("reply_has_words")
def _(scene):
    scene.change(scene.reply, body="")


@violates("note_hidden_with_a_reason")
def _(scene):
    scene.change(scene.note, hidden_at=timezone.now(), hidden_by=scene.ines)


@violates("note_hidden_was_shared")
def _(scene):
    scene.note.hide(scene.ines, "No argument.")
    scene.change(scene.note, audience="me", reading=None)


@violates("reply_hidden_with_a_reason")
def _(scene):
    scene.change(scene.reply, hidden_at=timezone.now(), hidden_reason="No argument.")


@violates("note_flagged_once")
def _(scene):
    Flag.put(scene.note, scene.ines, "No argument.")
    scene.copy(Flag.objects.get())


@violates("reply_flagged_once")
def _(scene):
    Flag.put(scene.reply, scene.ines, "No argument.")
    scene.copy(Flag.objects.get())


@violates("flag_has_words")
def _(scene):
    Flag.put(scene.note, scene.ines, "No argument.")
    scene.change(Flag.objects.get(), words="")


@violates("deed_is_known")
def _(scene):
    Deed.record("praised", scene.note, scene.ines)


@violates("deed_of_hiding_has_a_reason")
def _(scene):
    Deed.record("hidden", scene.note, scene.ines)


@violates("notice_of_reply_once")
def _(scene):
    about = {"person": scene.ines, "annotation": scene.note, "reply": scene.reply}
    scene.copy(Notice.objects.create(kind="reply", **about), kind="mention")


@violates("notice_of_note_once")
def _(scene):
    about = {"person": scene.ines, "annotation": scene.note}
    scene.copy(Notice.objects.create(kind="mention", **about))


@violates("notice_of_due_once")
def _(scene):
    about = {"person": scene.ines, "reading": scene.reading, "due_at": timezone.now()}
    scene.copy(Notice.objects.create(kind="due", **about))


@violates("notice_is_about_something")
def _(scene):
    Notice.objects.create(kind="reply", person=scene.ines, annotation=scene.note)


@violates("notice_mail_is_known")
def _(scene):
    Notice.objects.create(
        kind="mention", person=scene.ines, annotation=scene.note, mail="sent", mailed_at=None
    )


@violates("notice_choices_are_known")
def _(scene):
    NoticeChoices.objects.create(person=scene.ines, due="pigeon")


@violates("prompt_posted_once")
def _(scene):
    scene.copy(scene.prompt)


@violates("prompt_has_words")
def _(scene):
    scene.change(scene.prompt, body="")


@violates("prompt_opens_before_it_closes")
def _(scene):
    scene.change(scene.prompt, opens_at=timezone.now(), closes_at=timezone.now() - timedelta(1))


@violates("prompt_words_when_about_words")
def _(scene):
    scene.change(scene.prompt, about="paragraph")


@violates("unlock_once")
def _(scene):
    scene.copy(Unlock.objects.get())


@violates("placement_of_one_thing")
def _(scene):
    scene.change(scene.note.placement, prompt=scene.prompt)


@violates("placement_confidence_is_a_share")
def _(scene):
    scene.change(scene.note.placement, confidence=1.01)


@violates("placement_news_to_its_author")
def _(scene):
    scene.change(scene.note.placement, news=False, news_to=scene.note.author)


@violates("span_ordinal")
def _(scene):
    scene.copy(scene.note.placement.spans.get())


@violates("span_has_words")
def _(scene):
    scene.change(scene.note.placement.spans.get(), end=scene.note.start)


@violates("layer_once")
def _(scene):
    scene.copy(Layer.objects.get(prompt=None))


@violates("layer_of_prompt_once")
def _(scene):
    scene.copy(Layer.objects.get(prompt=scene.prompt))


@violates("layer_of_group_once")
def _(scene):
    group = factories.group(scene.reading.seminar)
    factories.note(scene.ines, scene.reading, group=group)
    scene.copy(Layer.objects.get(group=group))


@violates("layer_of_group_and_prompt_once")
def _(scene):
    group = factories.group(scene.reading.seminar)
    factories.answer(scene.ines, scene.prompt, group=group)
    scene.copy(Layer.objects.get(group=group))


@violates("layer_is_shared")
def _(scene):
    scene.change(Layer.objects.get(prompt=None), audience="me")


@violates("tally_once")
def _(scene):
    scene.copy(Tally.objects.get(layer__prompt=None))


@violates("tally_of_whole_once")
def _(scene):
    scene.copy(Tally.objects.get(layer__prompt=scene.prompt))


@violates("seen_once")
def _(scene):
    Seen.mark(scene.ines, scene.reading, scene.version.paragraph)
    scene.copy(Seen.objects.get())


@violates("seen_whole_once")
def _(scene):
    Seen.mark(scene.ines, scene.reading, None)
    scene.copy(Seen.objects.get())


@violates("import_posted_once")
def _(scene):
    scene.copy(Import.objects.create(by=scene.ines))


@violates("import_openness_is_known")
def _(scene):
    scene.change(Import.objects.create(by=scene.ines), openness="friends")


def _step(**text):
    return Step.objects.create(number=2, back={"fields": {"title": "Fog"}}, **text)


@violates("step_once_in_draft")
def _(scene):
    scene.copy(_step(draft=Draft.of(scene.article, scene.ines)))


@violates("step_once_in_import")
def _(scene):
    scene.copy(_step(coming=Import.objects.create(by=scene.ines)))


@violates("step_of_one_text")
def _(scene):
    scene.change(_step(draft=Draft.of(scene.article, scene.ines)), draft=None)


@violates("draft_open_once")
def _(scene):
    scene.copy(Draft.of(scene.article, scene.ines))


@violates("draft_published_has_revision")
def _(scene):
    scene.change(Draft.of(scene.article, scene.ines), published_at=timezone.now())


def constraints():
    models = [model for app in OURS for model in apps.get_app_config(app).get_models()]
    return {
        constraint.name
        for model in models
        for constraint in model._meta.constraints
        if isinstance(constraint, CheckConstraint | UniqueConstraint)
    }


def test_every_constraint_is_violated_below():
    assert set(VIOLATIONS) == constraints()


@pytest.mark.parametrize("name", VIOLATIONS)
def test_the_database_refuses_what_violates_it(scene, name):
    with pytest.raises(IntegrityError) as refusal, transaction.atomic():
        VIOLATIONS[name](scene)
    assert name in str(refusal.value) or "UNIQUE" in str(refusal.value)
