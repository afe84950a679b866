"""How people come into a seminar, and what they are there."""

import re
from datetime import datetime

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from reader.importing.decoding import decode
from reader.importing.unreadable import Unreadable
from seminars.class_list import lines_of
from seminars.models import Membership
from seminars.moments import END_OF_DAY, DayField

LONGEST_LINK = 500
LONGEST_LIST = 200_000  # characters, or bytes of a file


class InvitationForm(forms.Form):
    """Until when a new invitation lets people in; `expires_at` is that moment, or None."""

    last_day = DayField(
        label=_("Lets people in until"),
        help_text=_("The whole day counts. Left empty, it has no end."),
    )

    def __init__(self, seminar, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        self.zone = seminar.zone

    def clean_last_day(self):
        day = self.cleaned_data["last_day"]
        if day and day < timezone.now().astimezone(self.zone).date():
            raise forms.ValidationError(_("This day is over."))
        return day

    @property
    def expires_at(self):
        day = self.cleaned_data["last_day"]
        return day and datetime.combine(day, END_OF_DAY, self.zone)


class CodeForm(forms.Form):
    """The code of an invitation, or its whole link, as people paste it."""

    code = forms.CharField(label=_("Invitation code or link"), max_length=LONGEST_LINK)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)

    def clean_code(self):
        pasted = self.cleaned_data["code"]
        _before, link, after = pasted.rpartition("/invitations/")
        # A code may be typed as it is read out, with gaps; a link ends at the first.
        after = re.split(r"[/?#\s]" if link else "[/?#]", after)[0]
        return after.strip(".,;<>\"'“” ") or pasted


class ClassListForm(forms.Form):
    """The people of a class: a file, or lines that were pasted."""

    file = forms.FileField(
        label=_("A file"), required=False, help_text=_("CSV or text, as a spreadsheet saves it.")
    )
    pasted = forms.CharField(
        label=_("Or the list itself"),
        required=False,
        max_length=LONGEST_LIST,
        widget=forms.Textarea(attrs={"rows": 8, "dir": "auto"}),
        help_text=_(
            "A line for each person: the name, then a user name or a mail address if there is one. "
            "A first line may name the columns: name, username, email."
        ),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)

    def clean(self):
        cleaned = super().clean()
        file = cleaned.get("file")
        if file and file.size > LONGEST_LIST:
            raise forms.ValidationError(_("This is too long for a class list."))
        try:
            cleaned["list"] = decode(file.read()) if file else cleaned.get("pasted", "")
        except Unreadable as error:
            raise forms.ValidationError(
                _("This file cannot be read. Save it as CSV in UTF-8, or paste the lines.")
            ) from error
        if not self.errors and not lines_of(cleaned["list"]):
            raise forms.ValidationError(_("Choose a file, or paste a list."))
        return cleaned


class RoleForm(forms.Form):
    """Whether a member is a student or an instructor."""

    role = forms.ChoiceField(
        label=_("Role"),
        choices=Membership.Role.choices,
        widget=forms.RadioSelect(attrs={"class": "choices"}),
    )
