"""Queries that are compiled once in each process, and asked again with other values.

Django puts every query together anew, and PostgreSQL plans it anew. With the rules about who may
see what in it, that takes several times as long as the answer; a page asks the same few questions
each time. See `docs/decisions/prepared-queries.md`.
"""

import contextlib
import re
import threading
from copy import copy

from django.core.exceptions import EmptyResultSet
from django.db import connections
from psycopg import Cursor
from psycopg.sql import Literal

from reader.keeping import keep

KEPT = 200  # questions: those about far pages of long lists are not kept
# Nothing is ever called so: by these the places of the values are found in the compiled query.
NUMBER, TEXT = 2**52 - 1, "prepared-value"
PLACE = re.compile("%s|%%")  # of a parameter, or of a per cent sign that is none

_compiled = {}  # by shape
_compiling = threading.RLock()  # what builds a query may ask another
_kept = threading.local()


def ask(shape, build, **values):
    """Give the rows of `build(**values)`, a queryset, as a list.

    `values` are numbers and texts that the query compares columns with, as they are. Whatever else
    makes a difference to the query belongs into `shape`, which is hashable: for one shape it is
    always the same query. Nothing in it may depend on the time of day, but for the clock of the
    database (`Now()`), which is read each time.
    """
    questions = _kept.__dict__.setdefault("questions", {})
    question = questions.get(shape)
    if question is None or not question.is_of_this_connection():
        made = _Question(_compiled_once(shape, build, values))
        question = keep(questions, shape, made, KEPT)
    return question.rows(values)


def _compiled_once(shape, build, values):
    """Give the _Compiled of that shape: the threads of a process compile it once together."""
    with _compiling:
        return _compiled.get(shape) or keep(_compiled, shape, _Compiled(build, values), KEPT)


def stand_in(row, pk):
    """Give `row`, a model's instance, with another id: for a query that is built with stand-ins."""
    other = copy(row)
    other.pk = pk
    return other


class _Compiled:
    """A queryset with stand-ins for its values, as the database is asked it: SQL and parameters,
    both None where no row can be found."""

    def __init__(self, build, values):
        self.stand_ins = {
            name: TEXT + name if isinstance(value, str) else NUMBER - place
            for place, (name, value) in enumerate(values.items())
        }
        self.queryset = build(**self.stand_ins)
        self.compiler = self.queryset.query.get_compiler(using=self.queryset.db)
        try:
            self.sql, self.params = self.compiler.as_sql()
            self._write_out_what_stays()
        except EmptyResultSet:
            self.sql = self.params = None

    def _write_out_what_stays(self):
        """Put every parameter but the stand-ins into the SQL, on PostgreSQL.

        It plans once by what it reads there: a kind or an audience that it does not know might be
        any, and all 100,000 rows.
        """
        connection = self.compiler.connection
        if connection.vendor != "postgresql":
            return
        connection.ensure_connection()
        params, changing = iter(self.params), set(self.stand_ins.values())

        def written(place):
            if place[0] == "%%" or (param := next(params)) in changing:
                return place[0]
            return Literal(param).as_string(connection.connection).replace("%", "%%")

        self.params, self.sql = (
            tuple(param for param in self.params if param in changing),
            PLACE.sub(written, self.sql),
        )


class _Question:
    """A compiled query on the connection of this thread.

    Its compiler is asked for the same SQL each time, with the values of that time.
    """

    def __init__(self, compiled):
        self.compiled = compiled
        self.queryset = compiled.queryset.all()
        self.compiler = copy(compiled.compiler)
        self.compiler.connection = connections[self.queryset.db]
        columns = [column for column, *_how in self.compiler.select or ()]
        converters = self.compiler.get_converters(columns[: self.compiler.col_count])
        # Eighty columns of notes are asked for theirs longer than the database looks for the notes.
        self.compiler.get_converters = lambda _columns: converters
        self.queryset.query.get_compiler = lambda *_where, **_using: self.compiler

    def is_of_this_connection(self):
        return self.compiler.connection is connections[self.queryset.db]

    def rows(self, values):
        sql, params = self.compiled.sql, self.compiled.params
        if sql is None:
            return []
        given = {self.compiled.stand_ins[name]: value for name, value in values.items()}
        params = tuple(type(param)(given[param]) if param in given else param for param in params)
        self.compiler.as_sql = lambda *_how, **_with: (sql, params)
        with _planned_once(self.compiler.connection):
            return list(self.queryset._iterable_class(self.queryset))


@contextlib.contextmanager
def _planned_once(connection):
    """Have PostgreSQL keep the plans of what is asked meanwhile, by the SQL without its values.

    Such a plan serves all values, as `config.databases` asks for.
    """
    if connection.vendor != "postgresql":
        yield
        return
    connection.ensure_connection()
    opened = connection.connection
    before = opened.cursor_factory, opened.prepare_threshold
    opened.cursor_factory, opened.prepare_threshold = Cursor, 0
    try:
        yield
    finally:
        opened.cursor_factory, opened.prepare_threshold = before
