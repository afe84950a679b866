"""What allauth asks us: who may make an account."""

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings


class Adapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request):
        """Anyone where sign-up is open; elsewhere whoever has followed an invitation."""
        return settings.SIGNUP == "open" or "invitation" in request.session
