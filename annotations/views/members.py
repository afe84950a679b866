"""Pages for those who have logged in, where nothing typed is lost when a session has ended."""

from functools import wraps

from django.urls import reverse

from reader.views.kept import to_log_in

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
    "dismissal",
    "lock",
    "help",
}
# Two of them have no page above either.
WITHOUT_PAGES = "/lock/withdrawal/", "/help/withdrawal/"


def members_only(view):
    """Decorate a view: who is not logged in goes to the log-in page, and comes back here.

    What they had posted is kept meanwhile, and offered by `kept_words` (see `reader.views.kept`).
    """

    @wraps(view)
    def guarded(request, *args, **kwargs):
        if request.user.is_authenticated:
            return view(request, *args, **kwargs)
        back = request.path if request.method != "POST" else page_of(request.path)
        return to_log_in(request, back)

    return guarded


def page_of(path):
    """The page that has the form, or the button, which posts to `path`."""
    path = path.removesuffix("withdrawal/") if path.endswith(WITHOUT_PAGES) else path
    above, _, ending = path.rstrip("/").rpartition("/")
    if ending == "restoration":
        return reverse("annotations:deleted")
    return f"{above}/" if ending in FROM_ABOVE else path
