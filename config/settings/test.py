"""The settings of the tests: SQLite, or the server that TEST_DATABASE_URL names."""

import os
import tempfile
from pathlib import Path

from config.databases import opened_well
from config.settings.base import *  # noqa: F403
from config.settings.base import env

DEMO = True
SECRET_KEY = "only-for-tests"
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
SIGNUP = "open"

# A database of this run's own, so that two runs on one machine do not meet. SQLite's has a file
# name: in memory, the threads of the live server would share one connection.
run = os.environ.get("PYTEST_XDIST_TESTRUNUID", "")[:8] or str(os.getpid())
DATABASES = {
    "default": opened_well(env.db_url("TEST_DATABASE_URL", default="sqlite:///:memory:")),
}
DATABASES["default"]["TEST"] = {
    "NAME": (
        f"postil_test_{run}"
        if DATABASES["default"]["ENGINE"].endswith("postgresql")
        else str(Path(tempfile.gettempdir()) / f"postil-test-{run}.sqlite3")
    ),
}

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
# The live server knows files by their own names only.
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_AUTOREFRESH = True
