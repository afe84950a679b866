"""How each of the two databases is opened so that nothing acknowledged is lost."""

SQLITE = {
    "OPTIONS": {
        # A transaction takes the write lock at its start: one that read first and then wrote
        # could otherwise fail at once, whatever the timeout.
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;",
    },
    "CONN_MAX_AGE": None,
}

POSTGRESQL = {
    # A pool in each process; it and CONN_MAX_AGE exclude each other.
    "OPTIONS": {"pool": {"min_size": 1, "max_size": 4, "timeout": 10}},
    "CONN_HEALTH_CHECKS": True,
}


def opened_well(database: dict) -> dict:
    """`database`, an entry of DATABASES, with the options that its engine needs.

    Options that the address itself carries (`?sslmode=require`) are kept.
    """
    ours = SQLITE if database["ENGINE"].endswith("sqlite3") else POSTGRESQL
    options = {**ours["OPTIONS"], **database.get("OPTIONS", {})}
    return {**database, **ours, "OPTIONS": options}
