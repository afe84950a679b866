from seminars.models.readings import Reading
from seminars.models.seminars import Invitation, Membership, Seminar
from seminars.models.site import SitePage

__all__ = ["Invitation", "Membership", "Reading", "Seminar", "SitePage"]
