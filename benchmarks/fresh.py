"""An empty database for a benchmark, and a folder for what the app writes outside of it."""

import contextlib
import os
import secrets
import tempfile
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
            address = kept.enter_context(_database(f"postil_benchmark_{secrets.token_hex(4)}"))
        yield {
            "DJANGO_SETTINGS_MODULE": "benchmarks.settings",
            "DATABASE_URL": address,
            "DATA_DIR": folder,
            "SECRET_KEY": secrets.token_urlsafe(50),
        }


@contextlib.contextmanager
def _database(name):
    _ask(f'CREATE DATABASE "{name}"')
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
