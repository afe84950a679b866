"""Who may put images into what they write, and who may see them."""

import re
from datetime import timedelta

from django.apps import apps
from django.conf import settings
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

# As `Image.get_absolute_url` gives it.
ADDRESS = re.compile(r"/images/([0-9a-f]{16})/")


def may_upload(user, reading, teaches):
    """Whether `user`, who reads in `reading` and may teach there, may upload images there.

    settings.UPLOADS_BY says who. Outside any seminar, where `reading` is None, those who bring
    texts in may illustrate their own notes.
    """
    if settings.UPLOADS_BY == "nobody":
        return False
    if reading is None:
        return user.may_bring_in
    return teaches or settings.UPLOADS_BY == "members"


class ImageQuerySet(QuerySet):
    def visible_to(self, user):
        """What `user` uploaded, and what is shown in anything that they may see."""
        if not user.is_authenticated:
            return self.none()
        notes, replies, prompts, unlocks = (
            apps.get_model("annotations", name).objects
            for name in ("Annotation", "Reply", "Prompt", "Unlock")
        )
        shown = [
            notes.legible_to(user),
            replies.visible_to(user),
            prompts.visible_to(user),
            prompts.deleted_by(user),
            unlocks.visible_to(user),
        ]
        rule = Q(uploader=user)
        for things in shown:
            rule |= Exists(things.filter(image_uses__image=OuterRef("pk")))
        return self.filter(rule)

    def usable_by(self, user):
        """What `user` may put into something: what they uploaded, and what stands in prompts that
        they may change. To see an image is not enough, or whoever writes its address down would
        show it to everybody who reads that."""
        prompts = apps.get_model("annotations", "Prompt").objects.editable_by(user)
        of_prompts = prompts.filter(image_uses__image=OuterRef("pk"))
        return self.filter(Q(uploader=user) | Exists(of_prompts))

    def named_in(self, words):
        """Those whose addresses stand in `words`; where none does, nothing is asked."""
        keys = set(ADDRESS.findall(words))
        return self.filter(key__in=keys).defer("data") if keys else self.none()

    def used_by(self, thing):
        """What `thing`, a note, a reply, a prompt or a first answer, shows."""
        return self.named_in(thing.body).filter(pk__in=thing.image_uses.values("image"))

    def shown_by(self, thing, writer):
        """What `thing` is to show when `writer` saves its words: what it showed before, and what
        is theirs to use. Nobody removes it meanwhile."""
        if not ADDRESS.search(thing.body):
            return []  # the question alone takes a while to put together
        named = self.named_in(thing.body)
        usable = Q(pk__in=self.usable_by(writer).values("pk"))
        if not thing._state.adding:
            usable |= Q(pk__in=thing.image_uses.values("image"))
        return list(named.filter(usable).select_for_update(no_key=True))

    def unused_since(self, moment):
        """What nothing shows, uploaded before `moment`."""
        return self.filter(uploaded_at__lt=moment, uses=None)

    def uploaded_today_by(self, user):
        """What `user` uploaded within a day."""
        return self.filter(uploader=user, uploaded_at__gt=timezone.now() - timedelta(days=1))
