"""Load the demo seminar: two texts, nine people, and what they say to each other."""

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError

from annotations.demo.loading import load


class Command(BaseCommand):
    help = "Loads the demo seminar, once. Refused where the settings are not the demo's."

    def handle(self, *args, **options):
        if not settings.DEMO:
            raise CommandError("The demo has known passwords: it is loaded on demo settings only.")
        if get_user_model().objects.filter(username="okafor").exists():
            self.stdout.write("The demo seminar is here already; nothing was changed.")
            return
        notes = load()
        self.stdout.write(f"Loaded the demo seminar with {notes} notes.")
