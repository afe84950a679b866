"""Render anew all HTML that is stored, after the rules of what is safe have changed."""

from django.apps import apps
from django.core.management.base import BaseCommand, CommandError
from django.db.models import F

from reader.fields import RenderedField
from reader.models import Revision, User
from reader.rendering import text_of

ROWS_AT_ONCE = 500


class Command(BaseCommand):
    help = (
        "Render all stored HTML anew. A paragraph whose text that would change is listed and "
        "stays as it is, because notes point into its text."
    )

    def add_arguments(self, parser):
        parser.add_argument("--dry-run", action="store_true", help="only say what would change")

    def handle(self, *, dry_run, **options):
        changed = refused = 0
        for model in rendered_models():
            for rows in _in_batches(model):
                fresh, moving = _told_apart(rows)
                changed += len(fresh)
                refused += len(moving)
                for row in moving:
                    self.stderr.write(f"{model._meta.verbose_name} {row.pk}: {row}")
                if not dry_run:
                    model._base_manager.bulk_update(fresh, ["html"])
        if changed and not dry_run:
            _let_pages_be_sent_anew()
        self.stdout.write(f"{'To change' if dry_run else 'Changed'}: {changed}")
        if refused:
            raise CommandError(f"Left as they are, since their text would change: {refused}")


def rendered_models():
    """Give the models that store HTML, in `html`; their `rerendered()` gives it anew."""
    return [
        model
        for model in apps.get_models()
        if any(isinstance(column, RenderedField) for column in model._meta.concrete_fields)
    ]


def _let_pages_be_sent_anew():
    for model in (Revision, User):
        model.objects.update(changes=F("changes") + 1)


def _in_batches(model):
    last = 0
    while rows := list(model._base_manager.filter(pk__gt=last).order_by("pk")[:ROWS_AT_ONCE]):
        yield rows
        last = rows[-1].pk


def _told_apart(rows):
    """Give the rows that change, with their new HTML, and those whose `text` would change."""
    fresh, moving = [], []
    for row in rows:
        html = row.rerendered()
        if html == row.html:
            continue
        if hasattr(row, "text") and text_of(html) != row.text:
            moving.append(row)
        else:
            row.html = html
            fresh.append(row)
    return fresh, moving
