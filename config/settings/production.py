"""The settings of a public installation: https throughout, and its own secret key."""

from django.core.exceptions import ImproperlyConfigured

from config.environment import env
from config.settings.base import *  # noqa: F403

SECRET_KEY = env.str("SECRET_KEY", default="")
if not SECRET_KEY:
    raise ImproperlyConfigured(
        "SECRET_KEY is not set. Give Postil a long random value of its own in the environment; "
        "this makes one: python -c 'import secrets; print(secrets.token_urlsafe(50))'"
    )

SECURE_SSL_REDIRECT = env.bool("SSL_REDIRECT", default=True)
SECURE_HSTS_SECONDS = env.int("HSTS_SECONDS", default=30 * 24 * 60 * 60)
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
# Whether every name below this host, or a browser's built-in list, is bound to https as well is
# for the owner of the domain to say, not for one application under it.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]

# Behind a proxy a class would share one address, and every request would look like plain http.
# Only the proxy's own word counts, so it must overwrite both headers.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXIES", default=0)
if ALLAUTH_TRUSTED_PROXY_COUNT:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
