"""What a backup has, and how a row is written: one JSON list a line, by the order of columns."""

import base64
import json
from datetime import UTC, date, datetime
from decimal import Decimal
from uuid import UUID

from django.apps import apps
from django.db import connection, models
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder

# Log-ins end with a restore: a copy of them would be a key to every account.
UNCOPIED = {"sessions.Session", "usersessions.UserSession"}
# What `migrate` fills, so that a new database has some.
FILLED_BY_ITSELF = {"contenttypes.ContentType", "auth.Permission"}
A_BATCH, A_BATCH_OF_FILES = 100, 4  # rows that are held at a time


class Refused(Exception):
    """It cannot be done, for a reason that an operator can do something about."""


def tables():
    """Give the models whose rows a backup has."""
    return [model for model in _stored() if model._meta.label not in UNCOPIED]


def emptied_tables():
    """Give the names of the tables that are empty before a restore."""
    return [model._meta.db_table for model in _stored()]


def columns_of(model):
    """Give the columns of a model that are stored and not computed."""
    return [column for column in model._meta.concrete_fields if not column.generated]


def batch_of(model):
    """How many rows of it are held at a time, so that memory does not grow with the database."""
    has_files = any(isinstance(column, models.BinaryField) for column in columns_of(model))
    return A_BATCH_OF_FILES if has_files else A_BATCH


def line_of(values):
    """Give a row as a line, the same for the same values on every database."""
    said = json.dumps(values, default=_as_text, ensure_ascii=False, sort_keys=True)
    return f"{said}\n".encode()


def row_of(model, columns, line):
    """Give a row, unsaved, from its line."""
    values = zip(columns, json.loads(line), strict=True)
    return model(**{column.attname: _value(column, said) for column, said in values})


def migrations():
    """Give the names of the migrations that this database has. Raises Refused where some wait."""
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise Refused("This database is not ready for this version: run manage.py migrate first.")
    applied = MigrationRecorder(connection).applied_migrations()
    return sorted(f"{app}.{name}" for app, name in applied)


def _stored():
    every = apps.get_models(include_auto_created=True)
    return [model for model in every if model._meta.managed and not model._meta.proxy]


def _value(column, said):
    return column.to_python(said) if said is not None else None


def _as_text(value):
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, bytes | memoryview):
        return base64.b64encode(value).decode()
    if isinstance(value, date | UUID | Decimal):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no form in a backup.")
