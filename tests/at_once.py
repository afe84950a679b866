"""Two people at the same moment."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connection


def at_once(*deeds):
    """Do all `deeds`, functions without arguments, at the same moment, each on its own thread.

    Gives what each returned, or the exception that it raised. Tests that use it are marked
    `django_db(transaction=True)`; no more than three at once, for the pool of connections is small.
    """
    ready = Barrier(len(deeds), timeout=20)

    def do(deed):
        try:
            connection.ensure_connection()
            ready.wait()
            return deed()
        except Exception as error:  # noqa: BLE001 (it is the answer)
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(len(deeds)) as pool:
        return list(pool.map(do, deeds))
