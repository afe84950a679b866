"""The app behind its production server on this machine, while it is measured."""

import contextlib
import http.client
import os
import signal
import socket
import subprocess
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.utils.crypto import get_random_string

from config.management.commands.serve import ADDRESS, server_on

TICKS = os.sysconf("SC_CLK_TCK")  # in a second
HERE = {"", "localhost", "127.0.0.1", "::1"}


class Served:
    """A running server; `address` has no slash at its end, `database` is the name of its own."""

    def __init__(self, process, address, database):
        self.process, self.address, self.database = process, address, database
        self._spent = {}

    def worker_pids(self):
        """The process ids of the workers."""
        pid = self.process.pid
        return [int(child) for child in _read(f"{pid}/task/{pid}/children").split()]

    def cpu(self):
        """Processor seconds that the server has used so far, with its sessions in PostgreSQL.

        What a session left to helpers of its own, which PostgreSQL starts for large tables, is
        not in it; nor is anything of a PostgreSQL on another machine.
        """
        for pid in [self.process.pid, *self.worker_pids(), *_sessions(self.database)]:
            with contextlib.suppress(FileNotFoundError):  # it has just ended
                self._spent[pid] = _seconds(pid)
        return sum(self._spent.values())

    def kill_worker(self):
        """Kill a worker, as a machine without memory does; the master starts another."""
        os.kill(self.worker_pids()[0], signal.SIGKILL)

    def kill(self):
        """Kill the master and all of its workers."""
        for pid in [self.process.pid, *self.worker_pids()]:
            os.kill(pid, signal.SIGKILL)


def cookies_of(user):
    """Give the cookies of a browser in which `user` is logged in, by name."""
    client = Client()
    client.force_login(user)
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    secret = get_random_string(32)
    return {settings.SESSION_COOKIE_NAME: session, settings.CSRF_COOKIE_NAME: secret}


@contextlib.contextmanager
def served(log=None, copy=None):
    """Serve the database of this process, as `manage.py serve` does, and give the Served.

    What the server says goes to the open file `log`, where there is one. With `copy`, what
    `benchmarks.fresh.copied` gives, that is served instead.
    """
    prepare()
    name = urlsplit(copy["DATABASE_URL"]).path[1:] if copy else connection.settings_dict["NAME"]
    with socket.create_server((ADDRESS, 0)) as listening:
        port = listening.getsockname()[1]
        process = subprocess.Popen(
            server_on(listening),
            env=os.environ | (copy or {}),
            pass_fds=[listening.fileno()],
            stdout=log,
            stderr=log,
        )
    try:
        _wait_for(port)
        yield Served(process, f"http://{ADDRESS}:{port}", name)
    finally:
        process.terminate()
        process.wait()


@cache
def prepare():
    """Make database and static files ready, once."""
    call_command("prepare")


def _wait_for(port):
    """Wait until a worker answers; others may still be starting."""
    connection = http.client.HTTPConnection(ADDRESS, port, timeout=60)
    with contextlib.closing(connection):
        connection.request("GET", "/healthz")
        connection.getresponse().read()


def _sessions(database):
    """The process ids of the sessions of a database, in a PostgreSQL of this machine."""
    if connection.vendor != "postgresql" or connection.settings_dict["HOST"] not in HERE:
        return []
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pid FROM pg_stat_activity WHERE datname = %s"
            " AND backend_type = 'client backend' AND pid <> pg_backend_pid()",
            [database],
        )
        return [pid for (pid,) in cursor]


def _seconds(pid):
    """Processor seconds, its own and the system's for it, that a process has used."""
    # Its name, in parentheses, may have spaces.
    fields = _read(f"{pid}/stat").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def _read(name):
    return Path("/proc", name).read_text()
