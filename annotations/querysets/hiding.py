"""What was hidden by an instructor, and who sees it all the same."""

from django.db.models import Q

from annotations.querysets.grounds import grounds_of

STANDS = Q(deleted_at=None, hidden_at=None)


def not_hidden_from(who, of=""):
    """Give the rule for what is not hidden, or only from others: its author and those who teach
    there go on seeing it. `of` leads from a row to the note that has its reading."""
    grounds = grounds_of(who)
    rule = Q(hidden_at=None) | Q(author=grounds.user)
    if grounds.taught == []:  # asked in any case, it would join the notes of replies for nothing
        return rule
    return rule | Q(**{f"{of}reading__in": grounds.taught})
