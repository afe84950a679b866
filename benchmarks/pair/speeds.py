"""How many pages a second one process of the app gives, and how many two, behind nginx."""

import os
import re
import subprocess
from pathlib import Path

from benchmarks.crowd.browsers import Browser

CLIENTS = 8
RATE = re.compile(r"Requests/sec:\s+([\d.]+)")


def speeds(fronts, servers, path, cookies, seconds):
    """Give (whether all were answered, a line) for one process and for two.

    `fronts` are the addresses of an nginx before the first of `servers`, and of one before both.
    """
    cores = sorted(os.sched_getaffinity(0))
    for held in (False, True):
        for server, core in zip(servers, [cores[0], cores[-1]], strict=True):
            _hold(server, [core] if held else cores)
        where = "held to one core each" if held else f"on {len(cores)} cores"
        for count, front in zip((1, 2), fronts, strict=True):
            answered, rate = _pages(front + path, cookies, seconds)
            yield answered, f"processes: {count}, {where}: {rate:.1f} pages a second"


def _pages(address, cookies, seconds):
    if Browser(address, cookies).get(address).status != 200:
        raise RuntimeError(f"{address} does not show the page")
    cookies = "; ".join(f"{name}={value}" for name, value in cookies.items())
    said = subprocess.run(
        [
            *("wrk", "-t1", f"-c{CLIENTS}", f"-d{seconds}s", "--timeout", "30s"),
            *("-H", f"Cookie: {cookies}", "-H", "Accept-Encoding: gzip", address),
        ],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return "Non-2xx" not in said, float(RATE.search(said)[1])


def _hold(server, cores):
    """Have a Served, with all its workers and their threads, run on these cores alone."""
    for pid in [server.process.pid, *server.worker_pids()]:
        for thread in Path(f"/proc/{pid}/task").iterdir():
            os.sched_setaffinity(int(thread.name), cores)
