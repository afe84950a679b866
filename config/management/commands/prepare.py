import os

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, connection


class Command(BaseCommand):
    help = "Make the database and the static files ready for this version; safe to run again."
    requires_system_checks = []

    def handle(self, *args, **options):
        try:
            settings.DATA_DIR.mkdir(parents=True, exist_ok=True)
            if not os.access(settings.DATA_DIR, os.W_OK):
                raise CommandError(f"{settings.DATA_DIR} cannot be written.")
            _reach_the_database()
            call_command("migrate", interactive=False, verbosity=0)
            call_command("createcachetable", verbosity=0)
            call_command("collectstatic", interactive=False, verbosity=0)
        except OperationalError as error:
            reason = str(error).splitlines()[0]
            raise CommandError(f"The database cannot be used: {reason}") from error
        except OSError as error:
            raise CommandError(f"{error.filename} cannot be used: {error.strerror}.") from error


def _reach_the_database():
    """Connect once without the pool, which would go on trying, and complain each time."""
    probe = connection.copy()
    probe.settings_dict["OPTIONS"].pop("pool", None)
    probe.ensure_connection()
    probe.close()
