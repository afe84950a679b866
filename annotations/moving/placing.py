"""Putting a note or a prompt on other words: the form, and what a page of it shows."""

from dataclasses import dataclass

from django import forms
from django.utils.translation import gettext_lazy as _

from annotations.moving.guesses import guesses
from annotations.page.passages import Passage, Readable, place_of, shortened
from annotations.targets import Moved, paragraph_of, typed, whole, words_of

LONGEST = 100_000  # code points: nobody means more words than that
A_CHOICE = 60  # code points of a paragraph in the list of them
CHANGED = _(
    "The text was changed meanwhile, and does not say this any more. Choose the words again."
)
ASSURANCES = [
    (0.995, _("no doubt")),
    (0.95, _("almost certain")),
    (0.75, _("likely")),
    (0.5, _("possible")),
    (0.0, _("only a guess")),
]
OVERTAKEN = _(
    "Somebody put it elsewhere while you chose, or the text was changed. Above is how it stands "
    "now. What you chose is still here: press the button again to put it there."
)


class PlaceForm(forms.Form):
    """Where something is to stand: on words, on a paragraph, or (`letting_go`) nowhere.

    The hidden fields are words that were selected, or guessed; `where` and `words` say the same
    for a person to read and type. `begun_from` is the id of the placement that stood there when
    the form was made, and `seen` that of the revision. `target` once valid.
    """

    begun_from = forms.IntegerField(required=False, widget=forms.HiddenInput)
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)
    paragraph = forms.CharField(required=False, widget=forms.HiddenInput)
    start = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput)
    to_paragraph = forms.CharField(required=False, widget=forms.HiddenInput)
    end = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput)
    exact = forms.CharField(required=False, strip=False, widget=forms.HiddenInput)
    letting_go = forms.BooleanField(required=False, widget=forms.HiddenInput)
    where = forms.ChoiceField(
        label=_("Paragraph"), required=False, error_messages={"invalid_choice": CHANGED}
    )
    words = forms.CharField(
        label=_("Its words; leave this empty for the whole paragraph"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(
            attrs={"rows": 2, "dir": "auto", "placeholder": _("What you select, or type")}
        ),
    )

    def __init__(self, thing, revision, data=None, **kwargs):
        self.thing, self.revision = thing, revision
        self.versions = revision.paragraphs()
        kwargs["initial"] = {"seen": revision.pk, **kwargs.get("initial", {})}
        super().__init__(data, auto_id="place-%s", label_suffix="", **kwargs)
        self.fields["where"].choices = [("", "")] + [
            (version.key, _called(version))
            for version in self.versions
            if not version.is_drawn_line
        ]

    def clean(self):
        cleaned = super().clean()
        if not self.errors:
            try:
                cleaned["target"] = self._target(cleaned)
            except Moved:
                self.refuse(CHANGED)
            except forms.ValidationError as unclear:
                self.add_error("words", unclear)
        return cleaned

    def refuse(self, why):
        """Say why this could not be done; what was chosen stays in sight."""
        self.add_error(None, why)
        self.data = self.data.copy()
        if not self.data.get("where"):
            self.data["where"], self.data["words"] = self.data.get("paragraph"), self._exact()
        for name in ("paragraph", "start", "to_paragraph", "end", "exact"):
            self.data[name] = ""
        self.data["seen"] = self.revision.pk

    def overtake(self, begun_from):
        """Let the form begin again from what stands now, with what was chosen still in it."""
        self.refuse(OVERTAKEN)
        self.data["begun_from"] = begun_from

    def _target(self, cleaned):
        if cleaned["letting_go"]:
            return whole(self.revision)
        key, start, end = cleaned["paragraph"], cleaned["start"], cleaned["end"]
        if key and None not in (start, end):
            last = cleaned["to_paragraph"] or key
            return words_of(self.revision, key, start, last, end, self._exact())
        if key or cleaned["where"]:
            return self._typed(key or cleaned["where"], cleaned["words"])
        self.add_error(None, _("Select words in the text, or choose a paragraph."))
        return None

    def _typed(self, key, words):
        """Give the words that somebody typed, which have to begin in the paragraph `key`."""
        if not words.strip():
            return self._whole_paragraph(key)
        return typed(self.revision, key, words)

    def _whole_paragraph(self, key):
        if getattr(self.thing, "motivation", "") == "highlighting":
            self.add_error("words", _("A highlight needs words: select them, or type them here."))
            return None
        if self.cleaned_data["seen"] not in (None, self.revision.pk):
            raise Moved  # a paragraph has no words that would tell whether it says the same
        return paragraph_of(self.revision, key)

    def _exact(self):
        return self.data.get("exact", "").replace("\r\n", "\n")


@dataclass
class Placing:
    """What a page shows that puts `thing` on other words.

    `was` is where it stands, or stood at last; `guess` a Passage for a person to confirm, with a
    `confidence`. `address` is where the form goes, and `back` where one goes without it.
    """

    thing: object
    form: PlaceForm
    address: str
    back: str
    was: Passage | None = None
    guess: Passage | None = None
    confidence: float = 0.0
    in_draft: bool = False

    @classmethod
    def of(cls, thing, form, address, back):
        """Give it for something in the text that readers see now; an orphan gets a guess."""
        if not thing.is_orphan:
            was = Readable(form.versions).passage(place_of(thing))
            return cls(thing, form, address, back, was)
        this = type(thing).objects.filter(pk=thing.pk)
        guess = guesses(this, form.revision).get(thing.pk)
        if guess is None:
            return cls(thing, form, address, back)
        return cls(thing, form, address, back, guess.last, guess.now, guess.confidence)

    @property
    def paragraphs(self):
        """The text to choose from."""
        return self.form.versions

    @property
    def assurance(self):
        return assurance(self.confidence)


def assurance(confidence):
    """Say in words, and per cent, how sure the machine is; `confidence` is 0 to 1."""
    words = next(words for least, words in ASSURANCES if confidence >= least)
    return _("%(words)s (%(share)d%%)") % {"words": words, "share": round(confidence * 100)}


def _called(version):
    # The number comes first: that is what one types to find it in the list.
    number = f"{version.number} – " if version.number else ""
    return number + shortened(version.text.strip(), A_CHOICE)
