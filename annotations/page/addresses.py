"""The addresses of a sitting: of the page, and of what is asked for from there."""

from functools import cached_property
from urllib.parse import urlencode

from django.urls import reverse

from annotations.page.past import address_at
from annotations.words.mentioning import people_address
from seminars.models import Seminar

LISTS = 5  # seminars, the latest, to whose lists a text can go from its own page


class Addressed:
    """What has an `article`, and perhaps a `reading` of it and a `past` revision that is read."""

    @cached_property
    def today(self):
        """The address of the text as it is now."""
        return (self.reading or self.article).get_absolute_url()

    @cached_property
    def address(self):
        return self.address_at(self.past.number) if self.past else self.today

    @property
    def address_before(self):
        """The address of the revision before the one that is read; None at the first."""
        number = self.revision.number - 1
        return self.address_at(number) if number else None

    @property
    def address_after(self):
        """The address of the revision after the one that is read, which is an earlier one."""
        return self.address_at(self.past.after)

    @property
    def lists(self):
        """(title of a seminar, address) where the reader can put this text on a list."""
        without = Seminar.objects.extensible_by(self.user).without_text(self.article)
        text = urlencode({"text": self.article.slug})
        return [
            (one.title, f"{reverse('seminars:readings', args=[one.slug])}?{text}")
            for one in without.order_by("-pk")[:LISTS]
        ]

    def address_at(self, number):
        """Give the address of the revision of that number."""
        return address_at(number, self.article, self.reading)

    @cached_property
    def notes_address(self):
        return self._address_of("notes")

    @property
    def images_address(self):
        return self._address_of("images")

    @cached_property
    def tags_address(self):
        """The address of the list of tags."""
        return self._address_of("tags")

    @property
    def prompts_address(self):
        return self._address_in_reading("prompts")

    @property
    def seen_address(self):
        return self._address_in_reading("seen")

    @property
    def orphans_address(self):
        """The address of the list of what has lost its words; None where there is no such list."""
        if self.reading is None or self.past:
            return None
        return self._address_in_reading("orphans")

    @property
    def people_address(self):
        """The address of the list of those who can be mentioned here."""
        return people_address(self.reading)

    def address_of_tag(self, name, key=""):
        """Give the address of the list of the notes with the tag `name`, at paragraph `key`."""
        asked = {"p": key} if key else {}
        return f"{self.today}?{urlencode({**asked, 'view': 'all', 'tag': name})}"

    def _address_of(self, what):
        if self.reading is None:
            return reverse(f"annotations:text_{what}", args=[self.article.slug])
        return self._address_in_reading(f"reading_{what}")

    def _address_in_reading(self, what):
        return reverse(f"annotations:{what}", args=[self.reading.seminar.slug, self.reading.slug])
