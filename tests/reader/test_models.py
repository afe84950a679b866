"""Texts: paragraphs keep their keys, revisions are numbered, and what was published stays."""

import re

import pytest
from django.db import IntegrityError, transaction

from reader.models import Article, Paragraph, ParagraphVersion, Revision, User
from reader.models.people import when_renamed
from reader.rendering import Html, text_of
from reader.signals import revision_published
from tests import factories
from tests.at_once import at_once
from tests.factories import Block

pytestmark = pytest.mark.django_db


@pytest.fixture
def published():
    """The revisions that were announced, as the signal says."""
    heard = []

    def hear(sender, revision, **_more):
        heard.append(revision)

    revision_published.connect(hear)
    yield heard
    revision_published.disconnect(hear)


def again(row):
    return type(row).objects.get(pk=row.pk)


def test_a_draft_is_read_by_nobody_until_it_is_published(okafor, lena, published):
    text = factories.article(okafor, "fog", ["Fog."], publish=False, openness="public")
    assert (text.current, published) == (None, [])
    assert text not in Article.objects.visible_to(lena)
    text.revisions.get().publish()
    assert text in Article.objects.visible_to(lena)


def test_publishing_numbers_a_revision_and_announces_it_once(okafor, published):
    text = factories.article(okafor, "fog", ["Fog lay on both banks."], publish=False)
    draft = text.revisions.get()
    assert (draft.number, draft.published_at, str(draft)) == (None, None, "Draft")
    draft.publish(note="The first.")
    assert (again(draft).number, again(draft).note, again(draft).words) == (1, "The first.", 5)
    assert again(draft).published_at is not None
    assert again(text).current == draft
    assert published == [draft]


def test_the_signal_is_sent_in_the_transaction_that_publishes(okafor):
    text = factories.article(okafor, "fog", ["Fog."], publish=False)

    def fail(sender, **_more):
        raise RuntimeError

    revision_published.connect(fail)
    try:
        with pytest.raises(RuntimeError):
            text.revisions.get().publish()
    finally:
        revision_published.disconnect(fail)
    assert again(text).current is None
    assert text.revisions.get().number is None


def test_every_revision_stays_readable(article):
    first = article.current
    before = [version.text for version in first.paragraphs()]
    second = factories.edit(article, {1: "Nothing crosses.", 4: None})
    assert (first.number, second.number) == (1, 2)
    assert article.current == second
    assert [version.text for version in first.paragraphs()] == before
    assert "Nothing crosses." in [version.text for version in second.paragraphs()]


def test_a_paragraph_keeps_its_key_when_its_words_change(article):
    first = {version.key: version for version in article.current.paragraphs()}
    second = factories.edit(article, {1: "Nothing crosses.", 4: None}).paragraphs()
    assert [version.key for version in second] == [
        key for index, key in enumerate(first) if index != 4
    ]
    shared = [version for version in second if version.pk == first[version.key].pk]
    assert len(shared) == len(second) - 1, "what did not change is the same row"


def test_numbers_of_two_articles_do_not_meet(okafor):
    texts = [factories.article(okafor, slug, ["Words."]) for slug in ("one", "two")]
    assert [text.current.number for text in texts] == [1, 1]


def test_a_revision_is_published_once(article, published):
    first = article.current
    first.publish()
    assert again(first).number == 1
    assert published == []


@pytest.mark.django_db(transaction=True)
def test_publishing_the_same_draft_twice_at_once_publishes_it_once(okafor, published):
    text = factories.article(okafor, "fog", ["Fog."], publish=False)
    at_once(*[lambda: text.revisions.get().publish() for _click in range(2)])
    assert text.revisions.get().number == 1


@pytest.mark.django_db(transaction=True)
def test_two_drafts_published_at_once_get_a_number_each(okafor):
    text = factories.article(okafor, "fog", ["Fog."], publish=False)
    text.draft(factories.blocks("More fog."), by=okafor)
    drafts = list(text.revisions.order_by("pk"))
    assert at_once(*[draft.publish for draft in drafts]) == [None, None]
    assert sorted(text.revisions.values_list("number", flat=True)) == [1, 2]
    assert again(text).current.number == 2


def test_keys_are_short_unique_and_fit_an_address(okafor):
    text = factories.article(okafor, "long", ["Words."] * 300)
    keys = list(text.paragraphs.values_list("key", flat=True))
    assert len(set(keys)) == 300
    assert all(re.fullmatch(r"[a-z][a-z2-9]{4}", key) for key in keys)
    assert not set("".join(keys)) & set("ilo01"), "nothing that is misread"


def test_a_second_draft_takes_no_key_of_the_first(okafor):
    text = factories.article(okafor, "long", ["Words."] * 50)
    text.draft(factories.blocks(*["Other words."] * 50), by=okafor)
    assert text.paragraphs.count() == len(set(text.paragraphs.values_list("key", flat=True))) == 100


def test_two_articles_may_have_the_same_key(okafor):
    one = factories.article(okafor, "one", ["Words."])
    two = factories.article(okafor, "two", ["Words."])
    Paragraph.objects.create(article=two, key=one.paragraphs.get().key)
    with pytest.raises(IntegrityError), transaction.atomic():
        Paragraph.objects.create(article=one, key=one.paragraphs.get().key)


def test_paragraphs_come_in_order_with_numbers_that_skip_headings(article):
    shown = article.current.paragraphs()
    assert [(version.kind, version.number) for version in shown] == [
        ("heading", None),
        ("paragraph", 1),
        ("paragraph", 2),
        ("paragraph", 3),
        ("paragraph", 4),
        ("paragraph", 5),
        ("note", None),
    ]
    assert len({version.key for version in shown}) == 7


