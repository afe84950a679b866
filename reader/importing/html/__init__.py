"""A tree of HTML, cut into pieces. Word, OpenDocument and e-books come this way too."""

import re
from collections.abc import Sequence

from reader.importing.blocks import fenced
from reader.importing.elements import BLOCKS, HEADINGS, contents, is_silent
from reader.importing.html.codes import code_of
from reader.importing.html.countedparagraphs import part_paragraphs
from reader.importing.html.figures import (
    figure_pieces,
    frame_pieces,
    is_caption,
    is_frame,
    lifted,
    picture_pieces,
    shown_among,
    shown_in,
    with_lifted,
)
from reader.importing.html.footnotes import (
    BACKLINK,
    NOTE,
    NUMBER,
    REF,
    beginning,
    mark,
    mark_notes,
    without_label,
)
from reader.importing.html.formulas import FORMULAS, formula_in
from reader.importing.html.inline import (
    BREAK,
    PLAIN,
    between_empty_lines,
    collapsed,
    is_code,
    live,
    markdown_of,
    words_of,
)
from reader.importing.html.lists import LISTS, list_pieces
from reader.importing.html.notelines import as_one_note
from reader.importing.html.raising import small
from reader.importing.html.ruby import bracket_readings
from reader.importing.html.tables import table_pieces
from reader.importing.html.terms import term_pieces
from reader.importing.html.verse import CALLED, typed_verse, verse_pieces
from reader.importing.indents import UNIT, indent_of, moved_in, piece_of_lines, quoted
from reader.importing.parts import Part, Passed
from reader.importing.pieces import QUOTES, Piece
from reader.importing.tidy import INVISIBLE, UNSEEN

STYLES = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "cite": "italic", "dfn": "italic",
    "var": "italic", "s": "strike", "strike": "strike", "del": "strike", "code": "code",
    "tt": "code", "kbd": "code", "samp": "code",
}  # fmt: skip
BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
ITALIC = re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)
DEEPEST_QUOTE = 3  # inside one another; Markdown is read to a depth of twenty things
RULE = re.compile(r"\s*(?:[*⁂•·~_—–-]\s*){3,}|\s*⁂\s*|\s*(?:#\s*){1,5}")
# What our own readers of documents say of a paragraph, by its class.
BLANK = "__"  # what holds a place open
OWN = re.compile(r"postil-(title|subtitle|caption|credit|contents|byline|about)")


def pieces_of(root, of_a_site: bool = False, parts: Sequence[Part] = ()) -> list[Piece]:
    """Cut a tree into pieces, in order, none of them judged; each has those of `parts` that were
    cut out right before it, by the elements that stand for them.

    In a page `of_a_site`, links that lead nowhere are left in, for they tell the site's lines from
    the text, and what is not shown of a picture is left out: the site says it of all its pictures.
    """
    mark_notes(root)
    part_paragraphs(root)
    bracket_readings(root)
    walk, pieces = Walk(root, of_a_site), []
    for piece in walk.blocks([root]):
        piece.cut_before = [parts[number] for number in walk.passed.new()]
        pieces.append(piece)
    return pieces


