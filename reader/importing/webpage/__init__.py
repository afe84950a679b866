"""A page of a site: where on it the text is, and what it says of itself."""

from functools import partial

from reader.importing import html
from reader.importing.album import Album
from reader.importing.elements import words_in
from reader.importing.facts import facts
from reader.importing.limits import Limits
from reader.importing.markup import decode_html, html_tree, without_scripts
from reader.importing.sheets import say_indents, sheets_in
from reader.importing.sitenames import is_name, tell_home, tell_itself, without_site
from reader.importing.source import Source
from reader.importing.webpage.about import bring_in_about, labels_about
from reader.importing.webpage.addresses import leave_archive, make_absolute, pass_on, saved_from
from reader.importing.webpage.anew import page_in_frame, show_all
from reader.importing.webpage.asides import Asides
from reader.importing.webpage.boxed import mark_boxed
from reader.importing.webpage.bulleted import with_lists
from reader.importing.webpage.citing import ways_to_cite
from reader.importing.webpage.complaints import part_complaints
from reader.importing.webpage.cuttings import Cuttings
from reader.importing.webpage.endnotes import bring_in_apparatus, bring_in_notes, said_beside
from reader.importing.webpage.framed import buttons, framed
from reader.importing.webpage.inserts import Inserts
from reader.importing.webpage.measures import Measures
from reader.importing.webpage.owners import part_owners
from reader.importing.webpage.pagehead import Said
from reader.importing.webpage.papers import beside_paper
from reader.importing.webpage.pointers import pointers
from reader.importing.webpage.preparing import prepare
from reader.importing.webpage.profiles import profile
from reader.importing.webpage.pullquotes import pull_quotes
from reader.importing.webpage.signed import lines_of_head, take_signed
from reader.importing.webpage.sourced import lines_of_source
from reader.importing.webpage.standing import bring_in_head, say_what_stands_for
from reader.importing.webpage.styled import part_titles
from reader.importing.webpage.summed import is_first_of_its_like
from reader.importing.webpage.textroot import find_root
from reader.importing.webpage.titling import headline_on, names_of_site, title_beside, told_of_title
from reader.importing.webpage.titling.toplevel import begins_with_section, find_headline, put_title
from reader.importing.webpage.variables import show_kept

HIDDEN, SHORT = 1, 2  # what a page may be on which no text was found
LONGEST_LINE = 200  # characters of one that says who and when


def source(data: bytes, limits: Limits, told: str = "") -> Source:
    """Read a saved page, or a part of one; `told` is the encoding that it was sent with."""
    return from_text(decode_html(data, told), album=Album(limits))


def from_text(text: str, address: str = "", album: Album | None = None, look: int = 0) -> Source:
    """Read a page whose encoding is known, with what its pictures are found in; `look` says
    how often no text was found before.

    Raises Unreadable: empty.
    """
    complaint, page = part_complaints(text)
    tree = html_tree(page)
    if inside := page_in_frame(tree):
        return from_text(inside, address or saved_from(text), album, look)
    if look == HIDDEN:
        show_all(tree)
    leave_archive(tree)
    pass_on(tree)
    album = album or Album()
    show_kept(tree)
    album.mark(tree)
    said = Said(tree)
    address = said.address or address or saved_from(text)
    make_absolute(tree, address)
    body = next(tree.iter("body"), tree)
    tell_home(body, said.title, said.window)
    tell_itself(body, address)
    say_indents(body, sheets_in(tree))
    prepare(body, without_scripts(page, tree), said)
    measures = Measures(body, short=look == SHORT)
    names = names_of_site(body, said, address)
    headline = headline_on(body, said, names, measures)
    beside = title_beside(body, said, names) if headline is None else ""
    take_signed(body, headline, said, measures)
    asides = Asides(body, measures, headline, said.title, address)
    cut = asides.take_out()
    root = find_root(body, measures, headline)
    cut = Inserts(root, measures, asides.is_own).added_to(cut)
    cut += [*pull_quotes(root, cut), *pointers(root, measures, asides.is_own)]
    cut += [*framed(root, measures, asides.is_own), *buttons(root, measures)]
    named = said.title if headline is None else words_in(headline)
    cut += labels_about(root)
    cut += ways_to_cite(body if said.authors else root, named, measures, cut)
    paper = beside_paper(body, headline, said, measures)
    cut += paper
    cut += lines_of_source(body, headline, named, measures)
    cut += profile(root, said, asides.host, measures, cut)
    part_owners(body)
    part_titles(body)
    mark_boxed(root, headline, measures)
    say_what_stands_for(body, root, headline, measures)
    cut += lines_of_head(body, headline, measures)
    bring_in_head(body, root, headline, measures, set(cut))
    bring_in_apparatus(body, root, cut, measures)
    bring_in_notes(body, root, cut)
    cut += said_beside(root, cut)
    cuttings = Cuttings(body, root)
    if headline is None:
        _tell_from(cuttings.words_outside, said)
    bring_in_about(body, root, said.byline, measures, cut, paper)
    cuttings.cut_away(cut)
    pieces = with_lists(html.pieces_of(root, of_a_site=True, parts=cuttings.inside))
    called = "" if headline is None and is_name(said.title, names) else said.title
    find_headline(pieces, body, root, called, headline, measures)
    title = without_site(said.title, (*names, asides.host, asides.host.partition(".")[0]))
    is_told = said.is_shared or (headline is None and begins_with_section(pieces))
    put_title(pieces, beside or (title if is_told else ""))
    return Source(
        pieces,
        album=album,
        aside=cuttings.placed(pieces, complaint),
        title=title,
        byline=said.byline,
        sites=tuple(names),
        sites_own=tuple(said.sites),
        told=told_of_title(said, names),
        published=said.published,
        language=said.language,
        summary="" if is_first_of_its_like(root, said.summary, measures) else said.summary,
        is_page=True,
        has_paragraphs=True,
        is_short=look == SHORT,
        anew=None if look == SHORT else partial(from_text, text, address, look=look + 1),
    )


def _tell_from(parts, said):
    """Take name and date from what stands beside the text, where the head of the page is silent."""
    for part in parts:
        told = facts(" ".join(part.split())) if len(part) < LONGEST_LINE else None
        if told is not None and told.says_something:
            said.byline = said.byline or (told.byline if told.labelled else "")
            said.published = said.published or told.published
