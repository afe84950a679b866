"""What a reader points at: a span of words, a paragraph, or the whole reading."""

from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from annotations.anchoring import carry, offset_of, pieces, pieces_at, quote, typed_in
from annotations.following.fates import LARGER_PART
from annotations.models.places import About
from annotations.page.versions import versions_in
from reader.alignment import align
from reader.models import Paragraph, Revision

NOT_THERE = _("These words do not stand there. Copy them from the text, letter by letter.")
TWICE = _("These words stand there more than once. Take a few more before or after them.")


class Moved(Exception):
    """The words are not where the reader saw them, and there is no telling where they went."""


@dataclass
class Target:
    """A place in a revision; `spans` are (Paragraph, start, end) in code points.

    `position` is that of its paragraph in the revision, where it is known.
    """

    revision: Revision
    about: str = About.WHOLE
    paragraph: Paragraph | None = None
    spans: list = field(default_factory=list)
    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    position: int | None = None

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


def paragraph_of(revision, key, seen_in=None):
    """Give a paragraph as a target; `seen_in` is as in `words_of`.

    Raises Moved where the text does not have it, or nothing of it any more; and for a drawn line.
    """
    seen = seen_in or revision
    versions = versions_in(seen)
    index = next((place for place, version in enumerate(versions) if version.key == key), None)
    if index is None or versions[index].is_drawn_line:
        raise Moved
    if seen != revision and not _goes_on(versions, index, versions_in(revision)):
        raise Moved
    return Target(seen, About.PARAGRAPH, versions[index].paragraph, position=index)


def again(thing, revision):
    """Give the place where a note or a prompt stands, as a target for another.

    `revision` and the placement of `thing` have to come from one query: they belong together.
    """
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
    where it is not this one: the target is of that revision then, and follows to this one as all
    else does. Raises Moved where its words would be lost on the way, or never stood there.
    """
    seen = seen_in or revision
    versions, texts, parts = _cut(seen, key, start, to_key, end)
    found = quote(texts, parts)
    if exact and found.exact != exact:
        raise Moved
    if seen != revision and not _survives(versions, parts, versions_in(revision)):
        raise Moved
    paragraphs = [versions[part.index].paragraph for part in parts]
    return Target(
        seen,
        About.WORDS,
        paragraphs[0],
        [
            (paragraph, part.start, part.end)
            for paragraph, part in zip(paragraphs, parts, strict=True)
        ],
        found.exact,
        found.prefix,
        found.suffix,
        parts[0].index,
    )


def typed(revision, key, words, seen_in=None):
    """Give words that somebody typed as a target: they begin in paragraph `key`.

    Without a `key` they may stand anywhere; `seen_in` is as in `words_of`. Raises Moved as that
    does, and ValidationError where they do not stand there, or more than once.
    """
    versions = versions_in(seen_in or revision)
    keys, texts = [version.key for version in versions], [version.text for version in versions]
    if key and key not in keys:
        raise Moved
    found = typed_in(words, texts, keys.index(key) if key else None)
    if len(found) != 1:
        raise ValidationError(TWICE if found else NOT_THERE)
    parts = pieces_at(texts, *found[0])
    first, last = parts[0], parts[-1]
    start_key, to_key = keys[first.index], keys[last.index]
    return words_of(revision, start_key, first.start, to_key, last.end, seen_in=seen_in)


def _cut(revision, key, start, to_key, end):
    """Give the versions of a revision, their texts, and the pieces of a span in them."""
    versions = versions_in(revision)
    texts = [version.text for version in versions]
    index = {version.key: place for place, version in enumerate(versions)}
    try:
        return versions, texts, pieces(texts, index[key], start, index[to_key], end)
    except (KeyError, ValueError) as error:
        raise Moved from error


def _survives(versions, parts, now):
    """Whether it is plain where these parts of `versions` are in `now`."""
    texts = [version.text for version in versions]
    first, last = parts[0], parts[-1]
    span = offset_of(texts, first.index, first.start), offset_of(texts, last.index, last.end)
    (carried,) = carry(_aligned(versions, now), [span])
    return carried is not None and carried.sure


def _goes_on(versions, index, now):
    """Whether `now` has the paragraph of that index still, or the larger part of its words."""
    home = _aligned(versions, now).home(index)
    keeps_key = any(version.key == versions[index].key for version in now)
    return keeps_key or (home is not None and home[1] >= LARGER_PART)


def _aligned(versions, now):
    """Give the alignment of two revisions, by their versions."""
    places = {version.paragraph_id: place for place, version in enumerate(now)}
    same = [
        (place, places[version.paragraph_id])
        for place, version in enumerate(versions)
        if version.paragraph_id in places
    ]
    return align([version.text for version in versions], [version.text for version in now], same)