class Walk:
    """A walk through a tree, which knows of each element whether a block is inside."""

    def __init__(self, root, of_a_site=False):
        self._dead = "#" if of_a_site else ""  # where a link leads that leads nowhere
        self.described = not of_a_site
        # The list keeps lxml's elements alive, so that each stays the same object.
        self._all = list(root.iter())
        self._around_blocks = set()
        self._quotes = 0  # in how many one stands
        self._indented = False
        self.passed = Passed()
        for element in self._all:
            if element.tag in BLOCKS:
                for above in element.iterancestors():
                    if above in self._around_blocks:
                        break
                    self._around_blocks.add(above)

    def is_block(self, node) -> bool:
        """Whether an element is one, or holds one."""
        return not isinstance(node, str) and (node.tag in BLOCKS or node in self._around_blocks)

    def holds_blocks(self, node) -> bool:
        """Whether an element holds a block."""
        return node in self._around_blocks

    def is_silent(self, node) -> bool:
        """Whether nothing in a node is for readers."""
        return not isinstance(node, str) and is_silent(node) and self.passed.see(node)

    def blocks(self, nodes):
        """Give the pieces in nodes that follow each other; words between blocks are paragraphs."""
        loose = []
        for node in nodes:
            if not self.is_block(node):
                loose.append(node)
                continue
            yield from self.paragraphs(loose)
            loose = []
            if not is_silent(node):
                yield from self._block(node)
        yield from self.paragraphs(loose)

    def lines_of_item(self, nodes):
        """Give the pieces in an item of a list: what is quoted there is lines like its others."""
        quotes, self._quotes = self._quotes, DEEPEST_QUOTE
        pieces = list(self.blocks(nodes))
        self._quotes = quotes
        return pieces

    def paragraphs(self, nodes):
        """Give the paragraphs in running text: an empty line in it parts two."""
        runs = self.line(nodes, indented=True)
        if not runs:
            yield from picture_pieces(nodes, self.described)
            return
        words_first, pictures = shown_among(nodes)
        yield from [] if words_first else pictures
        for part in between_empty_lines(runs):
            words = words_of(part)
            if words.strip() == BLANK:
                continue
            if RULE.fullmatch(words):
                yield Piece("---", "rule")
            elif is_code(part):
                yield Piece(fenced(words.replace("\u00a0", " ")), "code")
            else:
                yield piece_of_lines(markdown_of(part).split("\\\n"))
        yield from pictures if words_first else []

    def line(self, nodes, indented=False):
        """Give running text as a browser shows it; see `inline`. Where it is `indented`, a line
        begins with white space as wide as it stands in."""
        self._indented = indented
        runs = collapsed(list(self._runs(nodes, PLAIN)))
        return [] if all(UNSEEN.fullmatch(words) for words, _style in runs) else runs

    def _runs(self, nodes, style):
        for node in nodes:
            if isinstance(node, str):
                words = INVISIBLE.sub("", node if self._indented else node.replace(UNIT, ""))
                yield " " if words == BREAK else words, style  # of the file, and none of the page
            elif node.tag == "br":
                yield BREAK, style
            elif node.tag in FORMULAS and (formula := formula_in(node)) is not None:
                yield formula, style
            elif self.is_silent(node) or node.get(BACKLINK):
                continue
            elif node.get(REF):
                yield mark(node.get(REF), node.get(NUMBER))
            elif node.tag in ("sup", "sub"):
                yield from self._small(node, style)
            elif node.tag == "q":
                runs = list(self._runs(contents(node), style))
                quoted = words_of(runs).strip()[:1] in tuple(QUOTES)
                yield from runs if quoted else [("“", style), *runs, ("”", style)]
            else:
                yield UNIT * (indent_of(node) if self._indented else 0), PLAIN
                yield from self._runs(contents(node), self._styled(node, style))
                if node.tag in BLOCKS:
                    yield " ", style

    def _styled(self, node, style):
        if node.tag == "a" and node.get("href"):
            return style.with_(href=live(node.get("href")) or style.href or self._dead)
        if node.tag in STYLES:
            style = style.with_(**{STYLES[node.tag]: True})
        look = node.get("style") or ""
        if look:
            style = style.with_(
                bold=style.bold or bool(BOLD.search(look)),
                italic=style.italic or bool(ITALIC.search(look)),
            )
        return style

    def _small(self, node, style):
        """Give words above or below the line; a note's mark stands on it, in brackets."""
        runs = list(self._runs(contents(node), style))
        words = small(node, words_of(runs))
        marks_note = any(one.get(REF) for one in node.iter())
        yield from runs if marks_note or words == words_of(runs) else [(words, style)]

    def _block(self, node):
        tag = node.tag
        if node.get(NOTE):
            yield from self._note(node)
        elif tag in WRITTEN and not (tag == "pre" and CALLED.search(node.get("class") or "")):
            yield from WRITTEN[tag](self, node)
        elif tag == "pre":
            yield from typed_verse(node)
        elif CALLED.search(node.get("class") or "") and self.holds_blocks(node):
            yield from verse_pieces(self, node)
        else:
            yield from self._marked(node)

    def heading(self, node):
        """Give a heading, and the pictures in it after it."""
        words = " ".join(markdown_of(self.line(contents(node))).replace("\\\n", " ").split())
        heading = [Piece(words, "heading", level=HEADINGS[node.tag])] if words else []
        yield from with_lifted(heading, shown_in(node))

    def _quote(self, node):
        self._quotes += 1
        inner = list(self.blocks(contents(node)))
        self._quotes -= 1
        if self._quotes >= DEEPEST_QUOTE:
            yield from inner
            return
        words, pictures = lifted(inner)
        yield from with_lifted([quoted(words)] if words else [], pictures)

    def _marked(self, node):
        """Give what is in a container, with what our own readers say of it, or its name."""
        if self.described and is_frame(node):
            yield from frame_pieces(self, node)
            return
        is_named = self.described and is_caption(node)
        own = OWN.search(node.get("class") or "")
        further = indent_of(node, several=True)
        for piece in self.blocks(contents(node)):
            moved_in(piece, further)
            if is_named or (own and own[1] == "caption"):
                piece.kind = "figure"
            elif own and own[1] == "credit":
                piece.kind, piece.stands_for = "figure", "credit"
            elif own and own[1] == "contents":
                piece.fate = "contents"
            elif own:
                piece.stands_for = own[1]
            yield piece

    def _note(self, node):
        """A note begins with its label in brackets, whatever form that had; pictures follow it."""
        label = node.attrib.pop(NOTE)
        inside = contents(node) if node.tag == "li" else [node]
        note, pictures = lifted(self.blocks(inside))
        if len(note) > 1 and not without_label(note[0].markdown, label):
            note.pop(0)  # a label in a block of its own
        note = note or [Piece("")]
        words = without_label(note[0].markdown, label)
        note[0].markdown = beginning(label, node.get(NUMBER)) + words
        for piece in as_one_note(note):
            piece.is_footnote = True
            yield piece
        yield from with_lifted([], pictures)


def _rule(_walk, _node):
    yield Piece("---", "rule")


def _code(_walk, node):
    if code := code_of(node):
        yield Piece(fenced(code), "code")


WRITTEN = {
    **dict.fromkeys(HEADINGS, Walk.heading),
    **dict.fromkeys(LISTS, list_pieces),
    "blockquote": Walk._quote,
    "dl": term_pieces,
    "figure": figure_pieces,
    "hr": _rule,
    "pre": _code,
    "table": table_pieces,
}
