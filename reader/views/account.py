"""One's own account: how others know one, and how one logs in."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from reader.forms import ProfileForm
from reader.models import User
from reader.views.access import see_other


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def account(request):
    """Name, pronouns and a few words; beside them what else belongs to the account."""
    person = User.objects.get(pk=request.user.pk)  # a wrong name is not the one in the corner
    form = ProfileForm(request.POST or None, instance=person)
    if form.is_bound and form.is_valid():
        form.save()
        messages.success(request, _("Saved."))
        return see_other("reader:account")
    context = {"form": form, "logs_in_elsewhere": bool(settings.OPENID.apps)}
    return render(request, "reader/account.html", context, status=422 if form.is_bound else 200)
