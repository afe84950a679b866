"""What the page of a review shows of one block."""

from dataclasses import dataclass, fields
from functools import lru_cache

from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from reader.figures import above_caption, lies_elsewhere, shows
from reader.frames import Gaps
from reader.hanging import hang_lines
from reader.importing.reasons import DOUBTS
from reader.importing.tabular import begins_table
from reader.kinds import BESIDE_TABLE, OF_ANY, OF_LINE, OF_TABLE, kind_options, words_in_menu
from reader.legible import legible
from reader.notelinks import first_mark
from reader.rendering import render_heading, render_with_joins
from reader.review_page.posts import kind_name
from reader.reviewing.edited import as_edited
from reader.reviewing.kept import draws
from reader.reviewing.ranges import VERSE, kind_of
from reader.reviewing.reasons import AGAIN, BY_HAND, IN_HEAD, LEFT, UNCHOSEN, UNDONE
from reader.reviewing.review import UNDESCRIBED, mark_of

OWN_REASONS = {
    BY_HAND: _("You set it aside."),
    UNCHOSEN: _("Its chapter was left out."),
    LEFT: _("Left over from an earlier draft."),
    AGAIN: _("It was set aside by hand from this text before."),
    UNDONE: _("Somebody wrote it, and somebody else undid it."),
    IN_HEAD: _("It became the title, the byline, the date or the standfirst."),
}


@dataclass(frozen=True)
class Shape(Gaps):
    """What of a Row the templates ask about; the rest of it is filled into their HTML.

    A page has hundreds of blocks, and few shapes.
    """

    is_open: bool
    is_first: bool
    is_last: bool
    state: str
    is_doubtful: bool
    is_joined: bool
    is_blank: bool
    is_drawn_line: bool
    was_read: bool
    is_picture: bool
    is_captioned: bool
    has_mark: bool
    is_verse: bool
    is_of_table: bool
    lacks_picture: bool
    lies_elsewhere: bool
    asks_what_it_shows: bool
    is_contested: bool
    is_disputed: bool
    is_shows_contested: bool
    chooses_kind: bool
    is_kind_contested: bool


@dataclass
class Row:
    """A block on the page. `mine` are the mark from which words began that clash with what another
    window wrote, and these; `shows_of_mine` are such of what its picture shows.

    `state` is "new" or "changed" where readers do not see yet what it says. `is_of_table` says that
    it stands right above or below a table: a caption there may well be that of the table.
    """

    block: dict
    is_open: bool = False
    is_first: bool = False
    is_last: bool = False
    state: str = ""
    mine: tuple[str, str] | None = None
    shows_of_mine: str | None = None
    kind_of_mine: tuple | None = None
    is_asked_for_kind: bool = False
    is_of_table: bool = False

    @property
    def shape(self):
        return Shape(*(getattr(self, name) for name in SHAPE))

    @property
    def id(self):
        return self.block["id"]

    @property
    def kind(self):
        return self.block["kind"]

    @property
    def is_doubtful(self):
        return bool(self.block["doubt"])

    @property
    def is_joined(self):
        return bool(self.block["joins"])

    @property
    def was_read(self):
        """Whether it is made of pieces of a file."""
        return bool(self.block.get("read"))

    @property
    def is_contested(self):
        return self.mine is not None

    @property
    def is_disputed(self):
        """Whether other words stand than mine began from, so that one says which are to stand."""
        return self.is_contested and self.began != self.stands

    @property
    def is_shows_contested(self):
        return self.shows_of_mine is not None

    @property
    def is_kind_contested(self):
        return self.kind_of_mine is not None

    @property
    def chooses_kind(self):
        """Whether it has the menu of kinds, and not only the name of its own."""
        return self.is_asked_for_kind or self.is_kind_contested

    @property
    def html(self):
        if self.is_open and self.is_captioned and not self.is_contested:
            return _html(0, above_caption(self.block["markdown"]), ())
        joins = self.block["joins"] if self.block["doubt"] else []
        # What is no heading is rendered alike, whatever kind it is.
        level = self.block["level"] if self.kind == "heading" else 0
        return _html(level, self.block["markdown"], tuple(joins))

    @property
    def why(self):
        return said(DOUBTS, self.block["doubt"])

    @property
    def standing(self):
        """Its words as they stand, the way they are edited."""
        return as_edited(self.block["markdown"])

    @property
    def stands(self):
        return mark_of(self.standing)

    @property
    def began(self):
        return self.stands if self.mine is None else self.mine[0]

    @property
    def words(self):
        return self.standing if self.mine is None else self.mine[1]

    @property
    def shows(self):
        """What its picture is said to show; None where there is no picture."""
        return shows(self.block["markdown"])

    @property
    def shown_before(self):
        return mark_of(self.shows)

    @property
    def shows_words(self):
        return self.shows if self.shows_of_mine is None else self.shows_of_mine

    @property
    def shows_standing(self):
        return self.shows or "–"

    @property
    def is_picture(self):
        return self.shows is not None

    @property
    def is_captioned(self):
        """Whether it begins with a picture, so that what is edited is the caption below it."""
        return bool(above_caption(self.block["markdown"]))

    @property
    def has_mark(self):
        """Whether a mark that leads to a note, or back, is among the words that are edited."""
        return self.is_open and bool(self.mark)

    @property
    def is_verse(self):
        """Whether it is verse that is open, so that each line of its words is one."""
        return self.is_open and self._kind[0] == VERSE

    @property
    def mark(self):
        """The first such mark, as one sees it."""
        return legible(first_mark(self.block["markdown"]))

    @property
    def asks_what_it_shows(self):
        return self.block["doubt"] == UNDESCRIBED

    @property
    def lacks_picture(self):
        return self.block["kind"] == "figure" and self.shows is None

    @property
    def lies_elsewhere(self):
        """Whether its picture is at an address of another host, from which none is loaded."""
        return self.kind != "code" and lies_elsewhere(self.block["markdown"])

    @property
    def is_blank(self):
        """Whether it says nothing, and is left out of what is published."""
        return not self.block["markdown"].strip()

    @property
    def is_drawn_line(self):
        return draws(self.block)

    @property
    def kind_name(self):
        return kind_name(self.block)

    @property
    def kind_options(self):
        return kind_options(self.kind_of_mine or self._kind, get_language(), self.menu)

    @property
    def kind_words(self):
        return words_in_menu(self.menu, *self._kind)

    @property
    def menu(self):
        """Which menu of kinds is for it."""
        if self.is_table:
            return OF_TABLE
        if self.is_drawn_line:
            return OF_LINE
        may_be_caption = self.is_of_table and not self.is_picture and not self.lies_elsewhere
        return BESIDE_TABLE if may_be_caption else OF_ANY

    @property
    def is_table(self):
        return self.kind == "paragraph" and begins_table(self.block["markdown"])

    @property
    def _kind(self):
        return kind_of(self.block)


SHAPE = [field.name for field in fields(Shape)]


def said(table, key):
    """Give the words for a reason or a doubt."""
    if key in OWN_REASONS:
        return OWN_REASONS[key]
    return gettext(table[key]) if key in table else ""


@lru_cache(maxsize=2048)
def _html(level, markdown, joins):
    if level:
        return render_heading(markdown, level)
    return hang_lines(render_with_joins(markdown, joins))
