"""Whether a browser has this very page already: a mark that changes with all that the page shows.

It is made of what one row each tells: the text, the layers that the reader may see, the prompts,
and what only they see (`User.changes`). A change that is hidden from the reader leaves it as it
is, for otherwise the mark would tell of it. Nothing is kept on the server.
"""

import hashlib

from django.conf import settings
from django.contrib.messages import get_messages
from django.utils import timezone
from django.utils.translation import get_language


def etag_of(request, sitting, page, kept=None):
    """Give the ETag of a page of a sitting; None where it has to be sent in any case.

    `kept` is what was typed before, which is shown but once, as messages are.
    """
    reading = sitting.reading
    if request.method not in ("GET", "HEAD") or reading is None or sitting.past:
        return None
    if kept or len(get_messages(request)):
        return None
    now = timezone.localtime(timezone=reading.seminar.zone)
    said = [
        settings.RELEASE,
        get_language(),
        # A form that was sent before must go with the log-in of now.
        request.META.get("CSRF_COOKIE"),
        bool(request.htmx),
        bool(request.htmx) and request.htmx.history_restore_request,
        request.get_full_path(),
        _columns(request.user),
        [_columns(one) for one in (reading, reading.seminar, sitting.article, sitting.revision)],
        [sitting.teaches, sitting.may_edit, sorted(sitting.instructors)],
        [sitting.group, list(sitting.groups.items())],
        [now.date(), reading.due_soon, reading.is_over, reading.has_opened, reading.is_closed],
        sitting.done and sitting.done.numbers,
        sorted(page.summaries.layers.items()),
        sorted(page.summaries.told.items()),
        sorted(page.summaries.unread),
        [_prompt(prompt) for prompt in page.prompts],
    ]
    return f'"{hashlib.sha256(repr(said).encode()).hexdigest()[:32]}"'


def _columns(row):
    columns = (column.attname for column in row._meta.concrete_fields)
    # That something was written may be hidden from the reader.
    return [getattr(row, column) for column in columns if column != "begun"]


def _prompt(prompt):
    # Not its position: that tells of hidden ones before it. Their order is that of the list.
    said = prompt.pk, prompt.version, prompt.hidden, prompt.answerers, prompt.answered
    said = *said, prompt.opens_at, prompt.closes_at, prompt.reveals_at
    said = *said, prompt.is_open, prompt.is_waiting, prompt.is_closed, prompt.is_kept_back
    return *said, prompt.placement_id, prompt.placement and prompt.placement.news
