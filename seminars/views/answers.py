"""What our views answer in common."""

from functools import wraps

from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect


def status_of(form):
    """The status of a page with a form: 422 where it has mistakes, 409 where it came too late."""
    if form is None or not form.is_bound or not form.errors:
        return 200
    return 409 if getattr(form, "overtaken", False) else 422


def button_on(page, *arguments):
    """Decorate what a button does, with the name of the page that has the button.

    Who comes without pressing it, because the log-in page sent them on, comes to that page.
    """

    def decorate(view):
        @wraps(view)
        def pressed(request, **address):
            if request.method == "POST":
                return view(request, **address)
            return redirect(page, *(address[name] for name in arguments))

        return login_required(pressed)

    return decorate
