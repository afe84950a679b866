"""The tables of docs/performance.md, made from the file that `python -m benchmarks --json` wrote.

python -m benchmarks.page.markdown FILE
"""

import json
import sys
from pathlib import Path

from benchmarks.page.table import with_ratios

TITLES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
HEADS = [
    *("", "queries", "median / p95 ms with no notes", "with {most}", "times", "times the floor"),
    *("processor ms", "requests a second, 8 clients", "bytes", "compressed"),
]
BROWSER = {
    "notes": "{:,}",
    "text": "{:.0f}",
    "highlights": "{:.0f}",
    "again": "{:.0f}",
    "alone": "{:.0f}",
    "task": "{:.0f}",
    "swap": "{:.1f}",
    "swap_cpu": "{:.1f}",
    "ranges": "{:,.0f}",
    "heap": "{:,}",
    "elements": "{:,}",
    "nodes": "{:,}",
    "requests": "{:.0f}",
    "bytes": "{:,}",
    "scripts": "{:,}",
}
BROWSER_HEADS = [
    *("notes", "text ms", "highlights ms", "again ms", "words alone ms"),
    *("longest task, processor ms", "margin swap ms", "of processor"),
    *("ranges", "heap", "elements", "nodes", "requests", "bytes", "of scripts"),
]


def lines_of(run):
    """Give the lines of all tables of a run, as `--json` writes it."""
    rows = with_ratios(run["server"])
    for vendor in dict.fromkeys(row["database"] for row in rows):
        yield from (f"### {TITLES[vendor]}, as a student who has logged in", "")
        yield from _table(*_server([row for row in rows if row["database"] == vendor]))
    if rows:
        yield from ("### In between", "", f"Medians in ms at {_sizes(rows)} notes:", "")
        yield from _table(*_between(rows))
    if run["browser"]:
        yield from ("### In Chromium", "")
        cells = [
            [form.format(row[name]) for name, form in BROWSER.items()] for row in run["browser"]
        ]
        yield from _table(BROWSER_HEADS, cells)


def _server(rows):
    none, most = (pick(row["notes"] for row in rows) for pick in (min, max))
    first = {row["what"]: row for row in rows if row["notes"] == none}
    heads = [head.format(most=f"{most:,}") for head in HEADS]
    return heads, [_row(first[row["what"]], row) for row in rows if row["notes"] == most]


def _row(before, row):
    return [
        *(row["what"], str(row["queries"])),
        *(f"{one['median']:.1f} / {one['p95']:.1f}" for one in (before, row)),
        *(f"{row['times_none']:.2f}", f"{row['times_floor']:.1f}", f"{row['cpu']:.1f}"),
        *(f"{row['rate']:.0f}", f"{row['bytes']:,}", f"{row['compressed']:,}"),
    ]


def _browsed(row):
    return [form.format(row[name]) for name, form in BROWSER.items()]


def _between(rows):
    vendors = list(dict.fromkeys(row["database"] for row in rows))
    cells = []
    for what in dict.fromkeys(row["what"] for row in rows):
        medians = [
            ", ".join(
                f"{row['median']:.1f}"
                for row in rows
                if (row["what"], row["database"]) == (what, vendor)
            )
            for vendor in vendors
        ]
        cells.append([what, *medians])
    return ["", *(TITLES[vendor] for vendor in vendors)], cells


def _sizes(rows):
    *others, last = [f"{size:,}" for size in dict.fromkeys(row["notes"] for row in rows)]
    return f"{', '.join(others)} and {last}" if others else last


def _table(heads, cells):
    yield f"| {' | '.join(heads)} |"
    yield f"| {' | '.join('---' for _head in heads)} |"
    for row in cells:
        yield f"| {' | '.join(row)} |"
    yield ""


if __name__ == "__main__":
    print("\n".join(lines_of(json.loads(Path(sys.argv[1]).read_text("utf-8")))))
