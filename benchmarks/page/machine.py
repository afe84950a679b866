"""On what was measured: a figure says nothing without it."""

import os
import platform
import sqlite3
from pathlib import Path

import django

from benchmarks.fresh import version_of_postgresql


def machine():
    """Give what matters of this machine, and how busy it is at this moment."""
    return {
        "cores": os.cpu_count(),
        "processor": _processor(),
        "Python": platform.python_version(),
        "Django": django.get_version(),
        "SQLite": sqlite3.sqlite_version,
        "PostgreSQL": version_of_postgresql(),
        "load before": round(os.getloadavg()[0], 2),
    }


def in_words(machine):
    """Give that as a line."""
    named = (f"{name} {value or 'none'}" for name, value in list(machine.items())[2:])
    return ", ".join([f"{machine['cores']} cores ({machine['processor']})", *named])


def _processor():
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        name, _, value = line.partition(":")
        if name.strip() == "model name":
            return value.strip()
    return platform.machine()
