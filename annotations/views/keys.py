"""The keys of the reading page."""

from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe


@require_safe
def keys(request):
    """The list of keys; over htmx as a dialog for the page that asks."""
    name = "_keys_dialog" if request.htmx else "keys"
    response = render(request, f"annotations/{name}.html")
    patch_vary_headers(response, ["HX-Request"])
    return response
