"""From the groups of a PDF to pieces: Markdown, with the marks of its notes and its links."""

import re
from collections import Counter

from reader.importing.blocks import as_paragraph, fenced
from reader.importing.html.footnotes import beginning, mark
from reader.importing.html.inline import PLAIN, collapsed, markdown_of
from reader.importing.html.raising import raised
from reader.importing.indents import EM
from reader.importing.joining import SOFT, TYPED, join_all, known_words
from reader.importing.pdf.bylines import byline_of, stands_below_names
from reader.importing.pdf.code import code_of
from reader.importing.pdf.contents import DOTS, entries_of, is_its_title
from reader.importing.pdf.corners import is_page_number
from reader.importing.pdf.emphasis import with_whole_emphasis
from reader.importing.pdf.feet import label_in, marks_of, raised_label
from reader.importing.pdf.lines import Line, is_gap
from reader.importing.pdf.links import with_whole_links
from reader.importing.pdf.nesting import Lists, goes_on
from reader.importing.pdf.numbers import words_of_item
from reader.importing.pdf.shapes import KEPT, Group
from reader.importing.pdf.signs import BULLET
from reader.importing.pdf.tables import rows_of_tables
from reader.importing.pdf.terms import parted_terms
from reader.importing.pdf.titles import title_of
from reader.importing.pdf.verse import are_centred
from reader.importing.pieces import Piece
from reader.importing.tidy import clean

HEADS = ("page-number", "running-head", "page-head", "turned", "drawn-words")


