"""What people are called in a reading where students do not see each other's names."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from annotations.words.pseudonyms import draw
from seminars.models import Reading

LONGEST_NAME = 40  # letters


class Pseudonym(models.Model):
    """The name of a person in one reading, drawn when they first write there, and for good.

    Who has one is called by it there; who has none, by their own name.
    """

    reading = models.ForeignKey(Reading, on_delete=models.PROTECT, related_name="pseudonyms")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="pseudonyms"
    )
    name = models.CharField(max_length=LONGEST_NAME)

    class Meta:
        verbose_name = _("pseudonym")
        verbose_name_plural = _("pseudonyms")
        constraints = [
            models.UniqueConstraint(fields=["reading", "person"], name="pseudonym_once"),
            models.UniqueConstraint(fields=["reading", "name"], name="pseudonym_of_one"),
        ]

    def __str__(self):
        return self.name

    @classmethod
    def give(cls, reading, thing):
        """Give the author of `thing`, a note or a reply that was written in `reading`, a pseudonym
        there, if names are hidden and they have none. Whoever asks holds the reading.

        Who teaches keeps their name, and who once wrote under it as well: a pseudonym for what
        others have read under a name would hide nothing.
        """
        if not reading.anonymous:
            return
        person = thing.author
        if cls.objects.filter(reading=reading, person=person).exists():
            return
        if reading.seminar.taught_by(person) or thing.is_signed_before(reading):
            return
        taken = set(cls.objects.filter(reading=reading).values_list("name", flat=True))
        cls.objects.create(reading=reading, person=person, name=draw(taken))
