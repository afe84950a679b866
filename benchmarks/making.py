"""A seminar of any size, made in bulk: the same text and people, with as many notes as asked."""

import random
import uuid

from annotations import layers
from annotations.anchoring import Piece, quote
from annotations.models import Annotation, Placement, Prompt, Span
from annotations.targets import paragraph_of
from reader.importing.blocks import block_from_markdown
from reader.models import Article, User
from reader.rendering import render_note
from seminars.models import Seminar

PARAGRAPHS, WORDS, PEOPLE = 60, 117, 40
SYLLABLES = "bor der ri ver ne igh bour to wn ice bri dge per mit la nd ma rk et".split()


def seminar_with_text(seed=1):
    """Give a reading with a text of 60 paragraphs and about 7,000 words, and its 40 people."""
    chance = random.Random(seed)
    people = User.objects.bulk_create(
        User(username=f"reader{number}", password="!") for number in range(PEOPLE)
    )
    article = Article.objects.create(slug="long", title="A long text", brought_in_by=people[0])
    blocks = [block_from_markdown("paragraph", 0, _prose(chance)) for _ in range(PARAGRAPHS)]
    article.draft(blocks, people[0]).publish()
    article.refresh_from_db()
    seminar = Seminar.objects.create(slug="many", title="Many readers")
    for person in people:
        seminar.admit(person, "instructor" if person == people[0] else "student")
    reading = seminar.set_reading(article, "long")
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


def add_notes(reading, people, count, seed=2):
    """Add `count` shared notes on words; a fifth of the paragraphs gets most of them."""
    chance = random.Random(seed)
    revision = reading.article.current
    versions = revision.paragraphs()
    hot = chance.sample(range(len(versions)), len(versions) // 5)
    parts = [_words(chance, versions, hot) for _ in range(count)]
    texts = [version.text for version in versions]
    body = "What does this *word* do here, and who says so?"
    notes = Annotation.objects.bulk_create(
        [
            _note(part, reading, chance.choice(people), quote(texts, [part]), versions, body)
            for part in parts
        ],
        batch_size=1000,
    )
    placements = Placement.objects.bulk_create(
        [
            Placement(
                annotation=note, revision=revision, paragraph_id=note.paragraph_id, exact=note.exact
            )
            for note in notes
        ],
        batch_size=1000,
    )
    Span.objects.bulk_create(
        [
            Span(
                placement=placement,
                ordinal=0,
                paragraph_id=placement.paragraph_id,
                start=part.start,
                end=part.end,
            )
            for placement, part in zip(placements, parts, strict=True)
        ],
        batch_size=1000,
    )
    for note, placement in zip(notes, placements, strict=True):
        note.placement = placement
    Annotation.objects.bulk_update(notes, ["placement"], batch_size=500)
    layers.recount(reading)


def _note(part, reading, author, words, versions, body):
    return Annotation(
        article=reading.article,
        reading=reading,
        author=author,
        about="words",
        exact=words.exact,
        prefix=words.prefix,
        suffix=words.suffix,
        paragraph_id=versions[part.index].paragraph_id,
        start=part.start,
        motivation="questioning" if part.start % 5 == 0 else "commenting",
        body=body,
        html=render_note(body),
    )


def _prose(chance):
    words = ["".join(chance.choices(SYLLABLES, k=chance.randint(1, 3))) for _ in range(WORDS)]
    return " ".join(words).capitalize() + "."


def _words(chance, versions, hot):
    index = chance.choice(hot) if chance.random() < 0.7 else chance.randrange(len(versions))
    text = versions[index].text
    starts = [0] + [place + 1 for place, letter in enumerate(text) if letter == " "]
    first = chance.randrange(len(starts) - 1)
    last = min(first + chance.randint(1, 12), len(starts) - 1)
    return Piece(index, starts[first], starts[last] - 1)
