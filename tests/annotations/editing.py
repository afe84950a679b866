"""An article that is edited by chance, and what then has to be true of what stands on it."""

from annotations.anchoring import JOINT
from annotations.models import Annotation, Prompt
from reader.models import Paragraph, ParagraphVersion, Revision

WORDS = "the ferry crosses at dawn and nobody counts how many bells ring in the fog".split()


def publish(article, versions):
    """Publish a revision that consists of these ParagraphVersions. Gives the Revision."""
    draft = Revision.objects.create(article=article, created_by=article.brought_in_by)
    draft.consist_of(versions)
    draft.publish()
    article.refresh_from_db()
    return draft


def reworded(version, markdown):
    """Give a saved version of the same paragraph with other words."""
    written = ParagraphVersion.written(version.paragraph, version.kind, version.level, markdown)
    written.save()
    return written


def added(article, key, markdown):
    """Give a saved version of a new paragraph."""
    paragraph = Paragraph.objects.create(article=article, key=key)
    written = ParagraphVersion.written(paragraph, "paragraph", 0, markdown)
    written.save()
    return written


class Editor:
    """Edits an article by chance; what it publishes has one to three changes."""

    def __init__(self, article, chance):
        self.article, self.chance = article, chance
        self.keys = (f"new{number}" for number in range(1000))

    def edit(self):
        versions = self.article.current.paragraphs()
        deeds = [self.reword] * 4 + [self.remove, self.move, self.insert, self.split, self.merge]
        for _time in range(self.chance.randint(1, 3)):
            self.chance.choice(deeds)(versions)
        publish(self.article, versions)

    def restore(self):
        """Publish an earlier revision again. Gives it."""
        earlier = self.chance.choice(list(self.article.revisions.published()))
        publish(self.article, earlier.paragraphs())
        return earlier

    def reword(self, versions):
        at = self._some(versions)
        words = versions[at].markdown.split(" ")
        for _word in range(self.chance.randint(1, 4)):
            words[self.chance.randrange(len(words))] = self.chance.choice(WORDS)
        versions[at] = reworded(versions[at], " ".join(words))

    def remove(self, versions):
        if len(versions) > 2:
            del versions[self._some(versions)]

    def move(self, versions):
        versions.insert(self._some(versions), versions.pop(self._some(versions)))

    def insert(self, versions):
        words = " ".join(self.chance.choices(WORDS, k=12))
        versions.insert(self._some(versions), added(self.article, next(self.keys), words))

    def split(self, versions):
        at = self._some(versions)
        words = versions[at].markdown.split(" ")
        if len(words) > 4:
            cut = self.chance.randrange(1, len(words))
            half = added(self.article, next(self.keys), " ".join(words[cut:]))
            versions[at : at + 1] = [reworded(versions[at], " ".join(words[:cut])), half]

    def merge(self, versions):
        at = self._some(versions)
        if at + 1 < len(versions) > 2:
            both = f"{versions[at].markdown} {versions[at + 1].markdown}"
            versions[at : at + 2] = [reworded(versions[at], both)]

    def _some(self, versions):
        return self.chance.randrange(len(versions))


def things():
    """Give every note and prompt there is."""
    return [*Annotation.objects.order_by("pk"), *Prompt.objects.order_by("pk")]


def as_written():
    """Give {thing: what was written, and about which words}."""
    return {thing: (thing.body, thing.exact, thing.prefix, thing.suffix) for thing in things()}


def places():
    """Give {thing: (paragraph id, spans)} where each stands now."""
    return {
        thing: (thing.paragraph_id, [(s.paragraph_id, s.start, s.end) for s in thing.spans])
        for thing in things()
    }


def check_words(article):
    """Assert that each thing stands on the words that its placement says."""
    versions = article.current.paragraphs()
    text = {version.paragraph_id: (at, version.text) for at, version in enumerate(versions)}
    for thing in things():
        if thing.paragraph_id is not None:
            assert thing.paragraph_id in text
            assert thing.paragraph_id == thing.placement.paragraph_id
        if thing.spans:
            assert [span.ordinal for span in thing.spans] == [*range(len(thing.spans))]
            assert thing.start == thing.spans[0].start
            assert thing.placement.exact == words_at(versions, text, thing.spans)


def words_at(versions, text, spans):
    """Give the words of these spans, which may leave out paragraphs without words."""
    (first, _), (last, _) = text[spans[0].paragraph_id], text[spans[-1].paragraph_id]
    whole = JOINT.join(version.text for version in versions[first : last + 1])
    rest = len(versions[last].text) - spans[-1].end
    return whole[spans[0].start : len(whole) - rest]
