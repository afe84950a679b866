"""A crowd of people who annotate one text: notes and replies, written in bulk."""

import random
from datetime import timedelta

from django.db import transaction
from django.db.models import OuterRef, Subquery
from django.utils import timezone

from annotations.anchoring import quote
from annotations.models import Annotation, Findable, Placement, Reply, Span
from benchmarks.words import RARE, Passages, said
from reader.rendering import render_note

REPLIES = 0.3  # for each shared note
BODIES = 1_000  # different ones: to render one for each note would take most of the time
SELDOM = 10_000  # one note of so many has the rare word
BATCH = 5_000
TERM = timedelta(days=100)


class Crowd:
    """People who write about `article`; the same `seed` has them write the same."""

    def __init__(self, article, people, seed):
        self.people = people
        self.chance = random.Random(seed)
        self.revision = article.current
        self.versions = self.revision.paragraphs()
        self.passages = Passages([version.text for version in self.versions])
        bodies = [said(self.chance) for _ in range(BODIES)]
        self.bodies = [(body, render_note(body)) for body in bodies]

    def write(self, count, **fields):
        """Write `count` notes on words; `fields` are further columns of theirs."""
        for done in range(0, count, BATCH):
            chosen = self.chance.choices(self.bodies, k=min(BATCH, count - done))
            if done % SELDOM == 0:
                chosen[0] = RARE, render_note(RARE)
            self._write(chosen, fields)

    @transaction.atomic
    def _write(self, bodies, fields):
        spans = self.passages.selected(self.chance, len(bodies))
        notes = [
            self._note(span, body, html, moment, fields)
            for span, (body, html), moment in zip(spans, bodies, self._moments(spans), strict=True)
        ]
        replies = self._replies(notes) if len(self.people) > 1 else []
        Annotation.objects.bulk_create(notes)
        Reply.objects.bulk_create(replies)
        self._place(notes, spans)
        Findable.objects.bulk_create(Findable.of(note) for note in notes)

    def _moments(self, spans):
        """Give when each was written, in order, so that they lie in the table as they came."""
        now = timezone.now()
        return sorted(now - self.chance.random() * TERM for _ in spans)

    def _note(self, span, body, html, moment, fields):
        words = quote(self.passages.texts, span)
        return Annotation(
            article_id=self.revision.article_id,
            author=self.chance.choice(self.people),
            about="words",
            exact=words.exact,
            prefix=words.prefix,
            suffix=words.suffix,
            paragraph_id=self._paragraph(span[0]),
            start=span[0].start,
            rank=span[0].index + 1,
            motivation="questioning" if self.chance.random() < 0.2 else "commenting",
            body=body,
            html=html,
            created_at=moment,
            **fields,
        )

    def _replies(self, notes):
        """Give replies to some of `notes`, which count those of others from now on."""
        replies = []
        for note in self.chance.choices(notes, k=round(len(notes) * REPLIES)):
            author = self.chance.choice(self.people)
            note.replies_by_others += author != note.author
            note.replied += 1
            body, html = self.chance.choice(self.bodies)
            later = note.created_at + self.chance.random() * (timezone.now() - note.created_at)
            replies.append(
                Reply(annotation=note, author=author, body=body, html=html, created_at=later)
            )
        return replies

    def _place(self, notes, spans):
        placements = Placement.objects.bulk_create(
            Placement(
                annotation=note,
                revision=self.revision,
                paragraph_id=note.paragraph_id,
                exact=note.exact,
            )
            for note in notes
        )
        Span.objects.bulk_create(
            Span(
                placement=placement,
                ordinal=ordinal,
                paragraph_id=self._paragraph(piece),
                start=piece.start,
                end=piece.end,
            )
            for placement, span in zip(placements, spans, strict=True)
            for ordinal, piece in enumerate(span)
        )
        placed = Placement.objects.filter(annotation=OuterRef("pk")).values("pk")
        unplaced = Annotation.objects.filter(pk__in=[note.pk for note in notes])
        unplaced.update(placement=Subquery(placed))

    def _paragraph(self, piece):
        return self.versions[piece.index].paragraph_id
