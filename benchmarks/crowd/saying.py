"""What students say, and what of it was sent under which submission."""

import json
import random
import uuid
from dataclasses import dataclass, field

from annotations.anchoring import pieces, quote

SAYINGS = (
    "Whose *word* is this, and who says so?",
    "The river is a border for some and a road for others.\n\nWhich of the two is it **here**?",
    "I read this differently: it is the neighbours who decide, not the bridge.",
    "> a permit\n\nCompare what was said of markets before.",
    "Is that so?",
)
AUDIENCES = {"seminar": 70, "instructors": 15, "me": 15}
KINDS = {"commenting": 3, "questioning": 1}
INTO_THE_NEXT = 0.15  # so many of the notes on words end in the next paragraph


@dataclass
class Text:
    """What all read; `paragraphs` are (key, text), `reading` and `revision` as forms name them."""

    address: str
    reading: int
    revision: int
    paragraphs: list

    @property
    def beside(self):
        """The query that says in which reading an only-me note was met."""
        return f"?reading={self.reading}"


@dataclass
class Sent:
    """A note or a reply that was posted, and what is known of it.

    `said` is what besides the submission tells it from others (`Written.once`), and `named` are
    the ids under which the answers showed it. `body` is the wording last acknowledged; once
    nobody knows whether a change of it arrived, `is_known` is false.
    """

    author: int
    address: str
    fields: dict
    said: list
    body: str
    is_note: bool = True
    acknowledged: bool = False
    named: set = field(default_factory=set)
    version: int = 1
    is_deleted: bool = False
    is_known: bool = True

    @property
    def pk(self):
        return min(self.named, default=None)

    @property
    def stored_as(self):
        """The submission under which the database has it."""
        return uuid.uuid5(uuid.UUID(self.fields["submission"]), json.dumps(self.said))


class Writing:
    """The words of one person, by chance."""

    def __init__(self, text: Text, person, chance: random.Random):
        self.text, self.person, self.chance = text, person, chance
        self.words = [words for _key, words in text.paragraphs]

    def on_words(self):
        parts = self._parts()
        keys = [self.text.paragraphs[part.index][0] for part in parts]
        place = {
            "paragraph": keys[0],
            "start": parts[0].start,
            "to_paragraph": keys[-1],
            "end": parts[-1].end,
            "exact": quote(self.words, parts).exact,
        }
        return self._note(place, [keys[0], *((part.start, part.end) for part in parts)])

    def on_a_paragraph(self):
        key, _words = self.chance.choice(self.text.paragraphs)
        return self._note({"paragraph": key}, [key])

    def reply(self, note):
        """A reply to the note of that id."""
        body = self._saying()
        fields = {"submission": str(uuid.uuid4()), "body": body}
        address = f"/notes/{note}/replies/{self.text.beside}"
        return Sent(self.person, address, fields, [note, body], body, is_note=False)

    def reworded(self, sent):
        """The fields of the form that rewords a note of one's own."""
        return {"version": sent.version, "body": self._saying(), **self._how()}

    def _note(self, place, said):
        how, body = self._how(), self._saying()
        revision = {"revision": self.text.revision}
        fields = {"submission": str(uuid.uuid4()), "body": body, **revision, **place, **how}
        said = [*said, how["audience"], body, ""]  # without tags
        return Sent(self.person, f"{self.text.address}notes/", fields, said, body)

    def _how(self):
        return {"audience": self._one_of(AUDIENCES), "motivation": self._one_of(KINDS)}

    def _saying(self):
        return f"{self.chance.choice(SAYINGS)} {self.chance.randrange(10**6)}"

    def _parts(self):
        """Cut some words out of the text; in few cases they reach into the next paragraph."""
        first = self.chance.randrange(len(self.words) - 1)
        starts = _starts(self.words[first])
        at = self.chance.randrange(len(starts) - 1)
        if self.chance.random() < INTO_THE_NEXT:
            end = self.chance.choice(_starts(self.words[first + 1])[1:]) - 1
            return pieces(self.words, first, starts[at], first + 1, end)
        end = self.chance.choice(starts[at + 1 : at + 12]) - 1
        return pieces(self.words, first, starts[at], first, end)

    def _one_of(self, shares):
        return self.chance.choices(list(shares), shares.values())[0]


def _starts(words):
    """Where the words of a text begin."""
    return [0] + [at + 1 for at, letter in enumerate(words) if letter == " "]
