"""Who is in a seminar."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from seminars.forms import RoleForm
from seminars.models import Membership, Seminar
from seminars.people import change_role, remove
from seminars.views.answers import button_on, status_of


@login_required
@require_safe
def members(request, seminar):
    """The people of a seminar: instructors first, then by name."""
    found = get_object_or_404(Seminar.objects.visible_to(request.user), slug=seminar)
    people = Membership.objects.visible_to(request.user).filter(seminar=found)
    people = sorted(people.select_related("user", "group"), key=_place_in_table)
    context = {
        "seminar": found,
        "members": people,
        "has_groups": any(one.group for one in people),
        "teaches": found.taught_by(request.user),
    }
    return render(request, "seminars/members.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def member(request, seminar, username):
    """A person's role in a seminar, and the way out of it."""
    found = _membership(request, seminar, username)
    form = RoleForm(request.POST or None, initial={"role": found.role}, label_suffix="")
    if request.method == "POST" and form.is_valid():
        try:
            change_role(found, form.cleaned_data["role"])
        except ValidationError as error:
            form.add_error("role", error)
        else:
            return _back_to_members(request, found, _("The role of {name} is changed."))
    context = {"seminar": found.seminar, "member": found, "form": form}
    return render(request, "seminars/member.html", context, status=status_of(form))


@button_on("seminars:member", "seminar", "username")
def deletion(request, seminar, username):
    """Take a student out of a seminar; what they wrote stays."""
    found = _membership(request, seminar, username)
    try:
        remove(found)
    except ValidationError as error:
        messages.error(request, error.messages[0])
        return redirect("seminars:member", seminar, username)
    return _back_to_members(request, found, _("{name} is no longer in the seminar."))


def _membership(request, seminar, username):
    editable = Membership.objects.editable_by(request.user).select_related("seminar", "user")
    return get_object_or_404(editable, seminar__slug=seminar, user__username=username)


def _back_to_members(request, membership, words):
    messages.success(request, words.format(name=membership.user.name))
    if not Seminar.objects.visible_to(request.user).filter(pk=membership.seminar_id).exists():
        return redirect("seminars:home")
    return redirect("seminars:members", membership.seminar.slug)


def _place_in_table(membership):
    return not membership.teaches, membership.user.name.casefold(), membership.pk
