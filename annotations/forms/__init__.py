"""What people write in the margin: notes, answers, replies and prompts."""

from annotations.forms.fields import LONGEST
from annotations.forms.marking import LARGEST_ID, ProofForm, ReceiptForm, SettlementForm
from annotations.forms.placing import NoteForm, PromptForm
from annotations.forms.posting import AnswerForm, ReplyForm
from annotations.forms.rewording import (
    NoteRewordingForm,
    PromptRewordingForm,
    ReplyRewordingForm,
)

__all__ = [
    "LARGEST_ID",
    "LONGEST",
    "AnswerForm",
    "NoteForm",
    "NoteRewordingForm",
    "PromptForm",
    "PromptRewordingForm",
    "ProofForm",
    "ReceiptForm",
    "ReplyForm",
    "ReplyRewordingForm",
    "SettlementForm",
]
