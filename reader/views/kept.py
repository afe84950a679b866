"""What was posted when a session had ended: kept, and offered to its writer after the log-in."""

import re

from django.contrib.auth.views import redirect_to_login
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from reader.models.people import has_signed

KEPT = "kept_through_log_in"
NOT_KEPT = {"csrfmiddlewaretoken"}
TYPED = re.compile(
    r"body|note|document|pasted|title|words(-\d{1,9})?|stray-\d{1,9}"
)  # what holds somebody's words
KEPT_AT_MOST = 200_000  # characters: strangers may not fill the database with their sessions
SIGNED_AT_MOST = 2_500_000  # the same for who has a signature: a whole text
PAGES_AT_MOST = 3

NOT_SAVED = _(
    "You had been logged out before this was saved. What you wrote is in its place again: look "
    "through it, and save it."
)


def to_log_in(request, page):
    """Answer a visitor: they go to the log-in page, and come from there to `page`.

    What they had posted is kept in the session meanwhile, and offered there by `kept_words` to
    the person who wrote it. htmx gets a bare 401, so that no log-in page lands in a part of the
    page; the browser keeps what was typed then.
    """
    if request.htmx:
        return HttpResponse(status=401)
    fields = {name: request.POST[name] for name in request.POST if name not in NOT_KEPT}
    if _is_worth_keeping(fields):
        keep_words(request, page, fields)
    return redirect_to_login(f"{page}?{request.GET.urlencode()}".rstrip("?"))


def keep_words(request, page, fields):
    """Keep `fields` of the form on `page` for `kept_words`."""
    others = {path: kept for path, kept in _kept(request).items() if path != page}
    latest = dict(list(others.items())[1 - PAGES_AT_MOST :])
    request.session[KEPT] = {**latest, page: fields}


def kept_words(request):
    """Give the fields that this person was sending from this page when their session ended, once.

    What comes with the request itself goes before them.
    """
    kept = _kept(request)
    if request.path not in kept or request.method == "POST" or not request.user.is_authenticated:
        return {}
    fields = kept[request.path]
    request.session[KEPT] = {path: kept[path] for path in kept if path != request.path}
    return fields if fields.get("writer") == str(request.user.pk) else {}


def _kept(request):
    """Give {path of a page: fields}, the latest last."""
    return request.session.get(KEPT) or {}


def _is_worth_keeping(fields):
    """Whether somebody wrote something there, and says who; more than that is for nobody."""
    writer = fields.get("writer")
    most = SIGNED_AT_MOST if has_signed(writer, fields.get("signed")) else KEPT_AT_MOST
    typed = any(TYPED.fullmatch(name) and value.strip() for name, value in fields.items())
    return bool(writer) and typed and sum(map(len, fields.values())) <= most
