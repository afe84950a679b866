"""The Django admin for seminars: who is in them, what they read, how one joins."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from reader.admin_actions import restore, withdraw
from seminars.models import Invitation, Membership, Reading, Seminar

MOMENTS = ("opens_at", "due_at", "closes_at")
ASKED = ("instructions", "notes_asked", "replies_asked", "answers_asked")


@admin.action(description=_("Renew the invitations"))
def renew(modeladmin, request, queryset):
    for seminar in queryset:
        seminar.renew_invitation()


class MembershipInline(admin.TabularInline):
    model = Membership
    raw_id_fields = ("user",)
    readonly_fields = ("joined_at",)
    extra = 0


class ReadingInline(admin.TabularInline):
    """To look at. A reading keeps its text, for its notes are about that; hours and new readings
    are for the seminar's own pages, which know its time zone."""

    model = Reading
    fields = ("position", "article", "slug", *MOMENTS, "deleted_at")
    readonly_fields = ("article", "slug", *MOMENTS, "deleted_at")
    show_change_link = True
    can_delete = False

    def has_add_permission(self, request, obj):
        return False


class InvitationInline(admin.TabularInline):
    model = Invitation
    fields = ("code", "expires_at")
    readonly_fields = ("code",)


@admin.register(Seminar)
class SeminarAdmin(admin.ModelAdmin):
    """Nothing is deleted for good: people wrote in it."""

    list_display = ("title", "slug", "timezone", "created_at", "deleted_at")
    list_filter = (("deleted_at", admin.EmptyFieldListFilter),)
    search_fields = ("title", "slug")
    prepopulated_fields = {"slug": ("title",)}
    readonly_fields = ("created_at", "deleted_at")
    inlines = (MembershipInline, ReadingInline, InvitationInline)
    actions = (withdraw, restore, renew)

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(Reading)
class ReadingAdmin(admin.ModelAdmin):
    """For what was taken off a list longer ago than its instructors can put it back."""

    list_display = ("__str__", "seminar", "slug", "due_at", "deleted_at")
    list_filter = (("deleted_at", admin.EmptyFieldListFilter), "seminar")
    list_select_related = ("article", "seminar")
    search_fields = ("slug", "article__title", "seminar__title")
    fields = ("seminar", "article", "slug", "position", *MOMENTS, *ASKED, "deleted_at")
    readonly_fields = ("seminar", "article", "slug", *MOMENTS, "deleted_at")
    actions = (withdraw, restore)

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
