"""A university's log-in by OpenID Connect, as the environment describes it."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from config.environment import env

NAME = "university"  # in the addresses of the log-in, and in what the provider is told to call back


@dataclass(frozen=True)
class OpenID:
    """`apps` are what allauth is told; `origins` whereto a form may lead a browser."""

    apps: list[dict]
    origins: list[str]


def openid() -> OpenID:
    """Give the provider that OIDC_SERVER names; without it there is none, and nothing is asked.

    Raises ImproperlyConfigured where a part of it is missing.
    """
    server = env.str("OIDC_SERVER", default="")
    if not server:
        return OpenID([], [])
    given = {name: env.str(name, default="") for name in ("OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET")}
    missing = [name for name, value in given.items() if not value]
    address = urlsplit(server)
    if missing or address.scheme not in ("http", "https") or not address.netloc:
        wrong = missing[0] if missing else "OIDC_SERVER"
        raise ImproperlyConfigured(f"{wrong} is missing or wrong, so nobody could log in by OIDC.")
    client_id, secret = given.values()
    app = {
        "provider_id": NAME,
        "name": env.str("OIDC_NAME", default="OpenID Connect"),
        "client_id": client_id,
        "secret": secret,
        "settings": {"server_url": server, "oauth_pkce_enabled": True},
    }
    elsewhere = env.list("OIDC_ORIGINS", default=[])
    return OpenID([app], [f"{address.scheme}://{address.netloc}", *elsewhere])
