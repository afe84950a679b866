"""What people say of themselves, and how they like to read."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from reader.models.people import User
from reader.models.preferences import CHOICES


class ProfileForm(forms.ModelForm):
    """What others are told about a person."""

    class Meta:
        model = User
        fields = ["display_name", "pronouns", "about"]
        widgets = {"about": forms.Textarea(attrs={"rows": 3})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        for field in self.fields.values():
            field.widget.attrs["dir"] = "auto"


class PreferencesForm(forms.ModelForm):
    """How somebody likes to read."""

    class Meta:
        model = User
        fields = ["text_size", "spacing", "measure", "face", "theme", "language", "shortcuts"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        for name, choices in CHOICES.items():
            self.fields[name].choices = choices.choices
        spoken = [("", _("As my browser says")), *settings.LANGUAGES]
        label = self.fields["language"].label
        self.fields["language"] = forms.ChoiceField(label=label, choices=spoken, required=False)

    def save(self):
        self.instance.save(update_fields=self.Meta.fields)
