"""The settings of the tests: SQLite, or the server that TEST_DATABASE_URL names."""

import os
import tempfile
from pathlib import Path

from config import environment
from config.databases import opened_well
from config.settings.base import *  # noqa: F403

DEMO = True
SECRET_KEY = "only-for-tests"  # noqa: S105
SIGNUP = "open"

# A database of this run's own, so that two runs on one machine do not meet. SQLite's has a file
# name: in memory, the threads of the live server would share one connection.
run = f"postil_test_{os.environ.get('PYTEST_XDIST_TESTRUNUID', '')[:8] or os.getpid()}"
scratch = Path(tempfile.gettempdir()) / f"{run}.sqlite3"
DATABASES = {"default": opened_well(environment.database("TEST_DATABASE_URL", scratch))}
on_sqlite = DATABASES["default"]["ENGINE"].endswith("sqlite3")
DATABASES["default"]["TEST"] = {"NAME": str(scratch) if on_sqlite else run}

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
SITE_URL = "https://postil.test"
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
# Static files come from where they lie, by their own names: what was collected once to be served
# would be older. Those who need them collected do that for themselves, each process its own.
STATIC_ROOT = scratch.with_suffix(f".{os.environ.get('PYTEST_XDIST_WORKER', 'static')}")
WHITENOISE_AUTOREFRESH = WHITENOISE_USE_FINDERS = True
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
