"""The Django admin for people and texts. Nothing is deleted for good here."""

from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from reader.admin_actions import restore, withdraw
from reader.admission import check_title
from reader.languages import language_choices
from reader.models import Article, User
from reader.models.people import LEFT

# Who may do what is said by two marks on a person, not by groups of permissions.
admin.site.unregister(Group)


@admin.register(User)
class PersonAdmin(UserAdmin):
    """An account is closed here; it is deleted on a page of its own, where that is explained."""

    list_display = ("username", "display_name", "is_instructor", "is_superuser", "is_active")
    list_filter = ("is_instructor", "is_superuser", "is_active")
    search_fields = ("username", "display_name", "email")
    fieldsets = (
        (None, {"fields": ("username", "password", "display_name", "email")}),
        (_("What this person may do"), {"fields": ("is_active", "is_instructor", "is_superuser")}),
        (_("Dates"), {"fields": ("last_login", "date_joined")}),
    )
    add_fieldsets = (
        *UserAdmin.add_fieldsets,
        (None, {"fields": ("display_name", "email", "is_instructor")}),
    )
    readonly_fields = ("last_login", "date_joined")
    filter_horizontal = ()

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        made = super().formfield_for_dbfield(db_field, request, **kwargs)
        if db_field.name == "is_superuser":
            made.label = _("Admin")
            made.help_text = _("Looks after texts, seminars and people.")
        return made

    def save_model(self, request, obj, form, change):
        obj.is_staff = obj.is_superuser
        super().save_model(request, obj, form, change)

    def get_queryset(self, request):
        """Without those who stand for somebody who has left."""
        return super().get_queryset(request).exclude(username__startswith=LEFT)

    def view_on_site(self, person):
        """Where their data is handed out, and the account deleted."""
        return reverse("annotations:data", args=[person.pk])

    def has_delete_permission(self, request, obj=None):
        return False


class ArticleForm(forms.ModelForm):
    """The columns of an article, under the same rules as on its own page; `by` changes them."""

    by = None

    language = forms.ChoiceField(label=_("Language"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["language"].choices = language_choices(self.instance.language)

    def clean_title(self):
        title = self.cleaned_data["title"]
        if title != self.initial["title"]:
            check_title(title, self.by, besides=self.instance)
        return title


@admin.register(Article)
class ArticleAdmin(admin.ModelAdmin):
    """What stands above a text. Its words come in by way of a review."""

    form = ArticleForm
    list_display = ("title", "language", "openness", "brought_in_by", "is_published", "deleted_at")
    list_filter = ("openness", "language", ("deleted_at", admin.EmptyFieldListFilter))
    list_select_related = ("brought_in_by",)
    search_fields = ("title", "byline", "slug")
    fields = (
        "title",
        "slug",
        "byline",
        "published_on",
        "standfirst",
        "language",
        "source",
        "openness",
        "brought_in_by",
        "created_at",
        "deleted_at",
    )
    readonly_fields = ("slug", "created_at", "deleted_at")
    raw_id_fields = ("brought_in_by",)
    actions = (withdraw, restore)

    def get_form(self, request, *args, **kwargs):
        form = super().get_form(request, *args, **kwargs)
        form.by = request.user
        return form

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name == "source":
            kwargs["assume_scheme"] = "https"
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    @admin.display(description=_("published"), boolean=True)
    def is_published(self, article):
        return article.current_id is not None

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
