"""What an instructor says of a text on the list of a seminar."""

from django import forms
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from reader.models import Article
from seminars.dates import in_full
from seminars.edits import EditForm
from seminars.models import Archived, Reading
from seminars.models.readings import MOST_ASKED
from seminars.moments import (
    END_OF_DAY,
    START_OF_DAY,
    DayField,
    HourField,
    MomentsForm,
    fields_of,
)
from seminars.reading_list import put_on_list

WITHOUT_MOMENTS = (
    "instructions",
    "notes_asked",
    "replies_asked",
    "answers_asked",
    "by_groups",
    "anonymous",
)
READING_COLUMNS = ("opens_at", "due_at", "closes_at", *WITHOUT_MOMENTS)


class NumberAskedField(forms.IntegerField):
    """How many of something are asked for; left empty, none."""

    def __init__(self, **kwargs):
        super().__init__(required=False, min_value=0, max_value=MOST_ASKED, **kwargs)

    def clean(self, value):
        return super().clean(value) or 0


class DueForm(MomentsForm):
    """When a text is to be read, on the clocks of its seminar, what to look for and to write."""

    opens_date = DayField(label=_("Opens on"))
    opens_time = HourField(label=_("Opens at"))
    due_date = DayField(label=_("Due on"))
    due_time = HourField(label=_("Due at"))
    closes_date = DayField(label=_("Closes on"))
    closes_time = HourField(label=_("Closes at"))
    notes_asked = NumberAskedField(label=_("Notes"))
    replies_asked = NumberAskedField(label=_("Replies"))
    answers_asked = NumberAskedField(label=_("Answers"))

    moments = {"opens_at": START_OF_DAY, "due_at": END_OF_DAY, "closes_at": END_OF_DAY}
    # (what comes first, what comes later, what is said at its day where it does not)
    order = [
        ("opens_at", "due_at", _("It would be due before it opens.")),
        ("due_at", "closes_at", _("It would close before it is due.")),
        ("opens_at", "closes_at", _("It would close before it opens.")),
    ]

    class Meta:
        model = Reading
        fields = WITHOUT_MOMENTS
        widgets = {"instructions": forms.Textarea(attrs={"rows": 5})}

    def clean(self):
        super().clean()
        for first, later, words in self.order:
            before, after = getattr(self.instance, first), getattr(self.instance, later)
            if before and after and before > after:
                self.add_error(fields_of(later)[0], words)

    @property
    def said_of_reading(self):
        """{column: value} of all that this says."""
        return {column: getattr(self.instance, column) for column in READING_COLUMNS}

    @property
    def numbers(self):
        """The fields of what is asked for."""
        return [self[name] for name in ("notes_asked", "replies_asked", "answers_asked")]


class ReadingForm(EditForm, DueForm):
    """The same of a text that is on the list."""

    columns = READING_COLUMNS

    class Meta(DueForm.Meta):
        pass

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._hold_names()

    def saved(self):
        """Write it, unless somebody was quicker; names stay as they are once anything was said."""
        with transaction.atomic():
            held = Reading.objects.select_for_update().get(pk=self.instance.pk)
            if held.begun and held.anonymous != self.instance.anonymous:
                self.instance.begun, self.instance.anonymous = True, held.anonymous
                self._hold_names()
                words = _("Somebody has just written something, so this stays as it is.")
                self.add_error("anonymous", words)
                return False
            return super().saved()

    def _hold_names(self):
        if self.instance.begun:
            field = self.fields["anonymous"]
            field.disabled = True
            field.help_text = _("Something was written, so this stays as it is.")

    def said(self, name):
        if name in ("by_groups", "anonymous"):
            return _("Yes") if self.stood[name] else _("No")
        if name in self.moments and self.stood[name]:
            return in_full(self.stood[name], self.zone)
        return super().said(name)


class NewReadingForm(DueForm):
    """A text to go on the list of `seminar`: one that `user` may read and that is not on it yet.

    `chosen` is the address of one that is proposed.
    """

    article = forms.ModelChoiceField(label=_("Text"), queryset=Article.objects.none())

    def __init__(self, user, seminar, data=None, chosen=""):
        super().__init__(data, instance=Reading(seminar=seminar))
        readable = Article.objects.visible_to(user)
        on_list = Reading.objects.standing().filter(seminar=seminar).values("article")
        offered = readable.exclude(pk__in=on_list).values_list("pk", "title")
        # The form takes what is on the list as well: a second press of the button is no mistake.
        self.fields["article"].queryset = readable
        self.fields["article"].choices = [("", _("Choose a text")), *offered]
        if chosen:
            self.initial["article"] = readable.filter(slug=chosen).first()

    class Meta(DueForm.Meta):
        pass

    def put_on_list(self):
        """Put it on the list. Gives the Reading; None where the seminar was archived just now."""
        try:
            return put_on_list(
                self.instance.seminar, self.cleaned_data["article"], **self.said_of_reading
            )
        except Archived:
            self.add_error(None, _("The seminar was archived in the meantime."))
            return None