def test_paragraphs_take_one_query(article, django_assert_num_queries):
    revision = article.current
    with django_assert_num_queries(1):
        for version in revision.paragraphs():
            assert version.key == version.paragraph.key


@pytest.mark.parametrize(
    ("block", "level", "html"),
    [
        (Block("heading", 3, "On *fog*"), 3, "<h3>On <em>fog</em></h3>"),
        (Block("heading", 0, "On fog"), 2, "<h2>On fog</h2>"),
        (Block("heading", 9, "On fog"), 6, "<h6>On fog</h6>"),
        (Block("heading", 2, "On\n\nfog"), 2, "<h2>On fog</h2>"),
        (Block("paragraph", 3, "Fog"), 0, "<p>Fog</p>"),
        (Block("code", 0, "    a < b"), 0, "<pre><code>a &lt; b</code></pre>"),
        (Block("figure", 0, "*The bell*, 1911"), 0, "<p><em>The bell</em>, 1911</p>"),
    ],
)
def test_a_version_is_rendered_when_it_is_written(okafor, block, level, html):
    version = factories.article(okafor, "fog", [block]).current.paragraphs()[0]
    assert (version.kind, version.level) == (block.kind, level)
    assert version.html == html or version.html == html.replace("</code>", "\n</code>")
    assert isinstance(version.html, Html)
    assert version.text == text_of(version.html)
    assert version.markdown == block.markdown


def test_text_is_what_the_stored_html_says(article):
    for version in ParagraphVersion.objects.filter(paragraph__article=article):
        assert version.text == text_of(version.html)
        assert version.html == version.html.strip()


@pytest.mark.parametrize(
    ("language", "direction"),
    [
        ("en", "ltr"),
        ("zh-Hans", "ltr"),
        ("ar", "rtl"),
        ("he-IL", "rtl"),
        ("FA", "rtl"),
        ("ara", "ltr"),
    ],
)
def test_the_language_says_in_which_direction_one_reads(language, direction):
    assert Article(language=language).direction == direction


def test_a_deleted_article_can_be_brought_back(okafor, lena):
    text = factories.article(okafor, "fog", ["Fog."], openness="members")
    assert text in Article.objects.visible_to(lena)
    text.withdraw()
    assert text.is_deleted
    assert text not in Article.objects.visible_to(lena)
    assert text not in Article.objects.editable_by(okafor)
    again(text).restore()
    assert text in Article.objects.visible_to(lena)


def test_whoever_brought_a_text_in_reads_it_and_others_do_not(okafor, tomoko, admin, ines):
    text = factories.article(okafor, "fog", ["Fog."])
    seeing = [u for u in (okafor, tomoko, admin, ines) if text in Article.objects.visible_to(u)]
    changing = [u for u in (okafor, tomoko, admin, ines) if text in Article.objects.editable_by(u)]
    assert seeing == changing == [okafor, admin]


def test_who_is_no_instructor_any_more_changes_no_text(okafor, reading):
    assert reading.article in Article.objects.editable_by(okafor)
    okafor.is_instructor = False
    okafor.save()
    assert reading.article not in Article.objects.editable_by(okafor)
    assert reading.article in Article.objects.visible_to(okafor)


def test_a_text_that_another_seminar_read_once_may_be_changed_again(
    okafor, admin, reading, reading_in_rivers
):
    assert reading.article not in Article.objects.editable_by(okafor)
    assert reading.article in Article.objects.editable_by(admin)
    reading_in_rivers.withdraw()
    assert reading.article in Article.objects.editable_by(okafor)


def test_drafts_are_no_published_revisions(article, okafor):
    draft = article.draft(factories.blocks("More."), by=okafor)
    assert draft in Revision.objects.all()
    assert list(Revision.objects.published()) == [article.current]


@pytest.mark.parametrize(
    ("fields", "name", "initials"),
    [
        ({"display_name": "Dr Okafor"}, "Dr Okafor", "DO"),
        ({"display_name": "Dr. Ada Okafor"}, "Dr. Ada Okafor", "AO"),
        ({"first_name": "Ines", "last_name": "Duarte"}, "Ines Duarte", "ID"),
        ({}, "somebody", "S"),
        ({"display_name": "石井"}, "石井", "石"),
        ({"display_name": "Dr."}, "Dr.", ""),
    ],
)
def test_a_person_is_called_by_the_name_they_chose(fields, name, initials):
    user = factories.person("somebody", **fields)
    assert (user.name, str(user), user.initials) == (name, name, initials)


def test_who_looks_after_everything_is_an_active_superuser(admin, okafor, ines):
    assert [user.is_admin for user in (admin, okafor, ines)] == [True, False, False]
    assert [user.may_bring_in for user in (admin, okafor, ines)] == [True, True, False]
    admin.is_active = okafor.is_active = False
    assert [user.is_admin or user.may_bring_in for user in (admin, okafor)] == [False, False]


def test_what_others_count_of_a_person_stays_counted_when_that_person_is_saved(ines):
    stale = again(ines)
    for _time in range(3):
        User.touch(ines.pk)
    stale.display_name, stale.changes = "Ines D.", 0
    stale.save()
    assert (again(ines).name, again(ines).changes) == ("Ines D.", 3)
    stale.save(update_fields=["email"])
    assert again(ines).changes == 3


def test_rooms_that_show_names_are_told_of_a_new_one(ines, monkeypatch):
    told = []
    monkeypatch.setattr("reader.models.people._when_renamed", [])
    when_renamed(told.append)
    ines.save()
    assert told == []
    ines.display_name = "Ines D."
    ines.save()
    assert told == [ines]
    factories.person("new")
    assert told == [ines]
