"""The settings of `make run`: plain http on this machine, and nothing to set beforehand."""

from django.utils.translation import gettext_lazy as _

from config import environment
from config.environment import env
from config.secrets import kept_secret
from config.settings.base import *  # noqa: F403
from config.settings.base import DATA_DIR

DEMO = True
# Who can be logged in as with one button on the first page, and what they are.
DEMO_CAST = {
    "okafor": _("Instructor"),
    "ines": _("Student"),
    "marek": _("Student"),
    "jonas": _("Student"),
    "amira": _("Student"),
    "tomoko": _("Student"),
    "petra": _("Student"),
    "lena": _("In no seminar"),
    "admin": _("Admin"),
}
DEMO_PASSWORD = "postil-demo"  # noqa: S105 (everybody is told)
SECRET_KEY = env.str("SECRET_KEY", default="") or kept_secret(DATA_DIR / "secret_key")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])
SIGNUP = environment.one_of("SIGNUP", "open", "invitation", "closed")

SITE_URL = env.str("SITE_URL", default="http://localhost:8000").rstrip("/")
if not env.str("EMAIL_URL", default=""):
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = DATA_DIR / "mail"
