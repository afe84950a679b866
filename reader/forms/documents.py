"""A whole text as one document."""

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from markdownx.widgets import MarkdownxWidget

LONGEST_DOCUMENT = 2_000_000  # code points: what may be brought in may be edited


class TextWidget(MarkdownxWidget):
    """A box for the Markdown of a text: the preview shows what a text may have."""

    def get_context(self, name, value, attrs=None):
        context = super().get_context(name, value, attrs)
        context["widget"]["attrs"]["data-markdownx-urls-path"] = reverse("reader:preview")
        return context


class DocumentForm(forms.Form):
    """A whole text as one Markdown document; `version` is what it began from."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    document = forms.CharField(
        label=_("The whole text, in Markdown"),
        required=False,
        strip=False,
        max_length=LONGEST_DOCUMENT,
        widget=TextWidget(attrs={"rows": 30, "spellcheck": "true"}),
        help_text=_("An empty line parts two paragraphs; # at the beginning makes a heading."),
    )

    def __init__(self, article, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        box = self.fields["document"].widget
        box.attrs |= {"lang": article.language, "dir": article.direction}
        # A browser would cut what is too long without a word.
        box.attrs.pop("maxlength", None)
