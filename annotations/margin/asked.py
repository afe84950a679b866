"""From the query of an address to the margin that it asks for."""

from django.http import Http404

from annotations.forms import NoteForm
from annotations.margin.addresses import VIEWS
from annotations.margin.margin import Margin
from annotations.margin.narrowing import Narrowing
from annotations.margin.undo import undoable
from annotations.moderating.cases import has_flagged

LAST_PAGE = 100_000  # a database takes no offset of any size
LONGEST_SEARCH = 200  # characters


class NotInText(Http404):
    """The text does not have the paragraph that was asked for; `key` is its key."""

    def __init__(self, key):
        super().__init__()
        self.key = key


def margin_for(sitting, page, asked, kept=None, **more):
    """Give the filled margin that `asked`, the query of an address, asks for.

    `kept` are fields of the composer that the reader had filled in before.

    Raises NotInText for a paragraph that the text does not have, and Http404 for a prompt that is
    not to be seen.
    """
    line = page.line(asked["p"]) if asked.get("p") else None
    if asked.get("p") and line is None:
        raise NotInText(asked["p"])
    if line and line.paragraph.is_drawn_line:
        line = None  # nobody writes on it
    margin = Margin(sitting, page, line, **more)
    if asked.get("view") in VIEWS and sitting.user.is_authenticated:
        margin.view = "all" if sitting.past and asked["view"] == "unread" else asked["view"]
    margin.narrowing = Narrowing.of(asked, margin.view, page.summaries, sitting)
    margin.number = _page_number(asked.get("page", ""))
    margin.chosen = asked.get("note", "")
    margin.sought = asked.get("q", "").replace("\0", "").strip()[:LONGEST_SEARCH]
    if sitting.may_write:
        margin.undo = undoable(sitting.user, asked.get("undo", ""))
        flagged = asked.get("flagged", "")
        margin.flagged = flagged if flagged and has_flagged(sitting.user, flagged) else ""
    if asked.get("prompt"):
        margin.prompt = next((p for p in page.prompts if str(p.pk) == asked["prompt"]), None)
        if margin.prompt is None:
            raise Http404
    if margin.form is None and (kept or sitting.is_closed) and sitting.may_write:
        margin.form = NoteForm(sitting, initial={"paragraph": margin.key, **(kept or {})})
    return margin.fill()


def _page_number(asked):
    return min(max(int(asked), 1), LAST_PAGE) if asked.isdecimal() and len(asked) < 10 else 1
