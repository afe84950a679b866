"""Pages for those who have logged in, where nothing typed is lost when a session has ended."""

from functools import wraps

from django.contrib.auth.views import redirect_to_login
from django.http import HttpResponse

KEPT = "kept_through_log_in"
NOT_KEPT = {"csrfmiddlewaretoken"}


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
        back = request.get_full_path()
        if request.method == "POST":
            back = _page_of(request.path)
            fields = {name: request.POST[name] for name in request.POST if name not in NOT_KEPT}
            request.session[KEPT] = {"path": request.path, "fields": fields}
        return redirect_to_login(back)

    return guarded


def kept_words(request, path):
    """Give the fields that this person had posted to `path` when their session ended, once."""
    kept = request.session.get(KEPT)
    if not kept or kept["path"] != path or not request.user.is_authenticated:
        return {}
    del request.session[KEPT]
    mine = kept["fields"].get("writer") == str(request.user.pk)
    return kept["fields"] if mine else {}


def _page_of(path):
    """The page that has the form which posts to `path`."""
    for ending in ("notes/", "prompts/"):
        if path.startswith(("/seminars/", "/texts/")) and path.endswith(ending):
            return path.removesuffix(ending)
    return path
