"""Images that people put into what they write, and where they are shown."""

import hashlib
import secrets
from datetime import timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from annotations.querysets.images import ImageQuerySet
from reader import pictures

THINGS = ("annotation", "reply", "prompt", "unlock")
DAYS_UNUSED = 31  # one more than a browser keeps the draft in which it may stand
MARKED = str.maketrans({sign: f"\\{sign}" for sign in "\\[]"})
PROBLEMS = {
    pictures.Empty: _("This file is empty. Choose another one."),
    pictures.Unknown: _("This is no JPEG, PNG, GIF or WebP image. Save it as one of these first."),
    pictures.TooManyPixels: _("This image has more than 50 million pixels. Make it smaller first."),
    pictures.Damaged: _("This image is damaged or incomplete. Save it once more, and try again."),
}


def new_key():
    """Give a key that nobody guesses."""
    return secrets.token_hex(8)


def _one_of(names):
    """Give the rule that exactly one of these columns is filled."""
    rule = Q()
    for filled in names:
        rule |= Q(**{f"{name}__isnull": name != filled for name in names})
    return rule


class Image(models.Model):
    """A picture as it is shown: drawn anew from what was uploaded, of which nothing else is kept.

    The same picture of the same person is one row: `digest` is the SHA-256 of `data`.
    """

    key = models.CharField(max_length=16, unique=True, default=new_key, editable=False)
    uploader = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="images"
    )
    data = models.BinaryField()
    digest = models.CharField(max_length=64, editable=False)
    width = models.PositiveSmallIntegerField()
    height = models.PositiveSmallIntegerField()
    uploaded_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = ImageQuerySet.as_manager()

    class Meta:
        verbose_name = _("image")
        verbose_name_plural = _("images")
        constraints = [
            models.UniqueConstraint(fields=["uploader", "digest"], name="image_once"),
            models.CheckConstraint(condition=Q(width__gt=0, height__gt=0), name="image_has_a_size"),
        ]

    def __str__(self):
        return self.key

    def get_absolute_url(self):
        return reverse("annotations:image", args=[self.key])

    @staticmethod
    def sizes_of(images):
        """Give {address: (width, height)} of these, as `reader.rendering.render_note` takes it."""
        return {one.get_absolute_url(): (one.width, one.height) for one in images}

    @classmethod
    def upload(cls, file, uploader):
        """Keep what `file`, an UploadedFile or None, shows. Gives the Image.

        Raises ValidationError, with what to do, where it cannot be taken.
        """
        if file is None:
            raise ValidationError(_("Choose an image first."))
        if file.size > settings.UPLOAD_MEGABYTES * 2**20:
            most = {"most": settings.UPLOAD_MEGABYTES}
            raise ValidationError(
                _("This file is larger than %(most)s MB. Make the image smaller first."),
                params=most,
            )
        if cls.objects.uploaded_today_by(uploader).count() >= settings.UPLOADS_A_DAY:
            raise ValidationError(_("These are many images for one day. Go on tomorrow."))
        try:
            return cls._kept(pictures.redrawn(file.read()), uploader)
        except pictures.Refused as refused:
            raise ValidationError(PROBLEMS[type(refused)]) from refused

    @classmethod
    def _kept(cls, picture, uploader):
        fields = {"data": picture.data, "width": picture.width, "height": picture.height}
        digest = hashlib.sha256(picture.data).hexdigest()
        return cls.objects.update_or_create(
            uploader=uploader,
            digest=digest,
            defaults={"uploaded_at": timezone.now()},
            create_defaults=fields,
        )[0]

    def markdown(self, description=""):
        """Give what stands for this in somebody's words; `description` is for who cannot see it."""
        return f"![{' '.join(description.split()).translate(MARKED)}]({self.get_absolute_url()})"

    @classmethod
    @transaction.atomic
    def sweep(cls):
        """Remove what nothing has shown for DAYS_UNUSED days. Gives how many there were."""
        unused = cls.objects.unused_since(timezone.now() - timedelta(days=DAYS_UNUSED))
        held = list(
            unused.order_by("pk").select_for_update(of=("self",)).values_list("pk", flat=True)
        )
        # Asked again: who was posting one of them just then has done so by now.
        return unused.filter(pk__in=held).delete()[0]


class ImageUse(models.Model):
    """That a note, a reply, a prompt or a first answer shows an image.

    Whoever sees the one sees the other.
    """

    image = models.ForeignKey(Image, on_delete=models.PROTECT, related_name="uses")
    annotation = models.ForeignKey(
        "Annotation", on_delete=models.CASCADE, null=True, db_index=False, related_name="image_uses"
    )
    reply = models.ForeignKey(
        "Reply", on_delete=models.CASCADE, null=True, db_index=False, related_name="image_uses"
    )
    prompt = models.ForeignKey(
        "Prompt", on_delete=models.CASCADE, null=True, db_index=False, related_name="image_uses"
    )
    unlock = models.ForeignKey(
        "Unlock", on_delete=models.CASCADE, null=True, db_index=False, related_name="image_uses"
    )

    class Meta:
        verbose_name = _("use of an image")
        verbose_name_plural = _("uses of images")
        constraints = [
            *(
                models.UniqueConstraint(fields=[thing, "image"], name=f"image_once_in_{thing}")
                for thing in THINGS
            ),
            models.CheckConstraint(condition=_one_of(THINGS), name="image_use_in_one_thing"),
        ]

    def __str__(self):
        return f"{self.image_id} · {[getattr(self, f'{thing}_id') for thing in THINGS]}"

    @classmethod
    def record(cls, thing, images):
        """Note that `thing` shows `images`, and no others."""
        thing.image_uses.exclude(image__in=images).delete()
        name = thing._meta.model_name
        rows = [cls(image=image, **{name: thing}) for image in images]
        cls.objects.bulk_create(rows, ignore_conflicts=True)
