"""What is brought in: a text, and a picture for a figure of it."""

import uuid

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from reader.importing import MESSAGES, Limits, Unreadable
from reader.importing.apart import redraw_apart
from reader.purposes import LONGEST_NAME

FORMATS = [
    ("", _("Found out from the text")),
    ("text", _("Plain text")),
    ("markdown", _("Markdown")),
    ("html", _("Web page (HTML)")),
]
FILE_ENDINGS = (
    ".docx,.docm,.dotx,.odt,.ott,.fodt,.epub,.pdf,.html,.htm,.xhtml,.mhtml,.mht,.zip,"
    ".txt,.text,.md,.markdown,.qmd,.rmd,.vtt,.srt,text/*"
)
MOST_FILES = 20  # at once
TOO_MANY_FILES = _("These are more than %(most)d files: bring them in a few at a time.")
MARKDOWN_ENDINGS = (".md", ".markdown", ".mkd", ".mdown", ".qmd", ".rmd")


class FilesInput(forms.FileInput):
    """A box in which one chooses one file or several."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """A list of files. Of several each is judged when it is read, and leaves the others alone."""

    widget = FilesInput

    def clean(self, data, initial=None):
        files = data or []
        if len(files) < 2:
            one = super().clean(*files or [None], initial)
            return [one] if one else []
        if len(files) > MOST_FILES:
            raise forms.ValidationError(TOO_MANY_FILES, params={"most": MOST_FILES})
        return files


class ImportForm(forms.Form):
    """What somebody brings in: a text of each file, or of the words that they pasted."""

    submission = forms.UUIDField(widget=forms.HiddenInput)
    meant_for = forms.CharField(required=False, max_length=LONGEST_NAME, widget=forms.HiddenInput)
    file = FilesField(
        label=_("A file"), required=False, widget=FilesInput(attrs={"accept": FILE_ENDINGS})
    )
    pasted = forms.CharField(
        label=_("Or the text itself"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 12}),
        help_text=_("Paste the whole page; what does not belong to the text is set aside."),
    )
    format = forms.ChoiceField(label=_("Format"), choices=FORMATS, required=False)

    def __init__(self, *args, **kwargs):
        kwargs["initial"] = {"submission": uuid.uuid4(), **kwargs.get("initial", {})}
        super().__init__(*args, label_suffix="", **kwargs)
        self.fields["file"].error_messages["empty"] = _(MESSAGES["empty"])
        self.fields["file"].help_text = _(
            "Word (DOCX), OpenDocument (ODT), PDF, e-book (EPUB), a saved web page (HTML, MHTML, "
            "or the page and its folder as ZIP), Markdown or plain text, up to %(most)s MB. Of "
            "several files, no larger than that together, each becomes a text."
        ) % {"most": settings.IMPORT_LIMITS["megabytes"]}

    def clean(self):
        cleaned = super().clean()
        pasted = cleaned.get("pasted", "").strip()
        if self.errors:
            return cleaned
        if cleaned["file"] and pasted:
            self.add_error(
                None,
                _("This is a file and a pasted text. Which of them? Leave one of the two out."),
            )
        elif not cleaned["file"] and not pasted:
            self.add_error(None, _("Choose a file, or paste a text."))
        return cleaned

    def format_named(self, file):
        """Give the format that was chosen, or that the name of a file tells; None to find it out.

        Of what was pasted `file` is None.
        """
        chosen = self.cleaned_data["format"]
        if not chosen and file and file.name.lower().endswith(MARKDOWN_ENDINGS):
            return "markdown"
        return chosen or None


class PictureForm(forms.Form):
    """A picture that somebody puts into a figure; `drawn` is what is kept of it."""

    picture = forms.FileField(
        label=_("A picture"),
        help_text=_("JPEG, PNG, GIF or WebP. What a camera notes besides is not kept."),
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/gif,image/webp"}),
    )
    shows = forms.CharField(
        label=_("What the picture shows"),
        help_text=_("For those who cannot see it. Leave it empty where it only decorates."),
        max_length=1000,
        required=False,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        self.fields["shows"].widget.attrs["dir"] = "auto"
        self.fields["picture"].error_messages["empty"] = _(
            "This file is empty. Choose another one."
        )

    def clean_picture(self):
        file, limits = self.cleaned_data["picture"], Limits(**settings.IMPORT_LIMITS)
        try:
            if file.size > limits.picture_megabytes * 2**20:
                raise Unreadable("picture")
            self.drawn = redraw_apart(file.read(), limits)
        except Unreadable as error:
            raise forms.ValidationError(_(MESSAGES[error.reason]) % error.values) from None
        return file
