"""What instructors have to look at: things that were flagged, and those that are hidden."""

from dataclasses import dataclass, field

from django.db.models import OuterRef

from annotations.models import Annotation, Deed, Flag, Reply
from annotations.querysets.names import pseudonym_of, with_pseudonyms
from annotations.signing import signature_for_instructors

KINDS = {"note": Annotation, "reply": Reply}
OF_A_NOTE = ("author", "article", "group", "reading__seminar", "paragraph")
OF_A_REPLY = ("author", *(f"annotation__{name}" for name in OF_A_NOTE))


@dataclass
class Case:
    """A note or a reply, and what was told of it."""

    thing: Annotation | Reply
    flags: list = field(default_factory=list)

    @property
    def name(self):
        """The names of who wrote it, for those who teach there."""
        return signature_for_instructors(self.thing).in_full


def open_cases(user, seminar):
    """Give what was flagged and nobody has dealt with, what was told first coming first."""
    flags = Flag.objects.open().visible_to(user).filter(annotation__reading__seminar=seminar)
    flags = flags.annotate(
        of_note=pseudonym_of(OuterRef("annotation__author"), OuterRef("annotation__reading")),
        of_reply=pseudonym_of(OuterRef("reply__author"), OuterRef("annotation__reading")),
    )
    beside = [f"annotation__{name}" for name in OF_A_NOTE]
    cases = {}
    for flag in flags.select_related("person", "reply__author", *beside).order_by("at", "pk"):
        if flag.reply:
            flag.reply.annotation = flag.annotation
        flag.thing.pseudonym = flag.of_reply if flag.reply else flag.of_note
        case = cases.setdefault((flag.annotation_id, flag.reply_id), Case(flag.thing))
        case.flags.append(flag)
    return list(cases.values())


def hidden_keys(user, seminar):
    """Give (kind, id) of what is hidden in a seminar, the latest first."""
    found = []
    for kind, reading in ("note", "reading"), ("reply", "annotation__reading"):
        things = KINDS[kind].objects.moderatable_by(user).filter(hidden_at__isnull=False)
        here = things.filter(**{f"{reading}__seminar": seminar}).order_by()
        found += [(at, kind, pk) for at, pk in here.values_list("hidden_at", "pk")]
    return [(kind, pk) for _at, kind, pk in sorted(found, reverse=True)]


def hidden_cases(user, keys):
    """Give the Cases of these (kind, id), in the same order."""
    things = {}
    for kind, beside in ("note", OF_A_NOTE), ("reply", OF_A_REPLY):
        wanted = [pk for one, pk in keys if one == kind]
        found = with_pseudonyms(KINDS[kind].objects.moderatable_by(user).filter(pk__in=wanted))
        things |= {(kind, thing.pk): thing for thing in found.select_related("hidden_by", *beside)}
    return [Case(things[key]) for key in keys if key in things]


def log_of(user, seminar):
    """Give the lines of the log of a seminar, the latest first."""
    lines = Deed.objects.visible_to(user).filter(seminar=seminar)
    beside = "by", "annotation__author", "annotation__article", "reply__author"
    return lines.select_related(*beside).order_by("-at", "-pk")


def has_flagged(user, name):
    """Whether `user` has told the instructors of what is called so (`note-12`)."""
    kind, _, pk = name.partition("-")
    if kind not in KINDS or not pk.isdecimal() or len(pk) > 18:
        return False
    where = {"annotation": pk, "reply": None} if kind == "note" else {"reply": pk}
    return Flag.objects.filter(person=user, **where).exists()
