"""Tables that are ruled: by a grid of lines, or only by lines across, as in journals."""

from reader.importing.pdf.grids import grids_of, rows_of_grid
from reader.importing.pdf.lines import Line
from reader.importing.pdf.rules import Rule
from reader.importing.pdf.stacks import rows_of_stack, stacks_of
from reader.importing.pdf.tables import has_no_table, replaced, table_of


def with_ruled(fragments: list[Line], rules: list[Rule], mirrored: bool) -> list[Line]:
    """Give the fragments of a page, where what a ruled table holds is one: a line for it all."""
    if len(rules) < 2 or not fragments:
        return fragments
    left = list(rules)
    for grid in grids_of(rules):
        inside = [one for one in fragments if grid.holds(one)]
        table = table_of(rows_of_grid(grid, inside), mirrored) if has_no_table(inside) else None
        if table:
            fragments = replaced(fragments, inside, table)
            left = [one for one in left if one not in grid.rules]
    for stack in stacks_of(left):
        for inside, rows in rows_of_stack(stack, fragments):
            if table := table_of(rows, mirrored):
                fragments = replaced(fragments, inside, table)
    return fragments
