"""How each of the two databases is opened, so that nothing acknowledged is lost."""

SQLITE = {
    "OPTIONS": {
        # A transaction takes the write lock at its start: one that read first and then wrote
        # could otherwise fail at once, whatever the timeout (in seconds).
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        # The first 256 MB are read where the machine keeps them, without a call for each page: to
        # go through a hundred thousand notes takes a tenth less. WAL maps a file as well.
        "init_command": (
            "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA mmap_size=268435456;"
        ),
    },
    "CONN_MAX_AGE": None,
}

POSTGRESQL = {
    "OPTIONS": {
        # A pool in each process. It excludes CONN_MAX_AGE, which stays 0. Times are in seconds.
        "pool": {"min_size": 1, "max_size": 8, "timeout": 10},
        "connect_timeout": 10,
        # What `reader.prepared` asks is planned once. Nothing else is kept prepared.
        # Its estimates for values that it does not know are high, and compiling (JIT) such a plan
        # takes longer than the answer, each time.
        "options": "-c plan_cache_mode=force_generic_plan -c jit=off",
    },
    "CONN_HEALTH_CHECKS": True,
}


def opened_well(database: dict) -> dict:
    """`database`, an entry of DATABASES, with the options that its engine needs.

    Options that its address carries (`?sslmode=require`) are kept.
    """
    ours = SQLITE if database["ENGINE"].endswith("sqlite3") else POSTGRESQL
    return {**database, **ours, "OPTIONS": {**ours["OPTIONS"], **database.get("OPTIONS", {})}}
