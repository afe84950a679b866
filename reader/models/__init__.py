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
    "Paragraph",
    "ParagraphVersion",
    "Revision",
    "RevisionParagraph",
    "User",
]
