from reader.models.imports import Import
from reader.models.people import User
from reader.models.texts import (
    Article,
    Paragraph,
    ParagraphVersion,
    Revision,
    RevisionParagraph,
)

__all__ = [
    "Article",
    "Import",
    "Paragraph",
    "ParagraphVersion",
    "Revision",
    "RevisionParagraph",
    "User",
]
