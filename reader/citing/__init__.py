"""How a text, a paragraph of it or a note is cited: in words, as BibTeX and as CSL-JSON."""

from reader.citing.bibtex import bibtex
from reader.citing.chicago import chicago
from reader.citing.cited import Cited
from reader.citing.csl import csl_json
from reader.citing.names import Name, names_in

__all__ = ["Cited", "Name", "bibtex", "chicago", "csl_json", "names_in"]
