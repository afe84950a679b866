"""Restoring a backup: all of it or nothing, and nobody who was erased since."""

import hashlib
import json
import zipfile
from itertools import islice

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.core.management.color import no_style
from django.db import connection, transaction

from annotations.privacy import ledger
from annotations.privacy.erasing import erase
from config.backups import rows
from config.backups.rows import Refused
from config.backups.writing import FORMAT, MANIFEST, Table
from reader.models import Erasure

BITE = 1 << 20
NAMED = 5  # migrations that are named where they differ


def restore(path, replace=False, erasures=None):
    """Fill the database from the backup at `path`. Gives (manifest, how many were erased again).

    `replace` lets it take the place of what is there. `erasures` is a file of erasures from
    elsewhere; those that this database and this place know of are applied as well.
    Raises Refused, with what to do, before anything was changed.
    """
    with zipfile.ZipFile(_readable(path)) as archive:
        manifest, tables = _checked(archive)
        erased = [*Erasure.objects.all(), *ledger.written_down()]
        if erasures is not None:
            erased += ledger.written_down(erasures)
        with transaction.atomic():
            _make_room(replace)
            for table in tables:
                _fill(archive, table)
            connection.check_constraints()
            _count_on([apps.get_model(table.model) for table in tables])
            ContentType.objects.clear_cache()
            again = ledger.erased_again(erased, erase)
    return manifest, again


def _readable(path):
    if not zipfile.is_zipfile(path):
        raise Refused(f"{path} is not there, or is no backup of Postil.")
    return path


def _checked(archive):
    """Give (manifest, its Tables), where this is a whole backup of just this version."""
    try:
        manifest = json.loads(archive.read(MANIFEST))
        known = manifest["format"]
    except (KeyError, ValueError) as error:
        raise Refused("This is no backup of Postil: it has no manifest.") from error
    if known != FORMAT:
        raise Refused(f"This backup has the format {known}; this version reads {FORMAT}.")
    _check_version(manifest)
    tables = [Table(**table) for table in manifest["tables"]]
    for table in tables:
        if _digest(archive, table) != table.sha256:
            raise Refused(f"This backup is damaged: {table.file} is not what was written.")
    return manifest, tables


def _check_version(manifest):
    here, there = set(rows.migrations()), set(manifest["migrations"])
    if here == there:
        return
    release = manifest["release"]
    if there - here:
        named = ", ".join(sorted(there - here)[:NAMED])
        raise Refused(
            f"This backup was made by another version of Postil, {release}, which knows {named}. "
            "Install that version, restore the backup there, and update then."
        )
    named = ", ".join(sorted(here - there)[:NAMED])
    raise Refused(
        f"This backup was made by an older version of Postil, {release}, without {named}. "
        "Install that version, restore the backup there, and update then."
    )


def _digest(archive, table):
    digest = hashlib.sha256()
    with archive.open(table.file) as lines:
        while bite := lines.read(BITE):
            digest.update(bite)
    return digest.hexdigest()


def _make_room(replace):
    filled = [model for model in rows.tables() if model._meta.label not in rows.FILLED_BY_ITSELF]
    if not replace and any(model._base_manager.exists() for model in filled):
        raise Refused(
            "This database has something in it already. Restore into a new one, or add --replace: "
            "then the backup takes the place of all that is here."
        )
    names = rows.emptied_tables()
    flush = connection.ops.sql_flush(no_style(), names, allow_cascade=True)
    connection.ops.execute_sql_flush(flush)


def _fill(archive, table):
    model = apps.get_model(table.model)
    known = {column.attname: column for column in rows.columns_of(model)}
    columns = [known[name] for name in table.columns]
    most = rows.batch_of(model)
    most = min(most, connection.ops.bulk_batch_size(columns, [None] * most))
    with archive.open(table.file) as lines:
        while batch := [rows.row_of(model, columns, line) for line in islice(lines, most)]:
            # As it was written: neither `save` nor a column that dates itself has a say.
            model._base_manager._insert(batch, fields=columns, using=connection.alias, raw=True)


def _count_on(models):
    """Let new rows have numbers after those of the old."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), models):
            cursor.execute(statement)
