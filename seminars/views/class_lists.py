"""Letting a whole class in by its list."""

from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from reader.limits import limited
from seminars.enrolling import enrol, enrolments, new_passwords
from seminars.forms import ClassListForm
from seminars.models import Seminar
from seminars.views.answers import button_on, status_of


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@limited("importing")
def class_list(request, seminar):
    """The list, and line by line what would become of it."""
    found = _extensible(request, seminar)
    form = ClassListForm(request.POST or None, request.FILES or None)
    context = {"seminar": found, "form": form}
    if form.is_bound and form.is_valid():
        context["list"] = form.cleaned_data["list"]
        context["enrolments"] = enrolments(found, context["list"])
        context["refused"] = sum(one.is_problem for one in context["enrolments"])
        # What was in a file can be mended as well.
        context["form"] = ClassListForm(initial={"pasted": context["list"]})
    return render(request, "seminars/class_list.html", context, status=status_of(form))


@never_cache
@button_on("seminars:class_list", "seminar")
@limited("importing")
def admissions(request, seminar):
    """Let them in, and show the first passwords, once."""
    found = _extensible(request, seminar)
    return _handed_out(request, found, enrol(found, request.POST.get("list", ""), request.user))


@never_cache
@button_on("seminars:class_list", "seminar")
@limited("importing")
def passwords(request, seminar):
    """New first passwords for those who never logged in: the old ones got lost."""
    found = _extensible(request, seminar)
    return _handed_out(request, found, new_passwords(found, request.user))


def _handed_out(request, seminar, enrolments):
    login = request.build_absolute_uri(reverse("account_login"))
    context = {"seminar": seminar, "enrolments": enrolments, "login": login}
    return render(request, "seminars/admissions.html", context)


def _extensible(request, seminar):
    return get_object_or_404(Seminar.objects.extensible_by(request.user), slug=seminar)
