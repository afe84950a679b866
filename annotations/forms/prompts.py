"""What instructors fill in about a prompt besides its words."""

import uuid

from django import forms
from django.utils.translation import gettext_lazy as _

from annotations.models import Prompt
from seminars.dates import in_full
from seminars.edits import EditForm
from seminars.moments import END_OF_DAY, START_OF_DAY, DayField, HourField, MomentsForm


class OtherPromptForm(forms.Form):
    """Which prompt of another reading is set once more."""

    submission = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)
    prompt = forms.ModelChoiceField(queryset=None)

    def __init__(self, offered, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["prompt"].queryset = offered


class PromptDatesForm(EditForm, MomentsForm):
    """When a prompt is shown and answered, and from when its answers are open to all."""

    columns = ("opens_at", "closes_at", "reveals_at")
    moments = {"opens_at": START_OF_DAY, "closes_at": END_OF_DAY, "reveals_at": START_OF_DAY}

    opens_date = DayField(label=_("Shown from"))
    opens_time = HourField(label=_("Shown at"))
    closes_date = DayField(label=_("Answered until"))
    closes_time = HourField(label=_("Answered until the hour"))
    reveals_date = DayField(
        label=_("Answers open to all from"),
        help_text=_(
            "Before that day, who has answered sees the others’ answers where a prompt is answered "
            "first; else no student does."
        ),
    )
    reveals_time = HourField(label=_("Open at"))

    class Meta:
        model = Prompt
        fields = []

    def clean(self):
        super().clean()
        opens_at, closes_at = self.instance.opens_at, self.instance.closes_at
        if opens_at and closes_at and opens_at >= closes_at:
            self.add_error("closes_date", _("It would close before it is shown."))

    def said(self, name):
        return in_full(self.stood[name], self.zone) if self.stood[name] else ""
