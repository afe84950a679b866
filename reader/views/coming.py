"""What comes in by one form: of each file, or of what was pasted, an import of its own."""

import time
import uuid
from hashlib import sha256

from django.conf import settings
from django.utils.translation import gettext as _

from reader.importing import MESSAGES, TYPED, Limits, Unreadable, format_of
from reader.importing.apart import read_apart
from reader.importing.sniffing import as_named
from reader.importing.source import source_of
from reader.limits import count
from reader.models import Import


def begin_all(request, form):
    """Give (the Imports of what came in, [(name of a file, why it is none)]).

    Each file is counted as one that is brought in, and together they take no longer than one may.
    """
    files = form.cleaned_data["file"] or [None]
    began, begun, refused = time.monotonic(), {}, []
    for place, file in enumerate(files):
        late = time.monotonic() - began > settings.IMPORT_LIMITS["seconds"]
        if place and (late or not count("importing", request)):
            problem = _("Too much came at once. Bring this file in by itself, in a minute.")
            refused.append((file.name, problem))
            continue
        try:
            found = _begin(request.user, form, file)
            begun[found.pk] = found  # the same file twice is one text
        except Unreadable as error:
            refused.append((file.name if file else "", said(error)))
    return [*begun.values()], refused


def said(error):
    """Give in words why something is Unreadable."""
    return _(MESSAGES[error.reason]) % error.values


def _begin(user, form, file):
    """Give the Import of a file, or of what was pasted where it is None. Raises Unreadable."""
    data = file.read() if file else form.cleaned_data["pasted"].encode()
    limits, named = Limits(**settings.IMPORT_LIMITS), form.format_named(file)
    try:
        format = format_of(data, named, limits)
        found = read_apart(data, format, limits)
    except Unreadable as error:
        raise as_named(error, file.name if file else "") from None
    # The same form with another text is another post.
    submission = uuid.uuid5(form.cleaned_data["submission"], sha256(data).hexdigest())
    return Import.begin(
        found,
        user,
        submission,
        original=source_of(data, found, format),
        file_name=file.name[-255:] if file else "",
        format=format if format not in TYPED else named or "",
        meant_for=form.cleaned_data["meant_for"],
    )
