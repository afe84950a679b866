"""How a text becomes an article: under a title that no other has, at an address that says it."""

import unicodedata
from itertools import count

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.text import slugify
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from reader.likeness import sign_of
from reader.models.pictures import Picture
from reader.models.texts import Article
from reader.prepared import ask, stand_in
from reader.reviewing.beginning import LONGEST_LINE

LONGEST_ADDRESS = 60  # characters; what comes after tells titles apart that begin alike
NAMELESS = "text"
COPIED = ("standfirst", "byline", "published_on", "source", "language")


def check_title(title, by, besides=None):
    """Raise ValidationError where `title` is empty, or that of an article other than `besides`
    that `by` knows of: of others nobody is told that they are there."""
    if not title.strip():
        raise ValidationError(_("A text needs a title."), code="required")
    own = besides.pk if besides is not None else None
    taken = {_alike(words) for pk, words in _signed_like(title, by) if pk != own}
    if _alike(title) in taken:
        raise _taken()


def address_of(title):
    """Give the slug of a new article: the words of its title in their own script, unique."""
    words = slugify(title, allow_unicode=True)
    if len(words) > LONGEST_ADDRESS:
        cut = words[: LONGEST_ADDRESS + 1].rpartition("-")[0]
        words = cut or words[:LONGEST_ADDRESS]
    words = words or NAMELESS
    taken = set(Article.objects.filter(slug__startswith=words).values_list("slug", flat=True))
    slug, number = words, 1
    while slug in taken:
        number += 1
        slug = f"{words}-{number}"
    return slug


def admit(about, parts, by, pictures=()):
    """Make an article with a draft of `parts` (see `Article.draft`); gives the Revision.

    `about` are its other columns by name; title and language must be among them. `pictures`, as
    `reader.pictures` gives them, are those of its figures that no text has yet. Raises
    ValidationError where the title is missing or taken.
    """
    check_title(about["title"], by)
    try:
        with transaction.atomic():
            article = Article(slug=address_of(about["title"]), brought_in_by=by, **about)
            article.full_clean(exclude=["slug"])
            article.save(force_insert=True)
            Picture.keep(pictures, article=article)
            return article.draft(parts, by=by)
    except IntegrityError:
        # Somebody else has brought in a text of this title at this moment.
        raise _taken() from None


@transaction.atomic
def copied(article, by):
    """Make an article of the same words, unpublished, which `by` may change; gives it.

    While a copy of theirs is not published there is no second one.
    """
    Article.objects.select_for_update().get(pk=article.pk)  # two presses, one copy
    mine = Article.objects.filter(brought_in_by=by, deleted_at=None, current=None)
    about = {name: getattr(article, name) for name in COPIED}
    for number in count(1):
        about["title"] = _title_of_copy(article.title, number)
        if begun := mine.filter(title=about["title"]).first():
            return begun
        try:
            check_title(about["title"], by)
            break
        except ValidationError:
            continue
    return admit(about, article.current.paragraphs(), by).article


def _signed_like(title, by):
    """Give (id, title) of the articles that `by` knows of whose titles have the sign of this."""
    sign = sign_of(title)
    values = {} if sign is None else {"sign": sign}

    def build(person, sign=None):
        known = Article.objects.known_to(stand_in(by, person)).filter(title_sign=sign)
        return known.values_list("pk", "title")

    return ask(("titles", sign is None, *by.rights), build, person=by.pk, **values)


def _title_of_copy(title, number):
    ending = gettext(" (copy)") if number == 1 else gettext(" (copy %d)") % number
    return title[: LONGEST_LINE - len(ending)] + ending


def _alike(title):
    return " ".join(unicodedata.normalize("NFKC", title).casefold().split())


def _taken():
    return ValidationError(
        _("A text with this title is already here. Give this one another title."), code="taken"
    )
