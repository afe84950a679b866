"""What a reader points at: a span of words, a paragraph, or the whole reading."""

from dataclasses import dataclass, field

from annotations.anchoring import locate, pieces, quote
from annotations.models.places import About
from reader.models import Paragraph, Revision


class Moved(Exception):
    """The words are not where the reader saw them, and there is no telling where they went."""


@dataclass
class Target:
    """A place in a revision; `spans` are (Paragraph, start, end) in code points."""

    revision: Revision
    about: str = About.WHOLE
    paragraph: Paragraph | None = None
    spans: list = field(default_factory=list)
    exact: str = ""
    prefix: str = ""
    suffix: str = ""

    def as_list(self):
        """Give what tells this from other targets."""
        key = self.paragraph.key if self.paragraph else ""
        return [key, *((start, end) for _paragraph, start, end in self.spans)]

    def as_fields(self):
        """Give what the columns of an annotation or a prompt keep of this for good."""
        return {
            "article": self.revision.article,
            "about": self.about,
            "exact": self.exact,
            "prefix": self.prefix,
            "suffix": self.suffix,
        }


def whole(revision):
    """Give the whole reading as a target."""
    return Target(revision)


def paragraph_of(revision, key):
    """Give a paragraph as a target. Raises Moved where the text no longer has it."""
    for version in revision.paragraphs():
        if version.key == key:
            return Target(revision, About.PARAGRAPH, version.paragraph)
    raise Moved


def again(thing, revision):
    """Give the place where a note or a prompt stands, as a target for another."""
    if thing.paragraph is None:
        return whole(revision)
    spans = [(span.paragraph, span.start, span.end) for span in thing.spans]
    if not spans:
        return Target(revision, About.PARAGRAPH, thing.paragraph)
    return Target(
        revision,
        About.WORDS,
        thing.paragraph,
        spans,
        thing.placement.exact,
        thing.prefix,
        thing.suffix,
    )


def words_of(revision, key, start, to_key, end, exact="", seen_in=None):
    """Give words as a target: from `start` in paragraph `key` to `end` in paragraph `to_key`.

    `exact` is what the reader saw there, and `seen_in` the revision that they had before them,
    where it is not this one: then the words are looked for. Raises Moved where they are not to
    be found, or there is no telling where they are.
    """
    versions, texts, parts = _cut(seen_in or revision, key, start, to_key, end)
    found = quote(texts, parts)
    if exact and found.exact != exact:
        raise Moved
    if seen_in is not None and seen_in != revision:
        versions = revision.paragraphs()
        texts = [version.text for version in versions]
        parts = locate(texts, found)
        if parts is None:
            raise Moved
        found = quote(texts, parts)
    paragraphs = [versions[part.index].paragraph for part in parts]
    return Target(
        revision,
        About.WORDS,
        paragraphs[0],
        [
            (paragraph, part.start, part.end)
            for paragraph, part in zip(paragraphs, parts, strict=True)
        ],
        found.exact,
        found.prefix,
        found.suffix,
    )


def _cut(revision, key, start, to_key, end):
    """Give the versions of a revision, their texts, and the pieces of a span in them."""
    versions = revision.paragraphs()
    texts = [version.text for version in versions]
    index = {version.key: place for place, version in enumerate(versions)}
    try:
        return versions, texts, pieces(texts, index[key], start, index[to_key], end)
    except (KeyError, ValueError) as error:
        raise Moved from error
