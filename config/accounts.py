from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings


class Adapter(DefaultAccountAdapter):
    """Who may make an account."""

    def is_open_for_signup(self, request):
        """Anyone where sign-up is open; elsewhere whoever followed an invitation to a seminar."""
        return settings.SIGNUP == "open" or "invitation" in request.session
