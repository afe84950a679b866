"""What people fill in about a seminar, its list and its people."""

from seminars.forms.people import ClassListForm, CodeForm, InvitationForm, RoleForm
from seminars.forms.readings import NewReadingForm, ReadingForm
from seminars.forms.seminars import DetailsForm, OpeningForm, SitePageForm

__all__ = [
    "ClassListForm",
    "CodeForm",
    "DetailsForm",
    "InvitationForm",
    "NewReadingForm",
    "OpeningForm",
    "ReadingForm",
    "RoleForm",
    "SitePageForm",
]
