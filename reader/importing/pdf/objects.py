"""What is drawn on a page of a PDF, as PDFium tells of it, and what is drawn inside of a form."""

from collections.abc import Iterator

import pypdfium2.raw as raw

from reader.importing.pdf.matrices import Matrix


def drawn_on(page) -> Iterator:
    """Give what is drawn on an open page, in the order of drawing."""
    for index in range(raw.FPDFPage_CountObjects(page.raw)):
        yield raw.FPDFPage_GetObject(page.raw, index)


def drawn_in(form) -> Iterator:
    """Give what is drawn in a form, which is itself drawn on a page or in another form."""
    for index in range(raw.FPDFFormObj_CountObjects(form)):
        yield raw.FPDFFormObj_GetObject(form, index)


def matrix_of(drawn) -> Matrix:
    """Give how something is placed in the page or the form in which it is drawn."""
    found = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(drawn, found)
    return found.a, found.b, found.c, found.d, found.e, found.f
