"""The Django admin for what people wrote: to look after it, never to read private notes."""

from django.contrib import admin

from annotations.models import Annotation, Deed, Prompt, Reply
from reader.admin_actions import restore, withdraw


class WrittenAdmin(admin.ModelAdmin):
    """Nothing is written here in another's name, and nothing is deleted for good."""

    actions = (withdraw, restore)
    list_filter = ("deleted_at",)
    search_fields = ("author__username", "author__display_name")
    date_hierarchy = "created_at"

    def lookup_allowed(self, lookup, value, request=None):
        # An address could otherwise ask whether a private note has such and such words.
        asked = lookup.split("__")[0]
        return asked in ("deleted_at", "created_at") and super().lookup_allowed(
            lookup, value, request
        )

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(Annotation)
class AnnotationAdmin(WrittenAdmin):
    list_display = ("__str__", "author", "reading", "audience", "motivation", "created_at")
    list_select_related = ("author", "reading__article")

    def get_fields(self, request, obj=None):
        told = ["author", "article", "reading", "audience", "motivation", "created_at"]
        private = obj is None or obj.audience == "me"
        return told if private else [*told, "exact", "body", "tags", "deleted_at", "hidden_at"]


@admin.register(Reply)
class ReplyAdmin(WrittenAdmin):
    list_display = ("__str__", "author", "annotation", "created_at")
    list_select_related = ("author", "annotation")

    def get_fields(self, request, obj=None):
        private = obj is None or obj.annotation.audience == "me"
        told = ["author", "annotation", "created_at"]
        return told if private else [*told, "body", "deleted_at", "hidden_at"]


@admin.register(Prompt)
class PromptAdmin(WrittenAdmin):
    list_display = ("__str__", "author", "reading", "hidden", "answer_first", "created_at")
    list_select_related = ("author", "reading__article")
    fields = ("author", "reading", "exact", "body", "hidden", "answer_first", "created_at")


@admin.register(Deed)
class DeedAdmin(admin.ModelAdmin):
    """The log of moderation: to be read."""

    list_display = ("at", "by", "what", "annotation", "reply", "seminar", "reason")
    list_select_related = ("by", "annotation", "reply", "seminar")
    list_filter = ("what",)
    date_hierarchy = "at"
    actions = None

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
