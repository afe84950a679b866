from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from config.backups.reading import restore
from config.backups.rows import Refused


class Command(BaseCommand):
    help = (
        "Fills the database from a backup, wholly or not at all. Stop Postil before. Whoever was "
        "erased since the backup is erased again; everybody has to log in again."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument(
            "--replace", action="store_true", help="in the place of all that is in the database"
        )
        parser.add_argument(
            "--erasures", type=Path, metavar="FILE", help="the erasures.txt of another place"
        )

    def handle(self, *, file, replace, erasures, **options):
        if erasures is not None and not erasures.exists():
            raise CommandError(f"{erasures} is not there.")
        try:
            manifest, again = restore(file, replace, erasures)
        except Refused as refused:
            raise CommandError(str(refused)) from refused
        rows = sum(table["rows"] for table in manifest["tables"])
        self.stdout.write(f"Restored {rows} rows, as they were at {manifest['made_at']}.")
        if again:
            self.stdout.write(f"Erased again who had left since: {again}.")
