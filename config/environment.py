"""Reading the environment, with a message that names the variable where it is wrong."""

import re
from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured

env = environ.Env()

RATE = re.compile(r"\d+/\d*[smhd]/(ip|user|key)")


def database(variable: str, file: Path) -> dict:
    """The entry of DATABASES that `variable` names; the SQLite database in `file` without it.

    Raises ImproperlyConfigured for a database that Postil does not know.
    """
    address = env.str(variable, default="")
    if not address:
        return {"ENGINE": "django.db.backends.sqlite3", "NAME": file}
    if not address.startswith(("sqlite://", "postgres://", "postgresql://")):
        raise ImproperlyConfigured(f"{variable} starts with neither sqlite:// nor postgres://.")
    return env.db_url(variable)


def cache(variable: str) -> dict:
    """The entry of CACHES that `variable` names; a table of the database without it."""
    if env.str(variable, default=""):
        return env.cache_url(variable)
    return {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "postil_cache",
        # Django's 300 would throw out counts that are still running.
        "OPTIONS": {"MAX_ENTRIES": 10_000},
    }


def counting(cache: dict) -> str:
    """Where what people do is counted, in the words of `limits`: in the Redis of an entry of
    CACHES, the first where there are several, or else in the memory of each worker."""
    if "redis" not in cache["BACKEND"]:
        return "memory://"
    location = cache["LOCATION"]
    first = location if isinstance(location, str) else location[0]
    return f"redis+{first}" if first.startswith("unix") else first


def rate(name: str, default: str) -> str:
    """How often `name` may be done, from RATE_<NAME>: "60/m/key", several with commas, or empty."""
    variable = f"RATE_{name.upper()}"
    value = env.str(variable, default=default).replace(" ", "")
    if value and not all(RATE.fullmatch(part) for part in value.split(",")):
        raise ImproperlyConfigured(f'{variable} is "{value}"; it should look like "{default}".')
    return value


def one_of(variable: str, *allowed: str) -> str:
    """The value of `variable`, which is one of `allowed`; the first without it."""
    value = env.str(variable, default=allowed[0])
    if value not in allowed:
        raise ImproperlyConfigured(f'{variable} is "{value}"; it is one of {", ".join(allowed)}.')
    return value
