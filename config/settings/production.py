"""The settings of a public installation: https, and nothing that is not said."""

from django.core.exceptions import ImproperlyConfigured

from config.settings.base import *  # noqa: F403
from config.settings.base import env

DEMO = False
SECRET_KEY = env.str("SECRET_KEY", default="")
if not SECRET_KEY:
    raise ImproperlyConfigured(
        "SECRET_KEY is not set. Give Postil a long random value of its own in the environment: "
        'python -c "import secrets; print(secrets.token_urlsafe(50))" makes one.'
    )
