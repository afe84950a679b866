"""/healthz: whether this process can serve, which is whether its database answers."""

from django.db import Error, connection
from django.http import HttpResponse


def health_check(get_response):
    """Answer /healthz as middleware: a probe comes by address, over plain http, unknown to us."""

    def middleware(request):
        return _health() if request.path == "/healthz" else get_response(request)

    return middleware


def _health():
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except Error:
        return HttpResponse("The database does not answer.\n", "text/plain", status=503)
    return HttpResponse("ok\n", "text/plain")
