"""/healthz: whether this process can serve, which is whether its database answers."""

from django.db import DatabaseError, connection
from django.http import HttpResponse


def health_check(get_response):
    """Middleware, not a view: a probe comes by address, over plain http, and wants no session."""

    def middleware(request):
        if request.path != "/healthz":
            return get_response(request)
        try:
            with connection.cursor() as cursor:
                cursor.execute("SELECT 1")
        except DatabaseError:
            return HttpResponse("The database does not answer.\n", "text/plain", status=503)
        return HttpResponse("ok\n", "text/plain")

    return middleware
