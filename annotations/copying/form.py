"""What is asked before a seminar is copied."""

from django import forms
from django.utils.translation import gettext_lazy as _

from annotations.copying.planning import first_day_of
from seminars.models import Seminar
from seminars.moments import likely_year


class CopyingForm(forms.Form):
    """What the copy is called, and when its first day is, where the seminar has dates."""

    title = forms.CharField(
        label=_("Title of the copy"), max_length=Seminar._meta.get_field("title").max_length
    )
    first_day = forms.DateField(
        label=_("First day"),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        validators=[likely_year],
        help_text=_("All dates move by as many days as this one, at the same hours."),
    )

    def __init__(self, seminar, data=None):
        began = first_day_of(seminar)
        super().__init__(data, initial={"first_day": began}, label_suffix="")
        self.seminar = seminar
        if began is None:
            del self.fields["first_day"]

    def clean_title(self):
        title = self.cleaned_data["title"]
        if title.casefold() == self.seminar.title.casefold():
            raise forms.ValidationError(_("Give it another title, to tell the two apart."))
        return title

    @property
    def begins_on(self):
        """The day that was chosen, or else that of the seminar itself."""
        chosen = self.cleaned_data if self.is_bound and self.is_valid() else self.initial
        return chosen.get("first_day")
