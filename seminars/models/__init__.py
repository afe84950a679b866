from seminars.models.calendars import Calendar
from seminars.models.groups import Group
from seminars.models.readings import Closed, Reading
from seminars.models.seminars import Archived, Invitation, Membership, Seminar
from seminars.models.site import SitePage

__all__ = [
    "Archived",
    "Calendar",
    "Closed",
    "Group",
    "Invitation",
    "Membership",
    "Reading",
    "Seminar",
    "SitePage",
]
