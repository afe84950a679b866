from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from config.backups.rows import Refused
from config.backups.writing import write


class Command(BaseCommand):
    help = (
        "Writes everything in the database, images too, into one .zip, as it is at one moment. "
        "Postil goes on meanwhile. SQLite and PostgreSQL read each other's."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument("--overwrite", action="store_true", help="also where FILE is there")

    def handle(self, *, file, overwrite, **options):
        try:
            manifest = write(file, overwrite)
        except Refused as refused:
            raise CommandError(str(refused)) from refused
        except OSError as error:
            raise CommandError(f"{error.filename} cannot be used: {error.strerror}.") from error
        rows = sum(table["rows"] for table in manifest["tables"])
        tables = len(manifest["tables"])
        self.stdout.write(f"Wrote {rows} rows of {tables} tables into {file}.")
