"""Every test on SQLite, then those that know of a database on PostgreSQL, then the browser's.

What cannot be run is named, with the reason; under CI=true that is a failure. Arguments go to
pytest.
"""

import os
import subprocess
import sys

import psycopg
from system import found, found_libraries, left_out

# What WeasyPrint draws letters with; docs/configuration.md names the same.
PANGO = "libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0"
# The tests of what is pure Python, as import-linter sees to: on no database would they differ.
PURE = "tests/anchoring", "tests/reader/importing"


def main(arguments):
    server = os.environ.pop("TEST_DATABASE_URL", "")
    passed = []
    if not found_libraries(["pango-1.0", "pangoft2-1.0"], *PANGO):
        passed.append(left_out("the tests of PDFs", "Pango is not installed"))
    passed.append(tests("SQLite", "-n", "2", "-m", "not browser", *arguments))
    if refusal := refusal_of(server):
        passed.append(left_out("the tests on PostgreSQL", refusal))
    else:
        here = {"TEST_DATABASE_URL": server}
        known = [f"--ignore={folder}" for folder in PURE]
        passed.append(
            tests("PostgreSQL", "-n", "2", "-m", "not browser", *known, *arguments, **here)
        )
    if found("chromium", "chromium"):
        passed.append(tests("Chromium", "-n", "2", "-m", "browser", *arguments))
    else:
        passed.append(left_out("the tests in a browser", "Chromium is not installed"))
    return 0 if all(passed) else 1


def tests(where, *arguments, **environment):
    """Whether pytest, run with these arguments, found nothing wrong."""
    print(f"Tests: {where}", flush=True)
    run = [sys.executable, "-m", "pytest", "-q", *arguments]
    return subprocess.run(run, env=os.environ | environment, check=False).returncode == 0


def refusal_of(server):
    """Why the PostgreSQL at `server` cannot be used, in a line; empty where it answers."""
    if not server:
        return "TEST_DATABASE_URL is empty"
    try:
        psycopg.connect(server, connect_timeout=5).close()
    except psycopg.Error as error:
        return f"TEST_DATABASE_URL does not answer ({str(error).strip().splitlines()[0]})"
    return ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
