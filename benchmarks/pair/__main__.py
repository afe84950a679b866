"""Try out growing: `python -m benchmarks.pair`.

Two processes of the production server on one PostgreSQL, with rate limits counted in Redis, behind
nginx as docs/examples/nginx.conf has it. Prints what was seen, in a line each; where something
does not hold, the exit code is 1. What is needed and missing is named, and nothing else is done.
"""

import contextlib
import os
import shutil
import sys
from pathlib import Path

import django
import redis

from benchmarks.fresh import fresh, version_of_postgresql
from benchmarks.pair.speeds import speeds

SECONDS = 8  # for each measurement of requests a second
REDIS = os.environ.get("CACHE_URL", "redis://127.0.0.1:6379/5")
PROGRAMS = ("nginx", "openssl", "wrk")
STUDENTS = 12
SETTINGS = {
    "DJANGO_SETTINGS_MODULE": "config.settings.production",
    "ALLOWED_HOSTS": "127.0.0.1",
    "TRUSTED_PROXIES": "1",
    "CACHE_URL": REDIS,
    "RATE_LOGIN_FAILED": "5/5m/key",
    "RATE_POSTING": "1000000/s/key",
}


def main():
    if missing := _missing():
        print(f"Left out: the app behind nginx: {missing}.")
        return 0
    with fresh("postgresql") as environment:
        os.environ.update(environment | SETTINGS)
        django.setup()
        return _try_out(Path(environment["DATA_DIR"]))


def _missing():
    """What is not there and has to be, in a few words; empty where all is."""
    for program in PROGRAMS:
        if shutil.which(program) is None:
            return f"{program} is not installed"
    try:
        redis.from_url(REDIS).ping()
    except redis.RedisError:
        return f"no Redis answers at {REDIS}"
    return "" if version_of_postgresql() else "no PostgreSQL answers"


def _try_out(folder):
    """Print what holds of two processes and what does not. Gives the exit code."""
    from benchmarks.crowd.gathering import gathered  # noqa: PLC0415 (settings come first)
    from benchmarks.pair.nginx import nginx  # noqa: PLC0415
    from benchmarks.pair.processes import Pair  # noqa: PLC0415
    from benchmarks.served import cookies_of, prepare, served  # noqa: PLC0415

    prepare()
    text, people = gathered(STUDENTS)
    with contextlib.ExitStack() as running:
        log = running.enter_context((folder / "server.log").open("wb"))
        servers = [running.enter_context(served(log)) for _ in range(2)]
        alone = running.enter_context(nginx(folder / "one", servers[:1]))
        front = running.enter_context(nginx(folder / "two", servers))
        pair = Pair(text, people, servers, front)
        asked = text.address, cookies_of(people[1]), SECONDS
        found = [*pair.seen(), *speeds([alone, front], servers, *asked), *pair.killed()]
    for holds, line in found:
        print(line if holds else f"WRONG: {line}")
    return 0 if all(holds for holds, _line in found) else 1


if __name__ == "__main__":
    sys.exit(main())
