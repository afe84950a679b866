from annotations.models.findable import Findable
from annotations.models.helpful import Helpful
from annotations.models.images import Image, ImageUse
from annotations.models.layers import Layer, Tally
from annotations.models.mentions import Mention
from annotations.models.moderation import Deed, Flag
from annotations.models.notes import Annotation
from annotations.models.notices import Notice, NoticeChoices
from annotations.models.places import Placement, Span
from annotations.models.prompts import Prompt, Unlock
from annotations.models.pseudonyms import Pseudonym
from annotations.models.raised import Raised
from annotations.models.replies import Reply
from annotations.models.seen import Seen
from annotations.models.tags import Tag

__all__ = [
    "Annotation",
    "Deed",
    "Findable",
    "Flag",
    "Helpful",
    "Image",
    "ImageUse",
    "Layer",
    "Mention",
    "Notice",
    "NoticeChoices",
    "Placement",
    "Prompt",
    "Pseudonym",
    "Raised",
    "Reply",
    "Seen",
    "Span",
    "Tag",
    "Tally",
    "Unlock",
]
