"""Taking back what one has deleted."""

from annotations.models import Annotation, Prompt, Reply
from reader.removal import restorable_since

KINDS = {"note": Annotation, "reply": Reply, "prompt": Prompt}


def undoable(user, name):
    """Give what `user` deleted and may bring back, by its name (`note-12`), or None."""
    kind, _, pk = name.partition("-")
    if kind not in KINDS or not pk.isdecimal():
        return None
    return KINDS[kind].objects.deleted_by(user).filter(pk=pk).first()


def restorable(things):
    """Give those of `things` that stand, and those that may be brought back.

    Who presses a button twice has asked for the same thing twice: that is no mistake.
    """
    return things.exclude(deleted_at__lt=restorable_since())


def all_undoable(user):
    """Give all that `user` deleted and may bring back, the latest first."""
    found = [thing for kind in KINDS.values() for thing in kind.objects.deleted_by(user)]
    return sorted(found, key=lambda thing: thing.deleted_at, reverse=True)
