"""Addresses that no page of ours can have."""

from django.http import Http404


def refuse_nul(get_response):
    """Answer 404 to an address with a NUL: PostgreSQL would refuse to look for such a thing."""

    def middleware(request):
        if "\0" in request.path:
            raise Http404
        return get_response(request)

    return middleware
