"""What instructors fill in about the groups of a seminar."""

from math import ceil

from django import forms
from django.utils.translation import gettext_lazy as _

from seminars.dividing import divide, drawn, stand_of, students_of
from seminars.models import Group
from seminars.models.groups import free_names

MOST = 100  # groups at once, or people in one
NEW = "new-"  # and its number, for a group that is made once this is saved


class GroupForm(forms.ModelForm):
    """The name of a group."""

    class Meta:
        model = Group
        fields = ["name"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)

    def clean_name(self):
        name = self.cleaned_data["name"]
        others = self.instance.seminar.groups.exclude(pk=self.instance.pk)
        if others.filter(name=name).exists():
            raise forms.ValidationError(_("Another group has this name."))
        return name


class DrawForm(forms.Form):
    """How lots are to be drawn."""

    number = forms.IntegerField(label=_("How many"), min_value=1, max_value=MOST)
    of = forms.ChoiceField(
        label=_("Of what"),
        choices=[("groups", _("groups")), ("people", _("people in each, at most"))],
    )
    leave = forms.BooleanField(
        label=_("Whoever is in a group stays there"), required=False, initial=True
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", auto_id="draw-%s", **kwargs)

    def drawn(self, seminar, students):
        """Give {membership id: group} of a draw: an id, or a value that stands for a new one."""
        number = self.cleaned_data["number"]
        if self.cleaned_data["of"] == "people":
            number = max(ceil(len(students) / number), 1)
        groups = list(seminar.groups.values_list("pk", flat=True))[:number]
        groups += [f"{NEW}{place}" for place in range(number - len(groups))]
        return drawn(students, groups, self.cleaned_data["leave"])


class DivisionForm(forms.Form):
    """The group of each student. `lots` are those of a draw, which nobody has saved yet.

    Where somebody else was quicker, the form says so and is `overtaken`.
    """

    began = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, seminar, data=None, lots=None):
        super().__init__(data, label_suffix="")
        self.seminar, self.students = seminar, students_of(seminar)
        self.initial["began"], self.overtaken = stand_of(self.students), False
        self.groups = list(seminar.groups.all())
        for group in self.groups:
            group.people = [one.user.name for one in self.students if one.group_id == group.pk]
        self.lots = lots or {one.pk: one.group_id for one in self.students}
        self.new = dict(zip(self._new(), free_names(seminar, len(self._new())), strict=True))
        choices = [("", _("In no group")), *((one.pk, one.name) for one in self.groups)]
        choices += self.new.items()
        for one in self.students:
            self.fields[f"student-{one.pk}"] = forms.ChoiceField(
                label=one.user.name,
                choices=choices,
                required=False,
                initial=self.lots.get(one.pk) or "",
            )

    def _new(self):
        """The values of the groups that saving would make."""
        chosen = map(str, (self.data if self.is_bound else self.lots).values())
        numbers = [one.removeprefix(NEW) for one in chosen if one.startswith(NEW)]
        last = max((int(one) for one in numbers if one.isdecimal()), default=-1)
        return [f"{NEW}{number}" for number in range(min(last + 1, MOST))]

    def saved(self):
        """Put everybody where they were chosen to be, and say whether that was done."""
        chosen = {one.pk: self._group(f"student-{one.pk}") for one in self.students}
        if divide(self.seminar, chosen, self.cleaned_data["began"]):
            return True
        self.overtaken = True
        self.data = self.data.copy()
        self.data["began"] = self.initial["began"]
        self.add_error(
            None,
            _(
                "Somebody else has moved people in the meantime. What you chose stands below: save "
                "again to have it so."
            ),
        )
        return False

    def _group(self, name):
        """The id of a group, the name of a new one, or None."""
        value = self.cleaned_data[name]
        return self.new.get(value) or int(value or 0) or None

    @property
    def rows(self):
        """(field, whether it is another group than the one that is saved) of each student."""
        fields = [(one, self[f"student-{one.pk}"]) for one in self.students]
        return [(field, str(field.value()) != str(one.group_id or "")) for one, field in fields]
