"""In which language the pages speak."""

from django.conf import settings
from django.utils import translation


def speak_as_asked(get_response):
    """Let the pages speak the language that a person has chosen; else that of their browser.

    The browser's was found by Django's LocaleMiddleware, which stands before this.
    """

    def middleware(request):
        chosen = request.user.is_authenticated and request.user.language
        if chosen in dict(settings.LANGUAGES):
            translation.activate(chosen)
            request.LANGUAGE_CODE = translation.get_language()
        return get_response(request)

    return middleware
