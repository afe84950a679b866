"""Pictures of texts: drawn anew from what was brought in, and shown to whoever reads the text."""

from datetime import timedelta

from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from reader.figures import address_of
from reader.models.owners import one_of
from reader.querysets import PictureQuerySet, keys_in
from reader.removal import restorable_since

A_DAY = timedelta(days=1)


class Picture(models.Model):
    """A picture of a text; `key` says what it shows (see `reader.pictures`), so that the same
    picture is one row, whatever texts show it."""

    key = models.CharField(max_length=30, unique=True, editable=False)
    data = models.BinaryField()
    width = models.PositiveSmallIntegerField()
    height = models.PositiveSmallIntegerField()
    kept_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = PictureQuerySet.as_manager()

    class Meta:
        verbose_name = _("picture of a text")
        verbose_name_plural = _("pictures of texts")
        constraints = [
            models.CheckConstraint(
                condition=Q(width__gt=0, height__gt=0), name="picture_has_a_size"
            ),
        ]

    def __str__(self):
        return self.key

    def get_absolute_url(self):
        return address_of(self.key)

    @classmethod
    @transaction.atomic
    def keep(cls, drawn, **text):
        """Keep pictures as `reader.pictures` gives them for a `text`, an article or what is coming.

        Gives the rows.
        """
        rows = [
            cls.objects.update_or_create(
                key=one.key,
                defaults={"kept_at": timezone.now()},
                create_defaults={"data": one.data, "width": one.width, "height": one.height},
            )[0]
            for one in drawn
        ]
        PictureUse.record(rows, **text)
        return rows

    @classmethod
    def show_in(cls, words, by, **text):
        """Let a `text` show the pictures that are named in its Markdown, as far as `by` may see
        them: who may see one and bring texts in could bring it in as well."""
        if keys := keys_in(words):
            there = PictureUse.objects.filter(**text, picture__key__in=keys)
            missing = keys - set(there.values_list("picture__key", flat=True))
            seen = cls.objects.visible_to(by).filter(key__in=missing) if missing else ()
            PictureUse.record(seen, **text)

    @classmethod
    @transaction.atomic
    def sweep(cls):
        """Remove what no text shows any more, and what belongs to imports that cannot be brought
        back. Gives how many pictures there were."""
        over = Q(coming__deleted_at__lt=restorable_since()) | Q(coming__article__isnull=False)
        PictureUse.objects.filter(over).delete()
        unused = cls.objects.filter(uses=None, kept_at__lt=timezone.now() - A_DAY)
        held = list(
            unused.order_by("pk").select_for_update(of=("self",)).values_list("pk", flat=True)
        )
        # Asked again: a text that was just brought in may show one of them by now.
        return unused.filter(pk__in=held).delete()[0]


class PictureUse(models.Model):
    """That a text has a picture: an import, or an article, where it `is_read` once published."""

    picture = models.ForeignKey(Picture, on_delete=models.PROTECT, related_name="uses")
    article = models.ForeignKey(
        "Article", on_delete=models.CASCADE, null=True, related_name="picture_uses"
    )
    coming = models.ForeignKey(
        "Import", on_delete=models.CASCADE, null=True, related_name="picture_uses"
    )
    is_read = models.BooleanField(default=False, editable=False)

    class Meta:
        verbose_name = _("use of a picture")
        verbose_name_plural = _("uses of pictures")
        constraints = [
            models.UniqueConstraint(fields=["picture", "article"], name="picture_once_in_article"),
            models.UniqueConstraint(fields=["picture", "coming"], name="picture_once_in_import"),
            models.CheckConstraint(
                condition=one_of("article", "coming"),
                name="picture_use_in_one_text",
            ),
            models.CheckConstraint(
                condition=Q(is_read=False) | Q(article__isnull=False),
                name="picture_is_read_in_article",
            ),
        ]

    def __str__(self):
        return f"{self.picture_id} · {self.article_id or self.coming_id}"

    @classmethod
    def record(cls, found, **text):
        """Note that a `text` has the pictures `found`, besides those that it has."""
        rows = [cls(picture=picture, **text) for picture in found]
        cls.objects.bulk_create(rows, ignore_conflicts=True)

    @classmethod
    def publish(cls, article, words):
        """Let readers of `article` see the pictures that are named in its Markdown from now on."""
        if keys := keys_in(words):
            uses = cls.objects.filter(article=article, picture__key__in=keys, is_read=False)
            uses.update(is_read=True)
