"""Due dates in somebody's own calendar."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from seminars.calendars import due_dates_of, etag_of, feed_of
from seminars.models import Calendar
from seminars.views.answers import button_on


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def calendar(request):
    """The secret address, and the button that makes one, or another."""
    if request.method == "POST":
        Calendar.renew(request.user)
        messages.success(request, _("The address is new. At an older one there is nothing more."))
        return redirect("seminars:calendar")
    found = Calendar.objects.filter(user=request.user).first()
    link = found and request.build_absolute_uri(found.get_absolute_url())
    return render(request, "seminars/calendar.html", {"link": link})


@button_on("seminars:calendar")
def deletion(request):
    """Have no such address any more."""
    Calendar.objects.filter(user=request.user).delete()
    messages.success(request, _("There is no such address any more."))
    return redirect("seminars:calendar")


@require_safe
def file(request, token):
    """What is due, for a program that has the address and nothing else."""
    user = get_object_or_404(Calendar.objects.working(), token=token).user
    site, readings = request.build_absolute_uri("/").rstrip("/"), list(due_dates_of(user))
    etag = etag_of(user, readings, site)
    response = get_conditional_response(request, etag=etag)
    if not response:
        feed = feed_of(user, readings, site)
        response = HttpResponse(feed, content_type="text/calendar; charset=utf-8")
        response["ETag"] = etag
    patch_cache_control(response, private=True, no_cache=True)
    response["X-Robots-Tag"] = "noindex"
    return response
