"""What the views of this room have in common."""

from functools import wraps

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import RequestDataTooBig, TooManyFilesSent
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from reader.views.kept import to_log_in

BITE = 1 << 16
MOST_BITES = 1 << 11  # 128 MB
MEGABYTE = 1 << 20


def bringing_in(view):
    """Decorate a page of those who bring texts in; for everybody else it is not there.

    Who is not logged in goes to the log-in page, and comes back to what they had typed.
    """
    return _guarded(view, lambda request, address: request.path)


def button_on(page, *names, noted=""):
    """Decorate what a button does, with the name of the page that has the button.

    `names` are the parts of the address that both have; `noted` is the page from which a note
    comes with it, where that is another. Who comes without pressing it comes to that page.
    """

    def decorate(view):
        def page_of(request, address):
            name = noted if noted and "note" in request.POST else page
            return reverse(name, args=[address[part] for part in names])

        @wraps(view)
        def pressed(request, **address):
            if request.method == "POST":
                return view(request, **address)
            return redirect(page_of(request, address))

        return _guarded(pressed, page_of)

    return decorate


def _guarded(view, page_of):
    @wraps(view)
    def guarded(request, **address):
        if request.user.is_authenticated:
            if not request.user.may_bring_in:
                raise Http404
            return view(request, **address)
        if not _can_be_read(request):
            return redirect_to_login(request.path)
        return _checked_to_log_in(request, page_of(request, address))

    return guarded


# A post that may be too long was not checked before any view was asked.
_checked_to_log_in = csrf_protect(to_log_in)


def _can_be_read(request):
    """Whether a post is not longer than what Django reads."""
    return _length_of(request) <= settings.DATA_UPLOAD_MAX_MEMORY_SIZE


def _length_of(request):
    return int(request.META.get("CONTENT_LENGTH") or 0)


def posts_up_to_the_limit(too_long, megabytes_of_files=lambda: 0, too_many=None):
    """Decorate a view so that a post which Django would not read is answered by `too_long`, or by
    `too_many` where it is the number of its files.

    Django's own answer is a bare 400, before any view is asked. The post is read to its end, or
    the browser would not listen to the answer. Files may be larger than what is typed.
    """

    def decorate(view):
        protected = csrf_protect(view)

        @csrf_exempt
        @wraps(view)
        def measured(request, *args, **kwargs):
            refused = too_long
            try:
                if _can_be_read(request) or _has_files_alone(request, megabytes_of_files()):
                    return protected(request, *args, **kwargs)
            except TooManyFilesSent:
                refused = too_many or too_long
            for _bite in range(MOST_BITES):
                if not request.read(BITE):
                    break
            return refused(request, *args, **kwargs)

        return measured

    return decorate


def _has_files_alone(request, megabytes):
    """Whether it is files that make a post long, and not longer than they may be."""
    most = megabytes * MEGABYTE
    if not most or _length_of(request) > most + settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
        return False
    try:
        return bool(request.POST)  # this reads it
    except RequestDataTooBig:
        return False


def see_other(address, *parts):
    """Answer a post: look there. `address` is whatever `redirect` takes, with its `parts`."""
    response = redirect(address, *parts)
    response.status_code = 303
    return response
