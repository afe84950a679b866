"""What the Django admin shows of accounts: no secret of anybody's, and nothing to be rewritten."""

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount, SocialApp, SocialToken
from allauth.usersessions.models import UserSession
from django.contrib import admin


def keep_secrets():
    """Take out what is nobody else's, and show of the rest that it is there."""
    for model in (Authenticator, SocialAccount, SocialApp, SocialToken, UserSession):
        admin.site.unregister(model)
    admin.site.register(Authenticator, AuthenticatorAdmin)
    admin.site.register(SocialAccount, SocialAccountAdmin)


class Shown(admin.ModelAdmin):
    """Can be looked at and taken away."""

    search_fields = ("user__username", "user__display_name")

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False


class AuthenticatorAdmin(Shown):
    """A second step at log-in: taken away for who has lost the phone and the recovery codes."""

    list_display = ("user", "type", "created_at", "last_used_at")
    fields = ("user", "type", "created_at", "last_used_at")


class SocialAccountAdmin(Shown):
    """Who logs in elsewhere."""

    list_display = ("user", "provider", "last_login")
    fields = ("user", "provider", "uid", "last_login", "date_joined")
