"""What stands above a text, field by field."""

from dataclasses import dataclass

from django import forms
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from reader.admission import check_title
from reader.fields import PartialDateFormField
from reader.languages import language_choices
from reader.models.texts import Article, Openness
from reader.review_page.posts import noted_in
from reader.reviewing.edits import Edits
from reader.reviewing.review import FIELDS, Review, mark_of
from reader.reviewing.typed import plain_line


class TextForm(forms.Form):
    """What stands above a text, and to whom it is open.

    `standing` are the values that stand, as text, by the names of FIELDS. The page carries the
    mark of each beside it (`was-NAME`), so that two people or windows need not know of each other.
    """

    title = forms.CharField(label=_("Title"), max_length=300, required=False)
    byline = forms.CharField(label=_("Byline"), max_length=300, required=False)
    published_on = PartialDateFormField(
        label=_("Published"),
        required=False,
        widget=forms.TextInput(attrs={"placeholder": _("2026-01-15, or January 2026")}),
    )
    standfirst = forms.CharField(
        label=_("Standfirst"), required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    language = forms.ChoiceField(label=_("Language"), required=False)
    openness = forms.ChoiceField(label=_("Open to"), choices=Openness)

    names = FIELDS

    def __init__(self, standing, data=None):
        super().__init__(data, initial=standing, label_suffix="")
        self.standing = standing
        known = language_choices(standing["language"])
        if not standing["language"]:
            known = [("", _("Which one?")), *known]
        self.fields["language"].choices = known
        for name in ("title", "byline", "standfirst"):
            self.fields[name].widget.attrs |= {"dir": "auto"}

    def clean_title(self):
        return self._plain("title", " ".join(self.cleaned_data["title"].split()))

    def clean_byline(self):
        return self._plain("byline", self.cleaned_data["byline"])

    def clean_standfirst(self):
        return self._plain("standfirst", self.cleaned_data["standfirst"].replace("\r\n", "\n"))

    def _plain(self, name, words):
        """Give what was typed without marks; such signs as a source has stay while nobody types."""
        return words if words == self.standing[name] else plain_line(words)

    def rows(self, posted=None, clashes=(), warnings=None, doubts=None):
        """Give a FieldRow for each field: as it stands, or as `posted` has it where that is open.

        `clashes` are names of fields that somebody else changed; `warnings` and `doubts` are
        words by the name of a field.
        """
        warnings, doubts = warnings or {}, doubts or {}
        for name in doubts:  # who listens is told of it with the field
            told = filter(None, (self[name].aria_describedby, f"doubt-{name}"))
            self.fields[name].widget.attrs["aria-describedby"] = " ".join(told)
        return [
            FieldRow(
                self, name, posted, name in clashes, warnings.get(name, ""), doubts.get(name, "")
            )
            for name in self.fields
        ]

    def said(self, name):
        """Give the value that stands in a field, in words."""
        choices = dict(getattr(self.fields[name], "choices", {}))
        return choices.get(self.standing[name], self.standing[name])

    def edits(self):
        """Give what was changed and is valid: {name: (the mark it began from, the value)}."""
        self.is_valid()
        changed = {}
        for name in self.names:
            if name in self.cleaned_data and name in self.data:
                value = _as_text(self.cleaned_data[name])
                began = self.data.get(f"was-{name}") or mark_of(self.standing[name])
                if mark_of(value) != began:
                    changed[name] = (began, value)
        return changed


@dataclass
class FieldRow:
    """A field on the page: its value, and what there is to say of it."""

    form: TextForm
    name: str
    posted: TextForm | None
    clashes: bool
    warning: str
    doubt: str

    @property
    def errors(self):
        return self.posted.errors.get(self.name, "") if self.posted else ""

    @property
    def bound(self):
        # What is wrong stays as it was typed, and where nothing was written all of it does.
        as_posted = self.posted is not None and (self.clashes or self.posted.errors)
        return (self.posted if as_posted else self.form)[self.name]

    @property
    def was(self):
        return mark_of(self.form.standing[self.name])

    @property
    def theirs(self):
        return self.form.said(self.name) if self.clashes else ""

    @property
    def lacks_own_title(self):
        """Whether it is the title, and no text of its own can have it as it is."""
        return self.name == "title" and bool(self.errors or self.warning)

    @property
    def is_noted(self):
        """Whether something is said of it that the next answer may have to take away."""
        return bool(self.errors or self.clashes or self.doubt or self.warning)

    @property
    def has_news(self):
        """Whether what is said of it may be something else than the page that posted it had."""
        shown = self.posted.data.get(f"was-{self.name}")
        return self.is_noted or shown != self.was or self.name in noted_in(self.posted.data)

    @property
    def has_moved(self):
        """Whether the value is not any more what was posted."""
        posted = self.posted.cleaned_data if self.posted else {}
        if self.name not in posted:
            return False
        # Of words that were typed with marks, those without them stand.
        said = _as_text(posted[self.name])
        typed = self.posted.data.get(self.name, "").replace("\r\n", "\n")
        if self.name == "published_on" and said != typed:
            return True  # it is seen how its words were read
        return said != self.form.standing[self.name] or said == plain_line(typed) != typed


class DetailsForm(TextForm):
    """The same of an article, which has a source as well."""

    source = forms.URLField(
        label=_("Source"),
        required=False,
        max_length=500,
        assume_scheme="https",
        help_text=_("Where the text first appeared, if it can be read there."),
    )

    names = (*FIELDS, "source")

    def __init__(self, article, by, data=None):
        self.article, self.by = article, by
        super().__init__({name: _as_text(getattr(article, name)) for name in self.names}, data)
        self.fields["language"].required = True

    def clean_title(self):
        title = super().clean_title()
        if title != self.standing["title"]:
            check_title(title, self.by, besides=self.article)
        return title

    @transaction.atomic
    def save(self):
        """Write what nobody else has changed in the meantime; nothing where a field is wrong.

        Gives the names of the fields that somebody else changed otherwise.
        """
        edits = Edits(fields=self.edits())
        if self.errors:
            return set()
        self.article.refresh_from_db(from_queryset=Article.objects.select_for_update())
        standing = {name: _as_text(getattr(self.article, name)) for name in self.names}
        clashes = edits.apply(Review(standing)).fields
        written = [name for name in edits.fields if name not in clashes]
        for name in written:
            setattr(self.article, name, self.cleaned_data[name])
        self.article.save(update_fields=written)
        return set(clashes)


def _as_text(value):
    return "" if value is None else str(value)
