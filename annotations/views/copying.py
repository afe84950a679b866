"""A seminar copied to a new term."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from annotations.copying.form import CopyingForm
from annotations.copying.making import copy_seminar
from annotations.copying.planning import planned
from seminars.models import Seminar
from seminars.views.answers import status_of


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def copies(request, seminar):
    """What would be copied, and the dates that it would have; then the copy."""
    found = get_object_or_404(Seminar.objects.editable_by(request.user), slug=seminar)
    form = CopyingForm(found, request.POST or request.GET or None)
    if form.is_valid() and request.method == "POST":
        made = copy_seminar(found, request.user, **form.cleaned_data)
        words = _("This is the copy. Look its dates over, and invite people to it.")
        messages.success(request, words)
        return redirect(made)
    context = {"seminar": found, "form": form, "plan": planned(found, form.begins_on)}
    context["may_be_made"] = form.is_valid()
    return render(request, "annotations/copies.html", context, status=status_of(form))
