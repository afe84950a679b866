"""The secret key of an installation that was given none."""

import os
import tempfile
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured
from django.core.management.utils import get_random_secret_key


def kept_secret(path: Path) -> str:
    """The key in the file at `path`, which is made, readable by its owner alone, where it is missing.

    Raises ImproperlyConfigured where the folder cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            # Two processes may start at once: whoever links first wins, and both read that key.
            with tempfile.NamedTemporaryFile("w", dir=path.parent) as made:
                made.write(get_random_secret_key())
                made.flush()
                try:
                    os.link(made.name, path)
                except FileExistsError:
                    pass
        return path.read_text()
    except OSError as error:
        raise ImproperlyConfigured(f"{path.parent} cannot be used: {error.strerror}.") from error
