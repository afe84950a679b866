"""What an instructor looks at before class."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.http import content_disposition_header
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from annotations.page.sitting import Sitting
from annotations.views.members import members_only
from reader.models import User
from seminars.models import Reading
from teaching.progress import Progress, students_of, table_of
from teaching.replied import Replied
from teaching.tables import csv_of


@members_only
@require_safe
def progress(request, **address):
    """Who has written how much of what is asked for, where they talk, and what has no answer."""
    sitting = _taught(request, **address)
    context = {
        "sitting": sitting,
        "article": sitting.article,
        "reading": sitting.reading,
        "progress": Progress.of(sitting, request.GET.get("sort")),
    }
    return render(request, "teaching/progress.html", context)


@members_only
@require_safe
def replied(request, username, **address):
    """What one of the students replied to others."""
    sitting = _taught(request, **address)
    students = User.objects.filter(
        memberships__seminar=sitting.reading.seminar_id, memberships__role="student"
    )
    context = {
        "sitting": sitting,
        "article": sitting.article,
        "reading": sitting.reading,
        "replied": Replied.of(sitting, get_object_or_404(students, username=username)),
    }
    return render(request, "teaching/replied.html", context)


@never_cache
@members_only
@require_safe
def table(request, **address):
    """Who has written how much, for a spreadsheet."""
    sitting = _taught(request, **address)
    reading, table = sitting.reading, table_of(sitting.reading, students_of(sitting))
    response = HttpResponse(csv_of(table), content_type="text/csv; charset=utf-8")
    name = f"{reading.seminar.slug}-{reading.slug}.csv"
    response["Content-Disposition"] = content_disposition_header(True, name)
    return response


def _taught(request, seminar, reading):
    """Give the sitting of somebody who teaches there; to all others there is none."""
    taught = Reading.objects.taught_by(request.user)
    get_object_or_404(taught, seminar__slug=seminar, slug=reading)
    return Sitting.at(request.user, seminar=seminar, reading=reading)