class Cutter:
    """Makes pieces of groups."""

    def __init__(self, groups: list[Group], title: str = ""):
        """`title` is what the file says of itself."""
        self._groups, self._title = groups, title_of(groups, title)
        for group in groups[: groups.index(self._title)] if self._title else ():
            group.kind = "paragraph" if group.kind == "heading" else group.kind  # a journal's name
        notes = [note for group in groups for note in [group, *group.after] if note.kind == "note"]
        labelled = [note.lines[0] for note in notes if note.lines[0].label]
        # Notes that are counted through stand at the end; those that begin anew on each page
        # would be mistaken for one another there.
        self._at_end = len(labelled) == len({line.label for line in labelled})
        self._numbers = {self._place(line, line.label): str(n) for n, line in enumerate(labelled)}
        self._marks = marks_of([line for group in groups for line in group.lines], labelled)
        text = " ".join(line.words for group in groups for line in group.lines)
        self._known = known_words(text)
        sizes = {round(group.size) for group in groups if group.kind == "heading"}
        self._lists = None  # those inside one another, of which an item came last
        self._markers = []  # of their items
        self._levels = {size: level for level, size in enumerate(sorted(sizes, reverse=True), 1)}

    def pieces(self) -> list[Piece]:
        """Give the pieces in order, with the notes where they belong."""
        pieces, notes, title, named = [], [], None, None
        heads = Counter(_shape(group) for group in self._groups if group.kind == "head")
        for group, following in zip(self._groups, [*self._groups[1:], None], strict=False):
            if group.kind == "head":
                pieces += self._head(group, heads)
                continue
            said = byline_of(group, title, following, named)
            # Nothing but names, dates and where authors work stands between the title and them.
            if said:
                named = named or group
            elif title and stands_below_names(group, named, following):
                group.kind = "paragraph" if group.kind == "heading" else group.kind
            else:
                title = self._as_title(group, pieces)
            if said:
                pieces += said
            else:
                self._add(pieces, group)
            if group is self._title:
                pieces[-1].stands_for = "title"
            if following is not None and is_its_title(group, following, len(pieces) == 1):
                pieces[-1].fate = "contents"
            written = [self._note(note) for note in group.after]
            notes += written if self._at_end else []
            pieces += [] if self._at_end else written
        return pieces + notes

    def _as_title(self, group, before):
        """Give a group without the marks of notes if it is the title, or a heading of the largest
        before which nothing stands. None of any other."""
        first = group.kind == "heading" and not any(one.open for one in before)
        if group is not self._title and not (first and self._levels[round(group.size)] == 1):
            return None
        for line in group.lines:
            line.letters = [one for one in line.letters if id(one) not in self._marks]
        return group

    def _add(self, pieces, group):
        if group.kind == "note":
            pieces.append(self._note(group))
        elif group.kind == "item":
            self._add_item(pieces, group)
        elif group.kind == "table":
            pieces.append(self._table_or_terms(group.lines))
        elif group.kind in KEPT:
            pieces.append(self._kept(group))
        elif group.kind == "caption":
            pieces.append(Piece(as_paragraph(self._words(group)), role="paragraph"))
        elif group.kind == "verse":
            pieces.append(self._verse(group))
        elif group.kind == "figure":
            pieces += self._figure(group)
        elif group.kind == "quote":
            pieces.append(Piece(f"> {self._words(group)}", "quote"))
        elif group.kind == "heading":
            level = min(self._levels[round(group.size)], 5)
            pieces.append(Piece(self._words(group, plain_bold=True), "heading", level=level))
        else:
            # What begins with a raised mark, as an affiliation does, is no standfirst.
            role = "paragraph" if raised_label(group.lines[0]) else ""
            pieces.append(Piece(as_paragraph(self._words(group)), role=role))

    def _verse(self, group):
        lines = []
        for line in group.lines:
            if line.verse == "turned" and lines:
                lines[-1].append(line)
            else:
                lines.append([line])
        written = [as_paragraph(self._words(Group(one))) for one in lines]
        indents = () if are_centred(group.lines) else tuple(map(_indent, lines))
        return Piece("\\\n".join(written), role="paragraph", doubt="verse", indents=indents)

    def _figure(self, group):
        for piece in group.pictures:
            yield piece
            if piece.describes and not group.lines:
                words = as_paragraph(piece.describes)
                piece.caption = Piece(words, "figure", doubt="described")
                yield piece.caption
        if group.lines:
            doubt = "" if group.pictures else "caption"
            yield Piece(as_paragraph(self._words(group)), "figure", role="figure", doubt=doubt)

    def _add_item(self, pieces, group):
        first, *others = group.lines
        marker = first.number or "-"
        words = self._words(Group([words_of_item(first), *others]) if first.number else group)
        words = words if first.number else BULLET.sub("", words, count=1)
        # The head of a page, which stands between two of them once, parts no list.
        last = next((piece for piece in reversed(pieces) if piece.fate not in HEADS), None)
        depth = self._lists.depth(group) if last is not None and last.kind == "list" else 0
        if depth or (last is not None and last.kind == "list" and goes_on(self._markers, marker)):
            self._markers[depth:] = [marker]
            indent = " " * sum(len(one) + 1 for one in self._markers[:depth])
            last.markdown += f"\n{indent}{marker} {words}"
        else:
            self._lists, self._markers = Lists(group), [marker]
            pieces.append(Piece(f"{marker} {words}", "list"))

    def _kept(self, group):
        if group.kind == "code":
            return Piece(fenced(clean(code_of(group.lines))), "code")
        if group.kind == "terms":
            entries = parted_terms(group.lines)
            return Piece("\n".join(self._term(*entry) for entry in entries), "list", doubt="list")
        entries = [self._words(Group(entry)) for entry in entries_of(group.lines)]
        written = "\n".join(f"- {DOTS.sub(' … ', entry)}" for entry in entries)
        fate = "contents" if group.kind == "contents" else ""
        return Piece(written, "list", fate=fate, doubt="list")

    def _table_or_terms(self, tables):
        rows = rows_of_tables(tables)
        if len(rows[0]) == 2 and all(table.is_gloss for table in tables):
            return Piece("\n".join(self._term(*row) for row in rows), "list", doubt="list")
        return Piece(self._table(rows), "table", doubt="table")

    def _term(self, *parts):
        """Give an item of a list: a term, and on a line below each paragraph of what it means."""
        lines = [as_paragraph(self._words(Group(part))) for part in parts if part]
        return "- " + "\\\n  ".join(lines)

    def _table(self, rows):
        """Give a table as Markdown, which takes its first row for the head."""
        written = [
            [self._words(Group(cell), plain_bold=not at).replace("|", "\\|") for cell in row]
            for at, row in enumerate(rows)
        ]
        lines = ["| " + " | ".join(row) + " |" for row in written]
        return "\n".join([lines[0], "|" + " --- |" * len(rows[0]), *lines[1:]])

    def _head(self, group, left):
        """Give a running head once, however often it comes, which `left` says of those to come."""
        line, times = group.lines[0], left.pop(_shape(group), 0)
        if not times:
            return
        fate = HEADS[0] if is_page_number(line) else HEADS[1] if times > 1 else HEADS[2]
        fate = HEADS[3] if line.is_turned else HEADS[4] if line.is_label else fate
        yield Piece(as_paragraph(line.words), fate=fate)

    def _note(self, group):
        first, *others = group.lines
        if not first.label:
            return Piece(as_paragraph(self._words(group)), is_footnote=True)
        number = self._numbers[self._place(first, first.label)]
        own = [letter for letter in first.letters if letter.sign != " "][len(first.label) :]
        own = own[1:] if own and own[0].sign == ")" else own
        words = self._words(Group([Line(own, first.page), *others] if own else others))
        words = re.sub(r"^[\s.):\]]+", "", words)
        return Piece(beginning(first.label, number) + words, is_footnote=True)

    def _words(self, group, plain_bold=False):
        lines = with_whole_emphasis(with_whole_links(self._lines(group, plain_bold)))
        words = join_all(lines or [""], self._known)[0]
        return words[:-1] + "-" if words[-1:] in (SOFT, TYPED) else words

    def _lines(self, group, plain_bold=False):
        lines = [markdown_of(collapsed(self._runs(line, plain_bold))) for line in group.lines]
        return [clean(line) for line in lines if line.strip()]

    def _runs(self, line, plain_bold):
        """Give a line with the marks of notes in brackets, and other raised words as such."""
        kept = line.letters
        if not line.raised or len(line.raised) == len(kept):
            return line.runs(plain_bold)
        runs, part = [], []
        for letter in [*kept, None]:
            high = letter is not None and (line.is_raised(letter))
            if part and (letter is None or high != line.is_raised(part[-1])):
                runs += self._part(line, part, plain_bold)
                if letter is not None and is_gap(part[-1], letter):
                    runs.append((" ", PLAIN))
                part = []
            part.append(letter)
        return runs

    def _part(self, line, letters, plain_bold):
        words = "".join(letter.sign for letter in letters).strip()
        if not line.is_raised(letters[0]):
            return Line(letters).runs(plain_bold)
        known = id(letters[0]) in self._marks
        label = label_in(words)
        number = self._numbers.get(self._place(line, label)) if known else None
        return [(raised(words), PLAIN) if number is None else mark(label, number)]

    def _place(self, line, label):
        """Give what tells a note from the others: its label, on its page if need be."""
        return label if self._at_end else (line.page, label)


def _indent(lines):
    """Give how many quarters of the size of its letters a line of verse stands in."""
    return round(EM * lines[0].indent / lines[0].size)


def _shape(head):
    """Give what a running head has in common with itself on other pages."""
    return re.sub(r"\d+", "", head.words).strip()
