"""Edits that know what they began from."""

import hashlib
import json

from django import forms
from django.utils.translation import gettext_lazy as _


class EditForm(forms.ModelForm):
    """An edit of a row: the second of two people sees what the first has written.

    `columns` are the fields of the model that the form writes.
    """

    began = forms.CharField(required=False, widget=forms.HiddenInput)
    columns = ()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"label_suffix": ""} | kwargs)
        self.overtaken = False
        self._stand(self.instance)

    def saved(self):
        """Write what is valid, and say whether it was written: not where somebody was quicker."""
        written = {name: getattr(self.instance, name) for name in self.columns}
        row = type(self.instance).objects.filter(pk=self.instance.pk)
        as_it_stood = row.filter(**self.stood)
        if self.cleaned_data["began"] == self.stand and self.write(as_it_stood, written):
            return True
        self._stand(row.get())
        self._say_so()
        return False

    def write(self, as_it_stood, written):
        """Write {column: value} where the row is as it stood; say whether it was."""
        return as_it_stood.update(**written)

    def what_stands(self):
        """[(label, words)] of what the database has where that is not what was typed."""
        label = self.instance._meta.get_field
        return [
            (label(name).verbose_name, self.said(name))
            for name, value in self.stood.items()
            if value != getattr(self.instance, name)
        ]

    def said(self, name):
        """What the database has in a column, in words."""
        return self.stood[name]

    def _stand(self, instance):
        """Keep what the database has, and a mark by which to tell whether it still has it."""
        self.stood = {name: getattr(instance, name) for name in self.columns}
        as_text = json.dumps(list(self.stood.values()), default=str)
        self.stand = self.initial["began"] = hashlib.sha256(as_text.encode()).hexdigest()[:16]

    def _say_so(self):
        self.overtaken = True
        self.data = self.data.copy()
        self.data[self.add_prefix("began")] = self.stand
        self.add_error(
            None,
            _(
                "Somebody else has changed this in the meantime. Nothing is lost: what they wrote "
                "is shown above, what you wrote below. Save again to put yours in its place."
            ),
        )
