"""What is done to a page before anything on it is measured or looked for."""

from reader.importing.html.footnotes import mark_notes
from reader.importing.html.formulas import clear_drawn
from reader.importing.initials import join_initials, write_initials
from reader.importing.webpage.clearing import (
    clear_captions,
    clear_headings,
    clear_icons,
    clear_quotes,
    clear_scripts,
    clear_signs,
    clear_styles,
    clear_told,
    clear_unfilled,
)
from reader.importing.webpage.drawn import write_out
from reader.importing.webpage.exported import open_exported
from reader.importing.webpage.finders import clear_finders
from reader.importing.webpage.folded import build_tables, open_folds
from reader.importing.webpage.gates import open_gates
from reader.importing.webpage.innotes import lift_notes
from reader.importing.webpage.laidout import lay_out
from reader.importing.webpage.naming import gather_names, name_summary
from reader.importing.webpage.numbered import clear_markers, clear_numbers, part_labels
from reader.importing.webpage.pagehead import Said
from reader.importing.webpage.plain import open_plain
from reader.importing.webpage.scripted import lead_by_script
from reader.importing.webpage.styled import name_by_use, name_marked, open_figures, show_as_styled
from reader.importing.webpage.versed import join_lines
from reader.importing.webpage.wordnotes import name_ends
from reader.importing.webpage.wrapped import end_lines, join_wrapped


def prepare(body, text: str, said: Said) -> None:
    """Name the parts of a page, open what it hides, and take away what is no word on it; `text` is
    the page as it was written, without its scripts, and `said` what its head says.

    The order matters: names come first, and the marks of notes once nothing else is a number.
    """
    clear_styles(body)
    end_lines(body)
    gather_names(body, text)
    name_summary(body, said.summary, said.title)
    open_exported(body)
    open_gates(body)
    write_out(body, said)
    show_as_styled(body)
    name_by_use(body)
    name_marked(body)
    open_figures(body)
    build_tables(body)
    open_folds(body)
    open_plain(body)
    lay_out(body)
    join_lines(body)
    join_wrapped(body)
    clear_signs(body)
    clear_headings(body, said.window)
    clear_numbers(body, text)
    lead_by_script(body, text)
    clear_scripts(body, text)
    clear_unfilled(body, text)
    clear_quotes(body, text)
    clear_icons(body, text)
    clear_drawn(body)
    clear_captions(body, text)
    write_initials(body)
    join_initials(body)
    clear_markers(body)
    part_labels(body)
    clear_told(body)
    lift_notes(body)
    name_ends(body)
    mark_notes(body)
    clear_finders(body)
