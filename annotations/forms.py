"""What people write in the margin: notes, answers, replies and prompts."""

import uuid

from django import forms
from django.utils.translation import gettext_lazy as _
from markdownx.widgets import MarkdownxWidget

from annotations.audiences import audience_of, audiences_in, columns_from
from annotations.models.notes import Audience, Motivation
from annotations.targets import Moved, paragraph_of, typed, whole, words_of
from annotations.words.mentioning import people_address
from annotations.words.tagging import LONGEST as LONGEST_TAG
from annotations.words.tagging import MOST as MOST_TAGS
from annotations.words.tagging import line_of, tags_in, too_long

LONGEST = 20_000  # code points; a note is not an essay, and an essay is brought in as a text
PLACE = ("revision", "paragraph", "start", "to_paragraph", "end", "exact")
LARGEST_ID = 2**63 - 1
BOX = {"rows": 3, "dir": "auto", "placeholder": _("What do you want to say about this?")}


class BodyField(forms.CharField):
    """Markdown with a preview. `reading` and `note` are the ids of where it is written."""

    reading = note = None

    def __init__(self, **kwargs):
        kwargs.setdefault("label", _("Your words"))
        kwargs.setdefault("widget", MarkdownxWidget(attrs=BOX))
        kwargs.setdefault("error_messages", {"required": _("Write something first.")})
        super().__init__(max_length=LONGEST, **kwargs)

    def widget_attrs(self, widget):
        # A browser would cut what is too long without a word; the server says so, and keeps it.
        return {}

    def to_python(self, value):
        # Where a box has one line break, browsers send two characters, and count one.
        return super().to_python(value).replace("\r\n", "\n")


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


class TagsField(forms.CharField):
    """Tags in one line; its value is that line put in order."""

    def __init__(self, **kwargs):
        kwargs.setdefault("label", _("Tags"))
        kwargs.setdefault("help_text", _("A few words, with commas between them."))
        kwargs.setdefault("widget", forms.TextInput(attrs={"autocomplete": "off", "dir": "auto"}))
        super().__init__(required=False, **kwargs)

    def clean(self, value):
        names = tags_in(super().clean(value))
        if len(names) > MOST_TAGS:
            raise forms.ValidationError(
                _("A note has %(most)s tags at most: please leave some out."),
                params={"most": MOST_TAGS},
            )
        if long := too_long(names):
            raise forms.ValidationError(
                _("“%(tag)s” is too long for a tag: %(most)s letters at most. Is a comma missing?"),
                params={"tag": long[0], "most": LONGEST_TAG},
            )
        return line_of(names)


class AudienceField(forms.ChoiceField):
    """Who can see it; a form with it has `with_audience` in its `clean`."""

    default_error_messages = {
        "invalid_choice": _("Who can see what you write here has changed meanwhile: choose again.")
    }

    def __init__(self, **kwargs):
        super().__init__(label=_("Who can see it"), **kwargs)


def with_audience(cleaned):
    """Give cleaned data with `audience` and `group_id` as a note has them."""
    return {**cleaned, **columns_from(cleaned.get("audience", ""))}


def let_mention(field, reading, note=None):
    """Have a BodyField complete the names of people who read there; `note` is what is replied to.

    Outside any seminar, where `reading` is None, nobody can be mentioned.
    """
    if reading is not None:
        field.reading, field.note = reading.pk, note and note.pk
        asked = {"data-people": people_address(reading), "data-reading": reading.pk}
        field.widget.attrs.update(asked | ({"data-note": note.pk} if note else {}))


class PostForm(WordsForm):
    """Anything new: `submission` makes a double click write once."""

    submission = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        kwargs["initial"] = {"submission": uuid.uuid4(), **kwargs.get("initial", {})}
        super().__init__(*args, **kwargs)


class SignedForm(PostForm):
    """Something that others read under a name, or under a pseudonym: the writer has seen which.

    `names` says what they saw. The form that comes back says what holds now.
    """

    names = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, sitting, *args, **kwargs):
        self.sitting, self.now = sitting, "hidden" if sitting.hides_names else "shown"
        kwargs["initial"] = {"names": self.now, **kwargs.get("initial", {})}
        super().__init__(*args, **kwargs)

    def clean_names(self):
        seen = self.cleaned_data["names"]
        if seen and seen != self.now:
            self.data = self.data.copy()
            self.data["names"] = self.now
            self.add_error(
                None,
                _(
                    "Whether students see each other’s names here was changed while you wrote. "
                    "What you wrote is still here: post it again if you like."
                ),
            )
        return self.now

    def clean(self):
        cleaned = super().clean()
        cleaned.pop("names", None)  # nothing of a note
        return cleaned


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

    def __init__(self, sitting, *args, **kwargs):
        numbered = {"revision": sitting.revision.number}
        kwargs["initial"] = {**numbered, **kwargs.get("initial", {})}
        super().__init__(sitting, *args, **kwargs)

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
        published = self.sitting.article.revisions.published()
        seen_in = published.filter(number=cleaned.get("revision") or 0).first()
        if words and start is None:
            return typed(revision, key, words, seen_in)
        if start is None or end is None:
            return paragraph_of(revision, key, seen_in)
        last = cleaned.get("to_paragraph") or key
        exact = cleaned.get("exact", "").replace("\r\n", "\n")
        return words_of(revision, key, start, last, end, exact, seen_in)

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
        _say_where_closed(sitting, self.fields["audience"])
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


class AnswerForm(SignedForm):
    """An answer to a prompt; at least the instructors see it."""

    body = BodyField(label=_("Your answer"))
    audience = AudienceField()

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


class SettlementForm(forms.Form):
    """Which of its replies answers a question; empty is none."""

    reply = forms.ModelChoiceField(queryset=None, required=False)

    def __init__(self, question, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["reply"].queryset = question.replies.standing()


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
            _say_where_closed(self.sitting, field)
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


class ProofForm(forms.Form):
    """What somebody is writing, in whichever form: its words, and whatever else was filled in."""

    NOT_CARRIED = ("csrfmiddlewaretoken", "body", "to")

    body = BodyField(required=False, widget=forms.Textarea(attrs={**BOX, "rows": 6}))

    @property
    def words(self):
        return self.cleaned_data["body"]

    @property
    def rewords(self):
        """Whether this is posted already, and has other words now."""
        return "version" in self.data

    @property
    def carried(self):
        """(name, value) of the other fields, as they came."""
        return [pair for pair in self.data.items() if pair[0] not in self.NOT_CARRIED]


class ReceiptForm(forms.Form):
    """That somebody was told of one placement, or of all up to an id."""

    placement = forms.IntegerField(required=False, min_value=1, max_value=LARGEST_ID)
    until = forms.IntegerField(required=False, min_value=0, max_value=LARGEST_ID)


def check_words(form, cleaned, place):
    """Ask for words where a note needs them; only words can be highlighted."""
    highlights = cleaned.get("motivation") == Motivation.HIGHLIGHTING
    if not cleaned.get("body") and not highlights and "body" not in form.errors:
        form.add_error("body", _("Write something, or choose “Highlight only”."))
    if highlights and place is not None and place.about != "words":
        form.add_error("motivation", _("Select the words that you want to highlight."))


def _say_where_closed(sitting, audience):
    """Explain an audience that the page offered before its reading closed."""
    if sitting.is_closed:
        audience.error_messages["invalid_choice"] = _(
            "This reading has closed. What you wrote is still here: it can be a note that only you "
            "see."
        )
