"""What is new: answers and replies, and what every such form has."""

import uuid

from django import forms
from django.utils.translation import gettext_lazy as _

from annotations.audiences import audiences_in
from annotations.forms.fields import (
    AudienceField,
    BodyField,
    TagsField,
    let_mention,
    with_audience,
)


class WordsForm(forms.Form):
    """Anything with a body, into which images may be put."""

    def clean(self):
        if self.data.get("image"):  # without scripts one may forget the button beside it
            self.add_error(
                "body",
                _(
                    "Your image was chosen, and not put into the words. Choose it again and press "
                    "“Put it into the words”, or leave it out."
                ),
            )
        return super().clean()


class PostForm(WordsForm):
    """Anything new: `submission` makes a double click write once."""

    sitting = None
    submission = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        kwargs["initial"] = {**self.begun(self.sitting), **kwargs.get("initial", {})}
        super().__init__(*args, **kwargs)

    @classmethod
    def begun(cls, sitting):
        """Give what the hidden fields say when the form is begun in a sitting, by their names."""
        return {"submission": uuid.uuid4()}


class SignedForm(PostForm):
    """Something that others read under a name, or under a pseudonym: the writer has seen which.

    `names` says what they saw. The form that comes back says what holds now.
    """

    names = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, sitting, *args, **kwargs):
        self.sitting = sitting
        super().__init__(*args, **kwargs)

    @classmethod
    def begun(cls, sitting):
        return {**super().begun(sitting), "names": "hidden" if sitting.hides_names else "shown"}

    def clean_names(self):
        seen, now = self.cleaned_data["names"], self.begun(self.sitting)["names"]
        if seen and seen != now:
            self.data = self.data.copy()
            self.data["names"] = now
            self.add_error(
                None,
                _(
                    "Whether students see each other’s names here was changed while you wrote. "
                    "What you wrote is still here: post it again if you like."
                ),
            )
        return now

    def clean(self):
        cleaned = super().clean()
        cleaned.pop("names", None)  # nothing of a note
        return cleaned


class AnswerForm(SignedForm):
    """An answer to a prompt; at least the instructors see it."""

    body = BodyField(label=_("Your answer"))
    audience = AudienceField()
    tags = TagsField()

    def __init__(self, sitting, prompt, *args, **kwargs):
        super().__init__(sitting, *args, **kwargs)
        self.prompt = prompt
        self.fields["audience"].choices = audiences_in(sitting, prompt)
        let_mention(self.fields["body"], prompt.reading)

    def clean(self):
        if self.prompt.is_closed:
            self.add_error(
                None,
                _(
                    "This prompt takes no more answers. What you wrote is still here: you can keep "
                    "it as a note."
                ),
            )
        return with_audience(super().clean())


class ReplyForm(PostForm):
    """A reply to a note."""

    body = BodyField(label=_("Your reply"))

    def __init__(self, note, *args, **kwargs):
        super().__init__(*args, **kwargs)
        let_mention(self.fields["body"], note.reading, note)

    def tell_locked(self):
        """Say that the thread was closed, and what becomes of what was written."""
        closed = _(
            "An instructor has closed this thread, so nothing more is added to it. What you wrote "
            "is still here: copy it, if you want to keep it, or say it in a note of your own."
        )
        self.add_error(None, closed)
