"""Somebody whom one reads with."""

from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from reader.models import User
from seminars.querysets import read_with


@login_required
@require_safe
def person(request, pk):
    """What a person put there about themselves, and nothing else."""
    found = get_object_or_404(User.objects.filter(read_with(request.user), is_active=True), pk=pk)
    return render(request, "seminars/person.html", {"person": found})
