"""What a seminar says of itself, and admins of the whole place."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from seminars.edits import EditForm
from seminars.models import Seminar, SitePage
from seminars.zones import zone_choices


class OpeningForm(forms.ModelForm):
    """What a seminar says of itself, and the time zone of its dates."""

    timezone = forms.ChoiceField(label=_("Time zone"), help_text=_("Due dates are said in it."))

    class Meta:
        model = Seminar
        fields = ["title", "description", "timezone"]
        widgets = {"description": forms.Textarea(attrs={"rows": 4})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"label_suffix": ""} | kwargs)
        if self.instance.pk is None:
            self.initial["timezone"] = settings.TIME_ZONE
            # A script puts there that of the device, unless the form came back.
            if not self.is_bound:
                self.fields["timezone"].widget.attrs["data-own-zone"] = ""
        self.fields["timezone"].choices = zone_choices(self.initial["timezone"])


class DetailsForm(EditForm, OpeningForm):
    """The same of a seminar that stands. Its address stays: people have it in their letters."""

    columns = ("title", "description", "timezone")

    class Meta(OpeningForm.Meta):
        pass

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["timezone"].help_text = _(
            "Due dates are said in it. Those that are set already keep their moment, so look them "
            "over after a change."
        )


class SitePageForm(EditForm):
    """What admins say about the place."""

    columns = ("markdown",)

    class Meta:
        model = SitePage
        fields = ["markdown"]
        widgets = {"markdown": forms.Textarea(attrs={"rows": 20, "dir": "auto"})}
        help_texts = {
            "markdown": _("Markdown. Left empty, the page says only what holds anywhere.")
        }
