"""How somebody likes to read."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from reader.forms import PreferencesForm
from reader.views.access import see_other


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def preferences(request):
    """Size, spacing, letters, colours, language; then back to where one came from (`next`)."""
    back = request.POST.get("next") or request.GET.get("next", "")
    if not url_has_allowed_host_and_scheme(back, {request.get_host()}):
        back = ""
    form = PreferencesForm(request.POST or None, instance=request.user)
    if form.is_bound and form.is_valid():
        form.save()
        messages.success(request, _("Saved, for all your devices."))
        return see_other(back or "reader:preferences")
    status = 422 if form.is_bound else 200
    return render(request, "reader/preferences.html", {"form": form, "next": back}, status=status)
