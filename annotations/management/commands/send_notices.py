"""Mail what people are to be told of."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from annotations.telling.claims import cut_off, forget
from annotations.telling.events import tell_of_what_is_due
from annotations.telling.mailing import send_all


class Command(BaseCommand):
    help = (
        "Tells people of what is due soon, and mails them what they asked to be told of by mail. "
        "May run as often as you like, and twice at once: nothing is mailed twice."
    )

    def handle(self, *args, **options):
        if not settings.SITE_URL:
            raise CommandError("Set SITE_URL first: a mail has to say where to look.")
        now = timezone.now()
        tell_of_what_is_due(now)
        forget(now)
        try:
            sent = send_all(now, settings.SITE_URL)
        except OSError as failure:
            raise CommandError(f"The mail server failed; run this again: {failure}") from failure
        self.stdout.write(f"Mails sent: {sent}.")
        if lost := cut_off(now):
            self.stdout.write(
                f"Cut off before they were sent, and told of in the site alone: {lost} notices."
            )
