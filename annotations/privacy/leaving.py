"""The form with which an account is deleted."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from annotations.privacy.erasing import leave
from reader.models.erasures import Choice


class LeavingForm(forms.Form):
    """What becomes of the words of `person`; `by` confirms it by their log-in.

    Who has no password, because they log in elsewhere, writes their user name.
    """

    choice = forms.ChoiceField(
        label=_("What becomes of notes, answers and replies"),
        choices=Choice,
        widget=forms.RadioSelect(attrs={"class": "choices"}),
    )
    password = forms.CharField(
        label=_("Your password"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )

    def __init__(self, person, by, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        self.person, self.by = person, by
        if person != by:
            self.fields["choice"].choices = [
                (Choice.UNNAME, _("They stay, without a name: under “Somebody who left”")),
                (Choice.REMOVE, _("They are removed")),
            ]
        if not by.has_usable_password():
            self.fields["password"] = forms.CharField(
                label=_("Your user name"), widget=forms.TextInput(attrs={"autocomplete": "off"})
            )

    def clean_password(self):
        """Compare it with the password of `by`, or with their user name."""
        typed, by = self.cleaned_data["password"], self.by
        if by.has_usable_password():
            if not by.check_password(typed):
                raise ValidationError(_("This is not your password."))
        elif typed.strip() != by.username:
            raise ValidationError(_("This is not your user name."))
        return typed

    def erased(self):
        """Erase the person, and say whether it was done: not where nobody else is an admin."""
        try:
            leave(self.person, self.cleaned_data["choice"])
        except ValidationError as error:
            self.add_error(None, error)
            return False
        return True
