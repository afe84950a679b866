"""What admins fill in about the accounts of others."""

from django import forms
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from reader.models import User
from seminars.accounts import KINDS, change
from seminars.edits import EditForm


class SearchForm(forms.Form):
    """Whose accounts are looked for."""

    q = forms.CharField(label=_("Name, user name or mail address"), required=False, max_length=200)
    kind = forms.ChoiceField(label=_("Who"), choices=list(KINDS.items()), required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)


class AccountForm(EditForm):
    """An account, as an admin changes it."""

    columns = ("username", "display_name", "email", "is_instructor", "is_superuser", "is_active")

    class Meta:
        model = User
        fields = ["username", "display_name", "email", "is_instructor", "is_superuser", "is_active"]
        labels = {
            "username": _("User name"),
            "email": _("Mail address"),
            "is_superuser": _("Admin"),
            "is_active": _("The account is open"),
        }
        help_texts = {
            "username": "",
            "display_name": _("As others read it beside what the person writes."),
            "is_superuser": _("Looks after texts, seminars and people."),
            "is_active": _(
                "A closed account cannot log in. What the person wrote stays, and stays theirs."
            ),
        }

    def clean_email(self):
        email = self.cleaned_data["email"]
        others = User.objects.exclude(pk=self.instance.pk)
        if email and others.filter(email__iexact=email).exists():
            raise forms.ValidationError(_("Somebody else here has this address."))
        return email

    @transaction.atomic
    def write(self, as_it_stood, written):
        found = as_it_stood.select_for_update().first()
        if found:
            change(found, **written)
        return found is not None
