"""Measure the reading page with no notes and with many: `make bench`.

The page is asked for through Django's test client, in this process, on an empty database of its
own. Times are of this machine at this moment; what counts is how they relate to the first row.
"""

import os
import statistics
import time

import django

SIZES = (0, 1_000, 10_000)
REQUESTS = 30


def main():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")
    django.setup()
    from django.db import connection  # noqa: PLC0415 (settings come first)
    from django.test.utils import setup_test_environment  # noqa: PLC0415

    setup_test_environment()
    before = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        _measure(connection)
    finally:
        connection.creation.destroy_test_db(before, verbosity=0)


def _measure(connection):
    from django.test import Client  # noqa: PLC0415

    from benchmarks.making import add_notes, seminar_with_text  # noqa: PLC0415

    reading, people = seminar_with_text()
    client = Client()
    client.force_login(people[1])
    print(f"{connection.vendor}: the reading page, median of {REQUESTS} requests")
    print(f"{'notes':>8} {'ms':>8} {'times 0':>8} {'queries':>8} {'kB':>8}")
    first, present = None, 0
    for size in SIZES:
        if size > present:
            add_notes(reading, people, size - present, seed=size)
            present = size
        took, queries, content = _ask(client, reading.get_absolute_url(), connection)
        first = first or took
        print(f"{size:>8} {took:>8.1f} {took / first:>8.2f} {queries:>8} {content / 1000:>8.1f}")


def _ask(client, address, connection):
    """Give (median milliseconds, queries, bytes) of a page."""
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415

    with CaptureQueriesContext(connection) as captured:
        response = client.get(address)
    queries = len(captured)  # now: the next request empties the log
    if response.status_code != 200:
        raise RuntimeError(f"{address} answered {response.status_code}")
    times = []
    for _ in range(REQUESTS):
        began = time.perf_counter()
        client.get(address)
        times.append(time.perf_counter() - began)
    return statistics.median(times) * 1000, queries, len(response.content)


if __name__ == "__main__":
    main()
