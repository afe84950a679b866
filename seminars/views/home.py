"""The first page: what Postil is, or what there is to read."""

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from reader.models import Article, Import, User
from seminars.overview import due_this_week, latest_texts, parted, seminars_with, to_read

OPEN_TEXTS = 12


@require_safe
def home(request):
    """My seminars and what is due; to a visitor, what this is and the texts open to everybody."""
    if not request.user.is_authenticated:
        context = {"open_texts": _open_texts(request.user), **_cast()}
        context["signup_open"] = get_adapter(request).is_open_for_signup(request)
        return render(request, "seminars/front.html", context)
    now = timezone.now()
    context = {"latest_texts": latest_texts(request.user)}
    context["unfinished"] = Import.objects.visible_to(request.user).unfinished().count()
    context["seminars"], context["archived"] = parted(seminars_with(request.user))
    context["readings"] = list(to_read(request.user, now))
    context["due_this_week"] = due_this_week(context["readings"], now)
    return render(request, "seminars/home.html", context)


def _open_texts(user):
    """The latest of the texts that are open to everybody."""
    texts = Article.objects.visible_to(user).select_related("current")
    return texts.order_by("-created_at", "-pk")[:OPEN_TEXTS]


def _cast():
    """The people of the demo with what they are, whose log-in is a button; nobody anywhere else."""
    roles = getattr(settings, "DEMO_CAST", {}) if settings.DEMO else {}
    people = User.objects.in_bulk(list(roles), field_name="username")
    cast = [(people[name], role) for name, role in roles.items() if name in people]
    return {"cast": cast, "cast_password": settings.DEMO_PASSWORD} if cast else {}
