"""Erase the bodies of what was deleted more than thirty days ago, and images without a use."""

from django.core.management.base import BaseCommand

from annotations.models import Annotation, Image, Reply
from reader.models import Picture
from reader.removal import restorable_since


class Command(BaseCommand):
    help = (
        "Erases for good the words of notes and replies deleted more than thirty days ago, and "
        "images that nothing has shown for as long, in notes or in texts."
    )

    def handle(self, *args, **options):
        erased = 0
        for kind in (Annotation, Reply):
            said = dict.fromkeys(kind.SAID, "")
            for thing in kind.objects.filter(deleted_at__lt=restorable_since()).exclude(**said):
                thing.erase()
                erased += 1
        self.stdout.write(f"Erased the words of {erased} notes and replies.")
        self.stdout.write(f"Removed images that nothing shows: {Image.sweep()}.")
        self.stdout.write(f"Removed pictures that no text has: {Picture.sweep()}.")
