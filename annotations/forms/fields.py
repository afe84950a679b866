"""Fields that the forms of the margin have in common, and what is asked of them together."""

from django import forms
from django.utils.translation import gettext_lazy as _
from markdownx.widgets import MarkdownxWidget

from annotations.audiences import columns_from
from annotations.models.kinds import Motivation
from annotations.words.mentioning import people_address
from annotations.words.tagging import LONGEST as LONGEST_TAG
from annotations.words.tagging import MOST as MOST_TAGS
from annotations.words.tagging import line_of, tags_in, too_long

LONGEST = 20_000  # code points; a note is not an essay, and an essay is brought in as a text
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


def check_words(form, cleaned, place):
    """Ask for words where a note needs them; only words can be highlighted."""
    highlights = cleaned.get("motivation") == Motivation.HIGHLIGHTING
    if not cleaned.get("body") and not highlights and "body" not in form.errors:
        form.add_error("body", _("Write something, or choose “Highlight only”."))
    if highlights and place is not None and place.about != "words":
        form.add_error("motivation", _("Select the words that you want to highlight."))


def say_where_closed(sitting, audience):
    """Explain an audience that the page offered before its reading closed."""
    if sitting.is_closed:
        audience.error_messages["invalid_choice"] = _(
            "This reading has closed. What you wrote is still here: it can be a note that only you "
            "see."
        )
