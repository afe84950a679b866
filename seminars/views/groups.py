"""The groups of a seminar, in the hand of its instructors."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import ProtectedError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from seminars.dividing import students_of
from seminars.group_forms import DivisionForm, DrawForm, GroupForm
from seminars.models import Group, Seminar
from seminars.views.answers import button_on, status_of


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def groups(request, seminar):
    """The groups, with who is in which; another one is made here, and lots are drawn."""
    found = _seminar(request, seminar)
    form = GroupForm(request.POST or None, instance=Group(seminar=found))
    if request.method == "POST" and form.is_valid():
        group = Group.make(found, form.cleaned_data["name"])
        messages.success(request, _("“{name}” is made.").format(name=group))
        return redirect("seminars:groups", seminar)
    return _show(request, found, form=form)


@button_on("seminars:groups", "seminar")
def division(request, seminar):
    """Put everybody into the group that was chosen for them."""
    found = _seminar(request, seminar)
    form = DivisionForm(found, request.POST)
    if form.is_valid() and form.saved():
        messages.success(request, _("Saved."))
        return redirect("seminars:groups", seminar)
    return _show(request, found, division=form)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def group(request, seminar, pk):
    """The name of a group, and the way to do without it."""
    found = _group(request, seminar, pk)
    form = GroupForm(request.POST or None, instance=_group(request, seminar, pk))
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("Saved."))
        return redirect("seminars:groups", seminar)
    context = {"seminar": found.seminar, "group": found, "form": form}
    return render(request, "seminars/group.html", context, status=status_of(form))


@button_on("seminars:group", "seminar", "pk")
def deletion(request, seminar, pk):
    """Do without a group in which nothing was written."""
    found = _group(request, seminar, pk)
    try:
        found.delete()
    except ProtectedError:
        words = _(
            "Something was written in “{name}”, so it stays. Move its people to other groups, or "
            "give it another name."
        )
        messages.error(request, words.format(name=found))
        return redirect(found)
    messages.success(request, _("“{name}” is no more.").format(name=found))
    return redirect("seminars:groups", seminar)


def _show(request, seminar, form=None, division=None):
    draw = DrawForm(request.GET if "number" in request.GET else None)
    lots = draw.drawn(seminar, students_of(seminar)) if draw.is_valid() else None
    division = division or DivisionForm(seminar, lots=lots)
    context = {
        "seminar": seminar,
        "form": form or GroupForm(instance=Group(seminar=seminar)),
        "draw": draw,
        "division": division,
        "is_drawn": lots is not None and not division.is_bound,
    }
    status = max(status_of(division), status_of(form))
    return render(request, "seminars/groups.html", context, status=status)


def _seminar(request, seminar):
    return get_object_or_404(Seminar.objects.editable_by(request.user), slug=seminar)


def _group(request, seminar, pk):
    editable = Group.objects.editable_by(request.user).select_related("seminar")
    return get_object_or_404(editable, seminar__slug=seminar, pk=pk)
