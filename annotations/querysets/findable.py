"""What somebody may find."""

from django.db.models import BooleanField, Func, Q, Value
from django.db.models.lookups import Contains

from annotations.querysets.beside import BesideQuerySet
from annotations.words.folding import sought_words


class Says(Func):
    """Whether a column has a word in it, letter by letter, in a query that may be prepared."""

    # PostgreSQL plans it without the word, and takes one that is LIKE a pattern for rare: it would
    # go through all rows rather than take the newest of an index.
    template = "STRPOS(%(expressions)s) > 0"
    output_field = BooleanField()

    def as_sqlite(self, compiler, _connection):
        # INSTR takes half as long again.
        return compiler.compile(Contains(*self.source_expressions))


class FindableQuerySet(BesideQuerySet):
    def saying(self, sought):
        """Those that have all words of `sought` in them, whatever their case and accents."""
        words = sought_words(sought)
        return self.saying_all(words) if words else self.none()

    def saying_all(self, words):
        """Those that have all `words`, which are folded, in them."""
        return self.filter(*(Q(Says("words", Value(word))) for word in words))
