"""How somebody wants to be told, and what they have seen."""

from django import forms

from annotations.forms import LARGEST_ID
from annotations.models import NoticeChoices
from annotations.models.notices import Group


class ChoicesForm(forms.ModelForm):
    """For each group of notices, how they come; and how often the digest."""

    class Meta:
        model = NoticeChoices
        fields = [*Group.values, "digest"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)


class SeenForm(forms.Form):
    """That somebody has seen one notice, or all up to an id."""

    notice = forms.IntegerField(required=False, min_value=1, max_value=LARGEST_ID)
    until = forms.IntegerField(required=False, min_value=0, max_value=LARGEST_ID)

    def seen_of(self, notices):
        """Give those of `notices` that this says were seen."""
        if self.cleaned_data["notice"]:
            return notices.filter(pk=self.cleaned_data["notice"])
        return notices.filter(pk__lte=self.cleaned_data["until"] or 0)
