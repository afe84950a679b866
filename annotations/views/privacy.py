"""What is kept about a person: to fetch it, and to delete the account."""

from tempfile import TemporaryFile

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.contrib.auth import logout
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from annotations.privacy.erasing import taught_alone
from annotations.privacy.exporting import export, file_name
from annotations.privacy.leaving import LeavingForm
from annotations.views.members import members_only
from reader.limits import limited
from reader.models import User
from reader.models.people import LEFT
from seminars.views.answers import button_on

by_their_log_in = reauthentication_required(
    enabled=lambda request: not request.user.has_usable_password()
)


@members_only
@require_safe
def own_data(request):
    """Everything about oneself to fetch, and what deleting the account would do."""
    return _page(request, LeavingForm(request.user, request.user))


@members_only
@require_safe
@never_cache
@limited("exporting", on_get=True)
def own_export(request):
    """Everything about oneself, as a file. Only whom it is about is given it."""
    file = TemporaryFile()  # noqa: SIM115 (the answer closes it)
    export(request.user, file)
    file.seek(0)
    return FileResponse(file, as_attachment=True, filename=file_name(request.user))


@button_on("annotations:own_data")
@limited("posting")
@by_their_log_in
def own_deletion(request):
    """Delete one's own account, for good."""
    form = LeavingForm(request.user, request.user, request.POST)
    if not form.is_valid() or not form.erased():
        return _page(request, form)
    logout(request)
    messages.success(request, _("Your account is deleted. Farewell!"))
    return redirect("seminars:home")


@members_only
@require_safe
def data(request, pk):
    """The same about somebody else, for admins, who see nothing of it."""
    if pk == request.user.pk:
        return redirect("annotations:own_data")
    return _page(request, LeavingForm(_somebody(request, pk), request.user))


@button_on("annotations:data", "pk")
def offer(request, pk):
    """Leave somebody's data on their own page, for them to fetch."""
    person = _somebody(request, pk)
    User.objects.filter(pk=person.pk).update(export_offered_at=timezone.now())
    words = _("{name} finds everything about them under “My account”, and nobody else does.")
    messages.success(request, words.format(name=person.name))
    return redirect("annotations:data", pk)


@button_on("annotations:data", "pk")
@limited("posting")
@by_their_log_in
def deletion(request, pk):
    """Delete somebody's account, for good."""
    person = _somebody(request, pk)
    form = LeavingForm(person, request.user, request.POST)
    if not form.is_valid() or not form.erased():
        return _page(request, form)
    messages.success(request, _("The account is deleted."))
    return redirect("seminars:accounts")


def _somebody(request, pk):
    """Somebody else, for an admin. Their own data admins find where everybody does."""
    if not request.user.is_admin:
        raise Http404
    others = User.objects.exclude(pk=request.user.pk).exclude(username__startswith=LEFT)
    return get_object_or_404(others, pk=pk)


def _page(request, form):
    person = form.person
    context = {"form": form, "person": person, "is_own": person == request.user}
    context["taught_alone"] = taught_alone(person)
    status = 422 if form.is_bound else 200
    return render(request, "annotations/data.html", context, status=status)
