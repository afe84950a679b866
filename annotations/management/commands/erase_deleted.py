"""Erase the bodies of what was deleted more than thirty days ago."""

from django.core.management.base import BaseCommand

from annotations.models import Annotation, Reply
from reader.removal import restorable_since


class Command(BaseCommand):
    help = "Erases for good the words of notes and replies deleted more than thirty days ago."

    def handle(self, *args, **options):
        erased = 0
        for kind in (Annotation, Reply):
            for thing in kind.objects.filter(deleted_at__lt=restorable_since()).exclude(body=""):
                thing.erase()
                erased += 1
        self.stdout.write(f"Erased the words of {erased} notes and replies.")
