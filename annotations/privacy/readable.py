"""An export as it is read: its parts under their headings, and every value in words."""

from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from annotations.models.kinds import Audience, Motivation
from annotations.models.moderation import Deed
from annotations.models.notices import Group, How, Rhythm
from reader.templatetags.moments import moment_in_full
from seminars.models import Membership

PARTS = {
    "you": _("About you"),
    "seminars": _("Your seminars"),
    "notes": _("Your notes"),
    "replies": _("Your replies"),
    "first_answers": _("Your answers as you first wrote them"),
    "prompts": _("Prompts that you set"),
    "pseudonyms": _("What other students read you as"),
    "images": _("Images that you uploaded"),
    "helpful": _("What you found helpful"),
    "mentions": _("Where you are mentioned"),
    "notices": _("What you were told of"),
    "told_how": _("How you want to be told"),
    "flags": _("What you told instructors of"),
    "deeds": _("What you did to what others wrote, as an instructor"),
    "seen": _("What you have seen, and until when"),
    "raised": _("Notes that you marked to discuss in class"),
    "texts": _("Texts that you brought in"),
    "revisions": _("Revisions of texts that you published"),
    "drafts": _("Drafts that you began"),
    "imports": _("Texts that you began to bring in"),
    "mail_addresses": _("Your mail addresses"),
    "log_ins_elsewhere": _("Your log-in elsewhere"),
    "second_steps": _("Your second steps at log-in"),
    "log_ins": _("Where you are logged in"),
    "admin": _("What you changed as an admin"),
}
# What is said by names that mean the same in every part.
NAMES = {
    "number": _("number"),
    "text": _("text"),
    "seminar": _("seminar"),
    "words": _("about the words"),
    "said": _("what you wrote"),
    "tags": _("tags"),
    "kind": _("kind"),
    "seen_by": _("who can see it"),
    "group": _("group"),
    "to_prompt": _("to prompt"),
    "written": _("written"),
    "edited": _("edited"),
    "deleted": _("deleted"),
    "hidden": _("hidden"),
    "reason": _("reason"),
    "notice": _("notice"),
    "seen": _("seen"),
    **{str(group): group.label for group in Group},
    "digest": _("digest"),
    "deed": _("what was done"),
    "to_note": _("to note"),
    "note": _("note"),
    "reply": _("reply"),
    "at": _("on"),
    "begun": _("begun"),
    "changed": _("changed"),
    "latest": _("latest"),
    "until": _("until"),
    "paragraph": _("paragraph"),
    "key": _("key"),
    "width": _("width"),
    "height": _("height"),
    "title": _("title"),
    "address": _("address"),
    "brought_in": _("brought in"),
    "file": _("file"),
    "original": _("original"),
    "role": _("role"),
    "joined": _("joined"),
    "confirmed": _("confirmed"),
    "primary": _("primary"),
    "provider": _("provider"),
    "uid": _("known there as"),
    "told": _("told by them"),
    "browser": _("browser"),
    "user_name": _("user name"),
    "name": _("name"),
    "first_name": _("first name"),
    "last_name": _("last name"),
    "pronouns": _("pronouns"),
    "about": _("about you"),
    "instructor": _("instructor"),
    "admin": _("admin"),
    "account_made_by": _("account made by"),
    "password_handed_out": _("password still as handed out"),
    "theme": _("colours"),
    "text_size": _("size of the text"),
    "spacing": _("space between lines"),
    "measure": _("length of the lines"),
    "face": _("letters"),
    "shortcuts": _("single keys do something"),
    "language": _("language of the pages"),
}
LONG = {"said", "original", "about"}
CHOICES = {"kind": Motivation, "seen_by": Audience, "role": Membership.Role, "deed": Deed.What}
CHOICES |= {**dict.fromkeys(Group.values, How), "digest": Rhythm}


def readable(told):
    """Give (part, heading, rows) of each part that has rows.

    A row is a list of (name, label, value, whether it is long).
    """
    return [
        (part, PARTS.get(part, part), [list(_row(row)) for row in rows])
        for part, rows in told.items()
        if rows
    ]


def _row(row):
    for name, value in row.items():
        if value not in (None, ""):
            yield name, NAMES.get(name, name), _in_words(name, value), name in LONG


def _in_words(name, value):
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    if isinstance(value, datetime):
        return moment_in_full(timezone.localtime(value))
    return dict(CHOICES[name].choices).get(value, value) if name in CHOICES else value
