"""A copy of a text, for whoever may read it but not change it."""

from django.contrib import messages
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from reader.admission import copied
from reader.limits import limited
from reader.models import Article
from reader.views.access import button_on, see_other


@button_on("reader:draft", "slug")
@limited("importing")
def copies(request, slug):
    """Make a copy that nobody reads yet, and open it for editing."""
    copyable = Article.objects.copyable_by(request.user).select_related("current")
    made = copied(get_object_or_404(copyable, slug=slug), request.user)
    messages.success(request, _("This is your copy. Nobody reads it until you publish it."))
    return see_other("reader:draft", made.slug)
