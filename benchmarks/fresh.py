"""An empty database for a benchmark, and a folder for what the app writes outside of it."""

import contextlib
import os
import secrets
import shutil
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

import psycopg

SERVER = os.environ.get("TEST_DATABASE_URL", "postgres://postgres@127.0.0.1:5432/postgres")


@contextlib.contextmanager
def fresh(vendor):
    """Give the environment of a process that works on a database of its own.

    `vendor` is "sqlite" or "postgresql". Database and folder are gone afterwards.
    """
    with contextlib.ExitStack() as kept:
        folder = kept.enter_context(tempfile.TemporaryDirectory(prefix="postil-benchmark-"))
        address = f"sqlite:///{folder}/postil.sqlite3"
        if vendor == "postgresql":
            address = kept.enter_context(_database())
        yield {
            "DJANGO_SETTINGS_MODULE": "benchmarks.settings",
            "DATABASE_URL": address,
            "DATA_DIR": folder,
            "SECRET_KEY": secrets.token_urlsafe(50),
        }


@contextlib.contextmanager
def copied():
    """Give the environment of a process that works on a copy of what this one has, as it is now.

    Nobody may be connected to a PostgreSQL that is copied.
    """
    with contextlib.ExitStack() as kept:
        folder = kept.enter_context(tempfile.TemporaryDirectory(prefix="postil-benchmark-"))
        shutil.copytree(os.environ["DATA_DIR"], folder, dirs_exist_ok=True)
        before = urlsplit(os.environ["DATABASE_URL"])
        address = f"sqlite:///{folder}/{Path(before.path).name}"
        if before.scheme != "sqlite":
            address = kept.enter_context(_database(before.path.strip("/")))
        yield {"DATABASE_URL": address, "DATA_DIR": folder}


@contextlib.contextmanager
def _database(template="template1"):
    name = f"postil_benchmark_{secrets.token_hex(4)}"
    _ask(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
    try:
        yield urlsplit(SERVER)._replace(path=f"/{name}").geturl()
    finally:
        _ask(f'DROP DATABASE "{name}" WITH (FORCE)')


def _ask(statement):
    with psycopg.connect(SERVER, autocommit=True, connect_timeout=5) as connection:
        return connection.execute(statement)


def version_of_postgresql():
    """Give the version of the server that is used; empty where none answers."""
    if not SERVER:
        return ""
    try:
        with psycopg.connect(SERVER, connect_timeout=5) as connection:
            return connection.execute("SHOW server_version").fetchone()[0]
    except psycopg.Error:
        return ""
