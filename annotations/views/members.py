"""Pages for those who have logged in, where nothing typed is lost when a session has ended."""

from functools import wraps

from django.contrib.auth.views import redirect_to_login
from django.http import HttpResponse
from django.urls import reverse

KEPT = "kept_through_log_in"
NOT_KEPT = {"csrfmiddlewaretoken"}
KEPT_AT_MOST = 200_000  # characters: strangers may not fill the database with their sessions
# Addresses that are posted to, and have no page of their own, by how they end.
FROM_ABOVE = {
    "notes",
    "prompts",
    "seen",
    "deletion",
    "visibility",
    "position",
    "receipts",
    "withdrawal",
}


def members_only(view):
    """Decorate a view: who is not logged in goes to the log-in page, and comes back here.

    What they had posted is kept in the session meanwhile, and offered by `kept_words` to the
    person who wrote it. htmx gets a bare 401, so that no log-in page lands in the margin; the
    browser keeps the draft then.
    """

    @wraps(view)
    def guarded(request, *args, **kwargs):
        if request.user.is_authenticated:
            return view(request, *args, **kwargs)
        if request.htmx:
            return HttpResponse(status=401)
        back = request.path if request.method != "POST" else _page_of(request.path)
        fields = {name: request.POST[name] for name in request.POST if name not in NOT_KEPT}
        if fields.get("body") and sum(map(len, fields.values())) <= KEPT_AT_MOST:
            request.session[KEPT] = {"path": back, "fields": fields}
        return redirect_to_login(f"{back}?{request.GET.urlencode()}".rstrip("?"))

    return guarded


def kept_words(request):
    """Give the fields that this person was sending from this page when their session ended, once.

    What comes with the request itself goes before them.
    """
    kept = request.session.get(KEPT)
    here = kept and kept["path"] == request.path and request.method != "POST"
    if not here or not request.user.is_authenticated:
        return {}
    del request.session[KEPT]
    mine = kept["fields"].get("writer") == str(request.user.pk)
    return kept["fields"] if mine else {}


def _page_of(path):
    """The page that has the form, or the button, which posts to `path`."""
    above, _, ending = path.rstrip("/").rpartition("/")
    if ending == "restoration":
        return reverse("annotations:deleted")
    return f"{above}/" if ending in FROM_ABOVE else path
