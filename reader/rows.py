"""Rows that come along with others in the same query: a page asks as few questions as it can."""

from django.db.models import IntegerField, JSONField, Subquery


class Rows(Subquery):
    """All rows of a queryset, as one list. It has a single column, `row`, which is JSON."""

    output_field = JSONField()

    def as_sqlite(self, compiler, connection, **extra):
        rows = 'SELECT json_group_array(json("row")) FROM (%(subquery)s)'
        return self.as_sql(compiler, connection, template=f"json(({rows}))", **extra)

    def as_postgresql(self, compiler, connection, **extra):
        rows = """SELECT coalesce(jsonb_agg("row"), '[]') FROM (%(subquery)s) AS "rows" """
        return self.as_sql(compiler, connection, template=f"({rows})", **extra)


class HowMany(Subquery):
    """How many rows a queryset has: one that ends after some number is counted no further."""

    output_field = IntegerField()
    template = '(SELECT COUNT(*) FROM (%(subquery)s) AS "rows")'
