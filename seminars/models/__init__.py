from seminars.models.readings import Reading
from seminars.models.seminars import Invitation, Membership, Seminar

__all__ = ["Invitation", "Membership", "Reading", "Seminar"]
