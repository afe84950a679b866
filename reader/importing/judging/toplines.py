"""Lines at the top of a page that stand together with others, and say by whom or when it is."""

from reader.importing.facts import facts
from reader.importing.pieces import SHORT, Piece
from reader.importing.sitewords import LINE, site_words

FEW = 3  # lines of a head that has no tags
HEAD = 40  # pieces in which the head of a page is looked for


def set_apart(pieces: list[Piece]) -> list[Piece]:
    """Give the pieces with the lines at the top that stand together, but are a head, set apart."""
    apart, prose = [], False
    for at, piece in enumerate(pieces):
        prose = prose or at > HEAD or (piece.is_prose and piece.size >= SHORT)
        if piece.kind == "lines" and not prose:
            lines = [line for line in piece.lines if line.strip()]
            told = [facts(line).says_something or site_words(line) for line in lines]
            if any(told) or (at == 0 and len(lines) < 4):
                cut = [Piece(line) for line in lines]
                cut[0].page_break = piece.page_break
                apart += cut
                continue
        if piece.kind == "paragraph" and not (prose or piece.is_prose):
            lines = piece.markdown.split("\\\n")
            if 1 < len(lines) <= FEW and any(_is_signed(line, apart) for line in lines[1:]):
                apart += map(Piece, lines)  # the headline, and by whom
                continue
        line, _, rest = piece.markdown.partition("\\\n")
        if piece.kind == "paragraph" and Piece(rest).is_prose and _is_signed(line, apart):
            apart.append(Piece(line))
            piece.reword(rest)
        apart.append(piece)
    return apart


def _is_signed(line, before):
    """Whether the first line of a paragraph, with no prose `before`, says by whom the text is."""
    if len(line) > LINE or any(one.is_prose and one.size >= SHORT for one in before):
        return False
    told = Piece(line).facts
    return told.labelled and told.says_something
