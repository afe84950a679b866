"""What allauth asks us: who may make an account, and what is known of whoever comes by OpenID."""

from allauth.account import forms
from allauth.account.adapter import DefaultAccountAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.forms import TextInput
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from reader.models import User


class Adapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request):
        """Anyone where sign-up is open; by invitation whoever has followed one; else nobody."""
        if settings.SIGNUP == "invitation":
            return "invitation" in request.session
        return settings.SIGNUP == "open"

    def save_user(self, request, user, form, commit=True):
        """Keep the name that somebody wants to be read by, where they are asked for it."""
        user.display_name = form.cleaned_data.get("display_name", user.display_name)
        return super().save_user(request, user, form, commit)

    def set_password(self, user, password):
        """Keep a password that somebody has chosen."""
        user.has_first_password = False
        super().set_password(user, password)

    def post_login(self, request, user, **details):
        """Who comes with a password that was handed out chooses one of their own first."""
        response = super().post_login(request, user, **details)
        if not user.has_first_password:
            return response
        return redirect(reverse("account_change_password", query={"next": response.url}))

    def get_password_change_redirect_url(self, request):
        return reverse("reader:account")


class Plain:
    """A form that asks without a colon, as the others here do."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.label_suffix = ""


class LoginForm(Plain, forms.LoginForm):
    """Says what one is known by here."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["login"].label = _("User name or e-mail address")
        self.fields["login"].widget.attrs["autofocus"] = True  # there is nothing else to do here
        # The link that is offered here would stand between the two boxes.
        self.fields["password"].help_text = ""
        self.fields["remember"].label = _("Stay logged in")


class SignupForm(Plain, forms.SignupForm):
    """Calls things as the other pages do, and asks how others will read one."""

    display_name = User._meta.get_field("display_name").formfield(
        label=_("Your name"),
        help_text=_("As others read it beside your notes. Left empty, they read your user name."),
        widget=TextInput(attrs={"autocomplete": "name", "dir": "auto"}),
    )
    field_order = ["display_name", "username", "email", "password1", "password2"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["username"].label = _("User name")
        self.fields["username"].help_text = _("You log in by it.")


class ResetPasswordForm(Plain, forms.ResetPasswordForm):
    pass


class ResetPasswordKeyForm(Plain, forms.ResetPasswordKeyForm):
    pass


class ChangePasswordForm(Plain, forms.ChangePasswordForm):
    pass


class AddEmailForm(Plain, forms.AddEmailForm):
    pass


class OpenIDAdapter(DefaultSocialAccountAdapter):
    def is_open_for_signup(self, request, sociallogin):
        """Everybody whom the operator's provider lets in."""
        return True

    def populate_user(self, request, sociallogin, data):
        """Give whoever comes for the first time the name that the provider knows them by."""
        user = super().populate_user(request, sociallogin, data)
        parts = [data.get("first_name"), data.get("last_name")]
        name = data.get("name") or " ".join(part for part in parts if part)
        user.display_name = name[: user._meta.get_field("display_name").max_length]
        return user
