"""New words for what was posted."""

import uuid

from django import forms
from django.utils.translation import gettext_lazy as _

from annotations.audiences import audience_of, audiences_in
from annotations.forms.fields import (
    AudienceField,
    BodyField,
    TagsField,
    check_words,
    let_mention,
    say_where_closed,
    with_audience,
)
from annotations.forms.posting import WordsForm
from annotations.models.kinds import Motivation


class RewordingForm(WordsForm):
    """New words for something posted; `version` is the wording that the editor began from."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    body = BodyField()

    def __init__(self, *args, **kwargs):
        # It may stand beside the composer, and two of them beside each other.
        super().__init__(*args, auto_id=f"wording-{uuid.uuid4().hex[:8]}-%s", **kwargs)


class NoteRewordingForm(RewordingForm):
    """New words, kind, audience or tags for a note."""

    body = BodyField(required=False)
    motivation = forms.ChoiceField(label=_("Kind"), choices=Motivation)
    audience = AudienceField()
    tags = TagsField()

    def __init__(self, sitting, note, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.note, self.sitting = note, sitting
        self.fields["tags"].widget.attrs["data-completes"] = sitting.tags_address
        let_mention(self.fields["body"], sitting.reading)
        if note.prompt_id is not None:  # an answer says something
            self.fields["motivation"].choices = Motivation.choices[:2]
        self._offer_audiences()

    def _offer_audiences(self):
        """Offer those that the note may still be given: only its own once somebody replied, or
        once its reading has closed."""
        field, own = self.fields["audience"], audience_of(self.note)
        field.choices = [own]
        if self.sitting.is_closed:
            say_where_closed(self.sitting, field)
        elif self.note.audience_is_open:
            others = audiences_in(self.sitting, self.note.prompt)
            field.choices = others if own[0] in dict(others) else [own, *others]
        else:
            words = _("Somebody has replied, so who can see this stays as it is.")
            field.error_messages["invalid_choice"] = words

    def clean(self):
        cleaned = with_audience(super().clean())
        check_words(self, cleaned, self.note)
        return cleaned


class ReplyRewordingForm(RewordingForm):
    """New words for a reply."""

    def __init__(self, reply, *args, **kwargs):
        super().__init__(*args, **kwargs)
        let_mention(self.fields["body"], reply.annotation.reading, reply.annotation)


class PromptRewordingForm(RewordingForm):
    """New words for a prompt."""

    body = BodyField(label=_("Prompt"))
    answer_first = forms.BooleanField(label=_("Answer first"), required=False)
