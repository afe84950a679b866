"""Around what is written: what it will look like, what settles it, that somebody was told."""

from django import forms

from annotations.forms.fields import BOX, BodyField

LARGEST_ID = 2**63 - 1


class SettlementForm(forms.Form):
    """Which of its replies answers a question; empty is none."""

    reply = forms.ModelChoiceField(queryset=None, required=False)

    def __init__(self, question, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["reply"].queryset = question.replies.standing()


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
