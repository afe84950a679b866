"""What the views of this room have in common."""

from functools import wraps

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import redirect
from django.views.decorators.csrf import csrf_exempt, csrf_protect

BITE = 1 << 16
MOST_BITES = 1 << 10  # 64 MB


def bringing_in(view):
    """Decorate a page of those who bring texts in; for everybody else it is not there."""

    @wraps(view)
    def guarded(request, *args, **kwargs):
        if not request.user.may_bring_in:
            raise Http404
        return view(request, *args, **kwargs)

    return login_required(guarded)


def button_on(page, *names):
    """Decorate what a button does, with the name of the page that has the button.

    `names` are the parts of the address that both have. Who comes without pressing it, because
    the log-in page sent them on, comes to that page.
    """

    def decorate(view):
        @wraps(view)
        def pressed(request, *args, **address):
            if request.method == "POST":
                return view(request, *args, **address)
            return redirect(page, *(address[name] for name in names))

        return bringing_in(pressed)

    return decorate


def posts_up_to_the_limit(too_long):
    """Decorate a view so that a post which Django would not read is answered by `too_long`.

    Django's own answer is a bare 400, before any view is asked. The post is read to its end, or
    the browser would not listen to the answer.
    """

    def decorate(view):
        protected = csrf_protect(view)

        @csrf_exempt
        @wraps(view)
        def measured(request, *args, **kwargs):
            length = int(request.META.get("CONTENT_LENGTH") or 0)
            if length <= settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
                return protected(request, *args, **kwargs)
            for _bite in range(MOST_BITES):
                if not request.read(BITE):
                    break
            return too_long(request, *args, **kwargs)

        return measured

    return decorate


def see_other(address, *parts):
    """Answer a post: look there. `address` is whatever `redirect` takes, with its `parts`."""
    response = redirect(address, *parts)
    response.status_code = 303
    return response
