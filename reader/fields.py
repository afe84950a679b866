"""Columns that the texts need."""

from django.db import models

from reader.rendering import Html


class RenderedField(models.TextField):
    """HTML that `reader.rendering` made; it comes back from the database as such."""

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("editable", False)
        super().__init__(*args, **kwargs)

    def from_db_value(self, value, expression, connection):
        return value if value is None else Html(value)
