"""The text as it was, with the notes of its time."""

from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from annotations.margin.asked import NotInText
from annotations.page.past import past_of
from annotations.page.sitting import Sitting
from annotations.views.pages import show


@require_safe
def revision(request, number, **address):
    """An earlier revision, as the page shows today's; here nothing is written.

    What it does not have, and today's revision, are on the page itself.
    """
    sitting = Sitting.at(request.user, **address)
    sitting.past = past_of(sitting.article, number)
    try:
        if sitting.past:
            return show(request, sitting)
    except NotInText:
        pass
    return redirect(f"{sitting.today}?{request.GET.urlencode()}".rstrip("?"))
