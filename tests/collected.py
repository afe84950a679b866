"""Static files as production serves them, for the tests that need them so."""

import shutil
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.test import override_settings

STORAGES = {**settings.STORAGES, "staticfiles": {"BACKEND": "config.storage.HashedFiles"}}


def collect():
    """Have `collectstatic` fill its folder, and give that."""
    folder = Path(settings.STATIC_ROOT)
    shutil.rmtree(folder, ignore_errors=True)
    with override_settings(STORAGES=STORAGES):
        call_command("collectstatic", interactive=False, verbosity=0)
    return folder
