"""What is said about the place itself: privacy, accessibility, terms, contact."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from seminars.forms import SitePageForm
from seminars.models import SitePage
from seminars.views.answers import status_of


@require_safe
def page(request, name):
    """The words of those who look after the place, and what holds for Postil anywhere."""
    context = {"page": _page(name), "general": f"seminars/site/_{name}.html"}
    return render(request, "seminars/site_page.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def wording(request, name):
    """Where admins write it."""
    if not request.user.is_admin:
        raise Http404
    found = _page(name)
    if request.method == "POST":
        found = SitePage.objects.get_or_create(name=name)[0]
    form = SitePageForm(request.POST or None, instance=found)
    if request.method == "POST" and form.is_valid() and form.saved():
        messages.success(request, _("Saved."))
        return redirect(found)
    context = {"page": found, "form": form}
    return render(request, "seminars/site_page_wording.html", context, status=status_of(form))


def _page(name):
    if name not in SitePage.Name.values:
        raise Http404
    return SitePage.objects.filter(name=name).first() or SitePage(name=name)
