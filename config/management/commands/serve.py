import os
import socket
import sys

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

ADDRESS = "127.0.0.1"


class Command(BaseCommand):
    help = "Prepare this machine, load the demo once and serve it, to this machine alone."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("port", nargs="?", default="8000")

    def handle(self, *args, port, **options):
        if not settings.DEMO:
            raise CommandError("This serves the demo; the operators' guide tells how to go public.")
        listening = _listen(port)
        call_command("prepare")
        call_command("demo")
        address = f"http://{ADDRESS}:{listening.getsockname()[1]}/"
        self.stdout.write(
            f"Postil is at {address} (Ctrl+C ends it).\n"
            "Log in as okafor, ines or admin; the password is postil-demo for all.\n"
        )
        self.stdout.flush()
        _become_server(listening)


def _listen(port):
    """A socket on `port` of this machine, taken before anything slow is done."""
    if not (port.isascii() and port.isdigit() and int(port) < 2**16):
        raise CommandError(f'PORT is "{port}"; it is a number from 1 to 65535.')
    try:
        return socket.create_server((ADDRESS, int(port)))
    except OSError as error:
        raise CommandError(
            f"Port {port} cannot be used ({error.strerror}). Try another: make run PORT=8001"
        ) from None


def server_on(listening):
    """The command that serves on a socket, which it inherits."""
    return [
        *(sys.executable, "-m", "gunicorn", "config.wsgi"),
        *("--bind", f"fd://{listening.fileno()}"),
        # A worker in place of one that was lost is there at once.
        *("--workers", "2", "--threads", "8", "--preload"),
        *("--log-level", "warning", "--no-control-socket"),
    ]


def _become_server(listening):
    """Hand the socket to gunicorn, which takes this process's place. It does not come back."""
    listening.set_inheritable(True)
    os.execv(sys.executable, server_on(listening))
