from reader.models.drafts import Draft
from reader.models.erasures import Erasure
from reader.models.imports import Import
from reader.models.paragraphs import Paragraph, ParagraphVersion, RevisionParagraph
from reader.models.people import User
from reader.models.pictures import Picture, PictureUse
from reader.models.steps import Step
from reader.models.texts import Article, Revision
from reader.models.traces import Trace
from reader.models.whole import Overtaken

__all__ = [
    "Article",
    "Draft",
    "Erasure",
    "Import",
    "Overtaken",
    "Paragraph",
    "ParagraphVersion",
    "Picture",
    "PictureUse",
    "Revision",
    "RevisionParagraph",
    "Step",
    "Trace",
    "User",
]
