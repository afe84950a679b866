"""What somebody says when they flag or hide what another wrote."""

from django import forms
from django.utils.translation import gettext_lazy as _

from annotations.models.hiding import LONGEST_REASON

BOX = {"rows": 2, "dir": "auto"}


class ReasonField(forms.CharField):
    """A few words, without a preview."""

    def __init__(self, **kwargs):
        kwargs.setdefault("widget", forms.Textarea(attrs=BOX))
        kwargs.setdefault("error_messages", {"required": _("Say in a few words why.")})
        super().__init__(max_length=LONGEST_REASON, **kwargs)

    def widget_attrs(self, widget):
        # A browser would cut what is too long without a word; the server says so, and keeps it.
        return {}

    def to_python(self, value):
        return super().to_python(value).replace("\r\n", "\n")


class ReasonForm(forms.Form):
    """A form that asks why."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)


class FlagForm(ReasonForm):
    """Why the instructors should look at something."""

    title, button, noun = _("Tell the instructors"), _("Tell them"), "flag"

    body = ReasonField(
        label=_("What should the instructors look at?"),
        help_text=_("Only they read this. What you flag stays until they have looked at it."),
    )


class HidingForm(ReasonForm):
    """Why something is hidden; `list` is the page that the button was on, where it has a name."""

    title, button, noun = _("Hide it"), _("Hide"), "hide"

    body = ReasonField(
        label=_("Why do you hide it?"),
        help_text=_("The author reads this, and the instructors. Nobody else is told."),
    )
    list = forms.CharField(required=False, widget=forms.HiddenInput)
