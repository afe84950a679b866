"""The settings of `make run`: one machine, plain http on loopback, nothing to set beforehand."""

from config.secrets import kept_secret
from config.settings.base import *  # noqa: F403
from config.settings.base import DATA_DIR, env

DEMO = True
SECRET_KEY = env.str("SECRET_KEY", default="") or kept_secret(DATA_DIR / "secret_key")
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]

SIGNUP = env.str("SIGNUP", default="open")
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = DATA_DIR / "mail"
