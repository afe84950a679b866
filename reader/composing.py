"""From the blocks of a draft to the revision that readers get."""

from reader.models.paragraphs import Paragraph, ParagraphVersion, RevisionParagraph, new_keys
from reader.notelinks import without_dead_marks


def compose(revision, blocks, base):
    """Let an unpublished `revision` consist of the `blocks` that say something, in their order.

    A paragraph that says what it said before, in `base` or else in any revision, keeps that
    version; a block without a key becomes a new paragraph. Gives the blocks, with their keys.
    A mark whose note is not among them is plain words for readers; the block keeps its link, for
    the note may still be taken back.
    """
    article = revision.article
    blocks = _keyed(article, blocks)
    said = without_dead_marks([block for block in blocks if block["markdown"].strip()])
    versions = _versions(article, _paragraphs(article, said), said, _places(base))
    wanted = [(version.paragraph_id, version.pk) for version in versions]
    standing = _places(revision)
    if wanted != standing:
        revision.places.all().delete()
        revision.consist_of(versions)
        _forget({version for _paragraph, version in set(standing) - set(wanted)})
    return blocks


def _keyed(article, blocks):
    """Give `blocks` with a key each; a key that comes a second time is another paragraph."""
    seen, bare = {""}, set()
    for block in blocks:
        if block["key"] in seen and block["markdown"].strip():
            bare.add(block["id"])
        seen.add(block["key"])
    if not bare:
        return blocks
    keys = iter(new_keys(len(bare), set(article.paragraphs.values_list("key", flat=True))))
    return [block | {"key": next(keys)} if block["id"] in bare else block for block in blocks]


def _paragraphs(article, blocks):
    """Give {key: paragraph} for `blocks`; those that are not there yet are written."""
    known = {paragraph.key: paragraph for paragraph in article.paragraphs.all()}
    keys = [block["key"] for block in blocks]
    new = [Paragraph(article=article, key=key) for key in keys if key not in known]
    known |= {paragraph.key: paragraph for paragraph in Paragraph.objects.bulk_create(new)}
    return {key: known[key] for key in keys}


def _versions(article, paragraphs, blocks, base):
    """Give the version of each block: one that is there, those of `base` first, or a new one."""
    preferred = {version for _paragraph, version in base}
    known = {}
    there = ParagraphVersion.objects.filter(paragraph__article=article).order_by("pk")
    for pk, *said in there.values_list("pk", "paragraph", "kind", "level", "markdown"):
        if pk in preferred or tuple(said) not in known:
            known[tuple(said)] = pk
    versions, new = [], []
    for block in blocks:
        paragraph = paragraphs[block["key"]]
        said = (block["kind"], block["level"], block["markdown"])
        pk = known.get((paragraph.pk, *said))
        if pk is None:
            versions.append(ParagraphVersion.written(paragraph, *said))
            new.append(versions[-1])
        else:
            versions.append(ParagraphVersion(pk=pk, paragraph=paragraph))
    ParagraphVersion.objects.bulk_create(new)
    return versions


def _places(revision):
    return list(revision.places.order_by("position").values_list("paragraph", "version"))


def _forget(versions):
    """Delete those of `versions` that no revision uses."""
    used = RevisionParagraph.objects.filter(version__in=versions).values_list("version", flat=True)
    ParagraphVersion.objects.filter(pk__in=versions - set(used)).delete()
