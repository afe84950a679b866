"""Measure the reading page with no notes and with many: `make bench`.

It is served as in production, on SQLite and on PostgreSQL, and opened in Chromium. Times are of
this machine at this moment; what counts is how they relate to those with no notes, and to the
floor: a view that only looks up who asks, and answers with the bytes of that page.
"""

import argparse
import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.fresh import fresh
from benchmarks.options import numbers
from benchmarks.page.machine import in_words, machine
from benchmarks.page.table import BROWSER, SERVER, section, with_ratios
from scripts.system import found, left_out

DATABASES = ["sqlite", "postgresql"]
# What each part is measured by, and with how many notes.
PARTS = {
    "server": ("serving", [0, 100, 1_000, 3_000, 5_000, 10_000, 100_000]),
    "browser": ("browsing", [0, 1_000, 5_000, 10_000, 100_000]),
}


def main():
    options, here = _options(), machine()
    databases = [name for name in options.databases if name == "sqlite" or here["PostgreSQL"]]
    if databases != options.databases:
        left_out("PostgreSQL", "TEST_DATABASE_URL does not answer")
    if not databases:
        return 1
    run = Run(options)
    if options.only != "browser":
        if not found("wrk", "wrk"):
            left_out("requests a second", "wrk is not installed")
        for vendor in databases:
            run.measure("server", vendor)
    if options.only != "server":
        if found("chromium", "chromium"):
            run.measure("browser", databases[0])
        else:
            left_out("the browser", "Chromium is not installed")
    print("\n".join([in_words(here), *run.table()]))
    if options.json:
        options.json.write_text(json.dumps({"machine": here, **run.rows}, indent=1))
    return 0 if run.whole else 1


@dataclass
class Run:
    """What is measured, part by part; `whole` says whether each part came to its end."""

    options: argparse.Namespace
    rows: dict = field(default_factory=lambda: {part: [] for part in PARTS})
    whole: bool = True

    def measure(self, part, vendor):
        """Add the rows that a process of its own prints, which has a database of its own."""
        module, sizes = PARTS[part]
        sizes = ",".join(map(str, self.options.sizes or sizes))
        command = [*(sys.executable, "-m", "benchmarks.page.child"), module, sizes]
        with fresh(vendor) as environment:
            done = subprocess.run(
                [*command, str(self.options.seconds)],
                env=os.environ | environment,
                stdout=subprocess.PIPE,
                text=True,
                check=False,
            )
        self.rows[part] += map(json.loads, done.stdout.splitlines())
        self.whole = self.whole and done.returncode == 0

    def table(self):
        """Give the lines of the table, a section for each database and one for the browser."""
        rows = with_ratios(self.rows["server"])
        lines = []
        for vendor in dict.fromkeys(row["database"] for row in rows):
            of_vendor = [row for row in rows if row["database"] == vendor]
            lines += section(f"{vendor}, as a student who has logged in", SERVER, of_vendor)
        if self.rows["browser"]:
            lines += section("Chromium, with nothing kept but fonts", BROWSER, self.rows["browser"])
        return lines


def _options():
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--seconds", type=int, default=20, help="for each figure of req/s")
    parser.add_argument("--sizes", type=numbers, help="numbers of notes, with commas")
    parser.add_argument("--databases", type=_names, default=DATABASES, help="with commas")
    parser.add_argument("--only", choices=["server", "browser"])
    parser.add_argument("--json", type=Path, help="a file for the same figures")
    return parser.parse_args()


def _names(written):
    names = written.split(",")
    if not set(names) <= set(DATABASES):
        raise argparse.ArgumentTypeError(f"of {', '.join(DATABASES)}")
    return names


if __name__ == "__main__":
    sys.exit(main())
