"""The figures as a table of plain text."""

SERVER = {
    "notes": ("notes", "{:,}"),
    "what": ("what", "{}"),
    "median ms": ("median", "{:.1f}"),
    "p95 ms": ("p95", "{:.1f}"),
    "cpu ms": ("cpu", "{:.1f}"),
    "req/s": ("rate", "{:.1f}"),
    "bytes": ("bytes", "{:,}"),
    "gzip": ("compressed", "{:,}"),
    "queries": ("queries", "{}"),
    "x 0 notes": ("times_none", "{:.2f}"),
    "its cpu": ("cpu_none", "{:.2f}"),
    "x floor": ("times_floor", "{:.1f}"),
}
BROWSER = {
    "notes": ("notes", "{:,}"),
    "text ms": ("text", "{:.0f}"),
    "highlights ms": ("highlights", "{:.0f}"),
    "on a return ms": ("again", "{:.0f}"),
    "words alone ms": ("alone", "{:.0f}"),
    "longest task, cpu ms": ("task", "{:.1f}"),
    "margin swap ms": ("swap", "{:.1f}"),
    "swap, cpu ms": ("swap_cpu", "{:.1f}"),
    "ranges": ("ranges", "{:,.0f}"),
    "heap bytes": ("heap", "{:,}"),
    "elements": ("elements", "{:,}"),
    "nodes": ("nodes", "{:,}"),
    "requests": ("requests", "{:.0f}"),
    "bytes": ("bytes", "{:,}"),
    "of scripts": ("scripts", "{:,}"),
}


def with_ratios(rows):
    """Add to the rows of a server how many times what no notes, and the floor, take each takes.

    On a machine that others use as well, processor time tells more than the clock does.
    """
    found = {(row["database"], row["notes"], row["what"]): row for row in rows if "cpu" in row}
    for (database, notes, what), row in found.items():
        none, floor = found.get((database, 0, what)), found.get((database, notes, "floor"))
        if none:
            row["times_none"] = row["median"] / none["median"]
            row["cpu_none"] = row["cpu"] / none["cpu"]
        if floor:
            row["times_floor"] = row["median"] / floor["median"]
    return rows


def section(title, columns, rows):
    """Give the lines of a part of the table: title, heads, rows, and what went wrong."""
    cells = [list(columns), *([_cell(row, *how) for how in columns.values()] for row in rows)]
    aligned = [_aligned(head, column) for head, *column in zip(columns, *cells, strict=True)]
    lines = ["  ".join(line) for line in zip(*aligned, strict=True)]
    return ["", title, *lines, *_complaints(rows)]


def _cell(row, name, form):
    value = row.get(name)
    return "-" if value is None else form.format(value)


def _aligned(head, cells):
    """Give cells of one width: words begin at the left, numbers end at the right."""
    width = max(map(len, cells))
    return [cell.ljust(width) if head == "what" else cell.rjust(width) for cell in cells]


def _complaints(rows):
    """Say what went wrong: a figure of such a row is not to be trusted."""
    for row in rows:
        if row.get("failed"):
            yield f"  {row['failed']} of “{row['what']}” at {row['notes']:,} notes failed"
