"""Ports of this machine for programs that take one by its number."""

import contextlib
import socket

HERE = "127.0.0.1"


def free_ports(count):
    """Give `count` ports that nobody listens on."""
    with contextlib.ExitStack() as taken:
        sockets = [taken.enter_context(socket.create_server((HERE, 0))) for _ in range(count)]
        return [one.getsockname()[1] for one in sockets]
