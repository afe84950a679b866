"""Where things stand, brought along with them."""

from django.db.models import F, OuterRef
from django.db.models.functions import JSONArray

from annotations.models.places import Span
from reader.rows import Rows


def with_places(things):
    """Give notes or prompts with their placements, and with what is asked of these.

    `stands` are [ordinal, paragraph id, start, end] of each span, and `since` is the number of the
    revision that brought it there.
    """
    since = F("placement__revision__number")
    return things.select_related("placement").annotate(stands=spans_of_placement(), since=since)


def spans_of_placement():
    """The spans of what is asked for, as an expression: see `with_places`."""
    spans = Span.objects.filter(placement=OuterRef("placement")).order_by()
    return Rows(spans.values(row=JSONArray("ordinal", "paragraph", "start", "end")))
