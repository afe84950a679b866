"""Writing a backup: a picture of one moment, while people go on writing."""

import hashlib
import json
import os
import zipfile
from contextlib import contextmanager
from dataclasses import asdict, dataclass

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from config.backups.rows import Refused, batch_of, columns_of, line_of, migrations, tables

FORMAT = 1  # of the .zip; another one is read by another version
MANIFEST = "manifest.json"


@dataclass
class Table:
    """What a backup says of a table."""

    model: str
    columns: list
    rows: int
    sha256: str

    @property
    def file(self):
        return f"{self.model}.jsonl"


def write(path, overwrite=False):
    """Write a backup to `path`, whole or not at all. Gives its manifest.

    Raises Refused where there is such a file already, or the database is not ready.
    """
    if path.exists() and not overwrite:
        raise Refused(f"{path} is there already. Choose another name, or add --overwrite.")
    part = path.with_name(f"{path.name}.part")
    # It has everybody's words, and is for whoever runs this alone.
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        try:
            manifest = _write(file)
        except BaseException:
            part.unlink()
            raise
    part.replace(path)
    return manifest


def _write(file):
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive, one_moment():
        manifest = {
            "format": FORMAT,
            "made_at": timezone.now().isoformat(),
            "release": settings.RELEASE,
            "database": connection.vendor,
            "migrations": migrations(),
            "tables": [asdict(_table(archive, model)) for model in tables()],
        }
        archive.writestr(MANIFEST, json.dumps(manifest, indent=1))
    return manifest


def _table(archive, model):
    columns = [column.attname for column in columns_of(model)]
    rows = model._base_manager.order_by("pk").values_list(*columns)
    table, digest = Table(model._meta.label, columns, 0, ""), hashlib.sha256()
    with archive.open(table.file, "w", force_zip64=True) as lines:
        for row in rows.iterator(chunk_size=batch_of(model)):
            line = line_of(row)
            lines.write(line)
            digest.update(line)
            table.rows += 1
    table.sha256 = digest.hexdigest()
    return table


@contextmanager
def one_moment():
    """Let all that is read be as it was at one moment; nobody who writes has to wait."""
    mode = getattr(connection, "transaction_mode", None)
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        connection.transaction_mode = None  # who reads takes no lock
    try:
        with transaction.atomic():
            if connection.vendor == "postgresql":
                with connection.cursor() as cursor:
                    cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield
    finally:
        if connection.vendor == "sqlite":
            connection.transaction_mode = mode
