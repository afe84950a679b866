"""What somebody may find."""

from django.db.models import Q

from annotations.querysets.beside import BesideQuerySet
from annotations.words.folding import sought_words


class FindableQuerySet(BesideQuerySet):
    def saying(self, sought):
        """Those that have all words of `sought` in them, whatever their case and accents."""
        words = sought_words(sought)
        return self.filter(*(Q(words__contains=word) for word in words)) if words else self.none()
