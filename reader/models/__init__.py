from reader.models.drafts import Draft, Overtaken
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
    "Draft",
    "Import",
    "Overtaken",
    "Paragraph",
    "ParagraphVersion",
    "Revision",
    "RevisionParagraph",
    "User",
]
