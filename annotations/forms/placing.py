"""What stands on the text: notes and prompts."""

from django import forms
from django.utils.translation import gettext_lazy as _

from annotations.audiences import audiences_in
from annotations.forms.fields import (
    LONGEST,
    AudienceField,
    BodyField,
    TagsField,
    check_words,
    let_mention,
    say_where_closed,
    with_audience,
)
from annotations.forms.posting import SignedForm
from annotations.models.kinds import Audience, Motivation
from annotations.targets import Moved, paragraph_of, typed, whole, words_of

PLACE = ("revision", "paragraph", "start", "to_paragraph", "end", "exact")


class TargetForm(SignedForm):
    """Something that stands on words, on a paragraph, or on the whole: `target` once valid.

    The hidden fields are what scripts say of words that were selected; `words` is for those who
    type them.
    """

    revision = forms.IntegerField(required=False, widget=forms.HiddenInput)
    paragraph = forms.CharField(required=False, widget=forms.HiddenInput)
    start = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput)
    to_paragraph = forms.CharField(required=False, widget=forms.HiddenInput)
    end = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput)
    exact = forms.CharField(required=False, strip=False, widget=forms.HiddenInput)
    words = forms.CharField(
        label=_("The words that it is about"), required=False, max_length=LONGEST
    )

    @classmethod
    def begun(cls, sitting):
        return {**super().begun(sitting), "revision": sitting.revision.number}

    def clean(self):
        cleaned = super().clean()
        try:
            cleaned["target"] = self._target(cleaned)
        except Moved:
            self._let_go()
            self.add_error(
                None,
                _(
                    "The text was changed while you wrote, and these words are not to be found in "
                    "it any more. What you wrote is still here: choose the words again."
                ),
            )
        except forms.ValidationError as unclear:
            self.add_error("words", unclear)
        return cleaned

    def _target(self, cleaned):
        revision, key = self.sitting.revision, cleaned.get("paragraph")
        if not self.errors.keys().isdisjoint(PLACE):
            raise Moved
        words, start, end = cleaned.get("words"), cleaned.get("start"), cleaned.get("end")
        if not key and not words:
            return whole(revision)
        seen_in = self._seen_in(cleaned.get("revision"))
        if words and start is None:
            return typed(revision, key, words, seen_in)
        if start is None or end is None:
            return paragraph_of(revision, key, seen_in)
        last = cleaned.get("to_paragraph") or key
        exact = cleaned.get("exact", "").replace("\r\n", "\n")
        return words_of(revision, key, start, last, end, exact, seen_in)

    def _seen_in(self, number):
        """Give the revision that the reader had before them, where it is not this one."""
        if number == self.sitting.revision.number:
            return None
        return self.sitting.article.revisions.published().filter(number=number or 0).first()

    def _let_go(self):
        """Be about the paragraph, or the whole where that is gone, when this is shown again."""
        keys = {version.key for version in self.sitting.revision.paragraphs()}
        key = self.data.get("paragraph", "")
        self.data = self.data.copy()
        for name in PLACE:
            self.data[name] = ""
        self.data["revision"] = self.sitting.revision.number
        self.data["paragraph"] = key if key in keys else ""


class NoteForm(TargetForm):
    """A note."""

    body = BodyField(required=False)
    motivation = forms.ChoiceField(
        label=_("Kind"), choices=Motivation, initial=Motivation.COMMENTING
    )
    audience = AudienceField()
    tags = TagsField()

    def __init__(self, sitting, *args, **kwargs):
        super().__init__(sitting, *args, **kwargs)
        self.fields["audience"].choices = audiences_in(sitting)
        say_where_closed(sitting, self.fields["audience"])
        let_mention(self.fields["body"], sitting.reading)

    def clean(self):
        cleaned = with_audience(super().clean())
        self.check_words(cleaned)
        return cleaned

    def check_words(self, cleaned):
        check_words(self, cleaned, cleaned.get("target"))

    def fields_of_note(self):
        """Give what `Annotation.post` takes besides target, author and submission."""
        shared = self.cleaned_data["audience"] != Audience.ME
        return {
            "body": self.cleaned_data["body"],
            "motivation": self.cleaned_data["motivation"],
            "audience": self.cleaned_data["audience"],
            "group_id": self.cleaned_data["group_id"],
            "tags": self.cleaned_data["tags"],
            "reading": self.sitting.reading if shared else None,
        }


class PromptForm(NoteForm):
    """A new prompt, written where a note would be: what a note has besides does not matter."""

    body = BodyField(error_messages={"required": _("Write the question first.")})
    answer_first = forms.BooleanField(required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["motivation"].required = self.fields["audience"].required = False

    def check_words(self, cleaned):
        """A prompt always has words, and highlights nothing. What cannot be kept is not lost."""
        if cleaned.get("tags"):
            self.add_error(
                "tags", _("A prompt has no tags: leave them out, or post this as a note.")
            )

    def fields_of_prompt(self):
        """Give what `Prompt.post` takes besides target, author, submission and reading."""
        return {name: self.cleaned_data[name] for name in ("body", "answer_first")}
