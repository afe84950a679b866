"""Moments on the clocks of a seminar: a day and an hour in a form, one column in the database."""

from datetime import UTC, datetime, time

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

START_OF_DAY, END_OF_DAY = time(0), time(23, 59)
YEARS = range(2000, 2200)


def likely_year(day):
    """Raise ValidationError where nobody can have meant the year."""
    if day.year not in YEARS:
        raise ValidationError(_("Is the year right?"))


class DayField(forms.DateField):
    """A day, perhaps."""

    default_validators = [likely_year]

    def __init__(self, **kwargs):
        widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
        super().__init__(required=False, widget=widget, **kwargs)


class HourField(forms.TimeField):
    """An hour of that day, perhaps."""

    def __init__(self, **kwargs):
        widget = forms.TimeInput(format="%H:%M", attrs={"type": "time"})
        super().__init__(required=False, widget=widget, **kwargs)


class MomentsForm(forms.ModelForm):
    """A form of something that belongs to a seminar, and has moments.

    `moments` are {column: the hour that is meant where only a day is given}. The column `due_at` is
    written by the fields `due_date` and `due_time`.
    """

    moments = {}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"label_suffix": ""} | kwargs)
        self.zone = self.instance.seminar.zone
        for column in self.moments:
            if moment := getattr(self.instance, column):
                local, (day, hour) = moment.astimezone(self.zone), fields_of(column)
                self.initial |= {day: local.date(), hour: local.time()}

    @property
    def days(self):
        """The fields of each moment: (day, hour)."""
        return [tuple(self[name] for name in fields_of(column)) for column in self.moments]

    def clean(self):
        super().clean()
        for column, usual in self.moments.items():
            setattr(self.instance, column, self._said(column, usual))

    def _said(self, column, usual):
        day_field, hour_field = fields_of(column)
        day, hour = self.cleaned_data.get(day_field), self.cleaned_data.get(hour_field)
        if hour and not day and day_field not in self.errors:
            self.add_error(day_field, _("An hour needs its day."))
        return self._moment(day, hour or usual, hour_field) if day else None

    def _moment(self, day, hour, field):
        """The moment when clocks in the seminar's zone show so; the later of two in autumn."""
        said = datetime.combine(day, hour)
        moment = said.replace(tzinfo=self.zone, fold=1).astimezone(UTC)
        if moment.astimezone(self.zone).replace(tzinfo=None) != said:
            self.add_error(field, _("The clocks are put forward then, and leave this hour out."))
        return moment


def fields_of(column):
    """Give the names of the fields of day and hour that write `column`."""
    name = column.removesuffix("_at")
    return f"{name}_date", f"{name}_time"
