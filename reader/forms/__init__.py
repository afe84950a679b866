"""What people fill in about texts and about themselves."""

from reader.forms.bringing import ImportForm, PictureForm
from reader.forms.documents import DocumentForm
from reader.forms.people import PreferencesForm, ProfileForm
from reader.forms.texts import DetailsForm, TextForm

__all__ = [
    "DetailsForm",
    "DocumentForm",
    "ImportForm",
    "PictureForm",
    "PreferencesForm",
    "ProfileForm",
    "TextForm",
]
