"""A seminar of any size, made in bulk: the same text and people, with as many notes as asked."""

import random
import uuid

from annotations.counting import layers
from annotations.models import Prompt
from annotations.targets import paragraph_of
from benchmarks.annotating import Crowd
from benchmarks.words import PARAGRAPHS, prose
from reader.importing.blocks import block_from_markdown
from reader.models import Article, User
from seminars.models import Seminar

PEOPLE = 40


def seminar_with_text(seed=1):
    """Give a reading with a text of 60 paragraphs and about 7,000 words, and its 40 people."""
    chance = random.Random(seed)
    people = _people("reader", PEOPLE)
    article = Article.objects.create(slug="long", title="A long text", brought_in_by=people[0])
    blocks = [block_from_markdown("paragraph", 0, prose(chance)) for _ in range(PARAGRAPHS)]
    article.draft(blocks, people[0]).publish()
    article.refresh_from_db()
    reading = _reading("many", article, people)
    key = article.current.paragraphs()[4].key
    Prompt.post(
        paragraph_of(article.current, key),
        people[0],
        uuid.uuid4(),
        reading,
        body="Whose word is it?",
        answer_first=True,
    )
    return reading, people


def second_seminar(article, people):
    """Give a reading of the same text in another seminar: half of its people are of the first."""
    people = people[: PEOPLE // 2] + _people("other", PEOPLE // 2)
    return _reading("others", article, people), people


def add_notes(reading, people, count, seed=2):
    """Add `count` shared notes on words, with replies; a few passages draw most of them."""
    Crowd(reading.article, people, seed).write(count, reading=reading)
    layers.recount(reading)


def add_private_notes(article, author, count, seed=3):
    """Add `count` notes on words that only their author sees."""
    Crowd(article, [author], seed).write(count, audience="me")


def _people(name, count):
    return User.objects.bulk_create(
        User(username=f"{name}{number}", password="!") for number in range(count)
    )


def _reading(slug, article, people):
    seminar = Seminar.objects.create(slug=slug, title=f"{slug.capitalize()} readers")
    for person in people:
        seminar.admit(person, "instructor" if person == people[0] else "student")
    return seminar.set_reading(article, "long")
