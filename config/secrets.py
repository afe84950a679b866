"""The secret key of an installation that was given none."""

import contextlib
import os
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured
from django.core.management.utils import get_random_secret_key


def kept_secret(path: Path) -> str:
    """The key in the file at `path`, which is made, for its owner's eyes, where it is missing.

    Raises ImproperlyConfigured where it cannot be written or read.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with contextlib.suppress(FileExistsError), open(path, "x", opener=_for_me_alone) as file:
            file.write(get_random_secret_key())
        return path.read_text()
    except OSError as error:
        raise ImproperlyConfigured(f"{error.filename} cannot be used: {error.strerror}.") from error


def _for_me_alone(path, flags):
    return os.open(path, flags, mode=0o600)
