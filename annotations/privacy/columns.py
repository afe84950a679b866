"""Every column that leads to a person: what an export tells of its rows, and what becomes of them.

Whoever adds a column to people adds a line here; a test names the columns that have none. A
`Column` says in which part of an export its rows are told, or why in none, and its fate:

STAYS   the row goes over to whoever stands for somebody who has left
GOES    the row is deleted
EMPTIED the row stays, and leads to nobody
CHOSEN  as the person chose: it stays without a name, or is removed. Where more hangs on the row
        than its deletion takes along, `removing.WAYS` has the way to remove it.
"""

from dataclasses import dataclass, field

from django.apps import apps

STAYS, GOES, EMPTIED, CHOSEN = "stays", "goes", "emptied", "chosen"
WITH_THE_NOTE = "It repeats the author of a note, which is told."
WITH_THE_TEXT = "The text is told."
IN_THE_LOG = "It repeats a line of the log, which is told."

TEXT = {"text": "article__title"}
WHERE = {**TEXT, "seminar": "reading__seminar__title"}
WHERE_OF_NOTE = {
    "text": "annotation__article__title",
    "seminar": "annotation__reading__seminar__title",
}
WRITTEN = {"written": "created_at", "edited": "edited_at", "deleted": "deleted_at"}
HIDDEN = {"hidden": "hidden_at", "reason": "hidden_reason"}
IN_REVIEW = {"begun": "created_at", "changed": "changed_at", "deleted": "deleted_at"}


@dataclass(frozen=True)
class Column:
    """`told` are {name in an export: column}, as `values` takes it, and `part` is the part of an
    export (see `readable.PARTS`); where there is none, `untold` says why.
    """

    fate: str
    part: str = ""
    told: dict = field(default_factory=dict)
    untold: str = ""


COLUMNS = {
    "seminars.Membership.user": Column(
        GOES,
        "seminars",
        {
            "seminar": "seminar__title",
            "role": "role",
            "group": "group__name",
            "joined": "joined_at",
        },
    ),
    "seminars.Calendar.user": Column(GOES, untold="Its address is a secret, on a page of its own."),
    "annotations.Annotation.author": Column(
        CHOSEN,
        "notes",
        {
            "number": "pk",
            **WHERE,
            "words": "exact",
            "said": "body",
            "tags": "tags",
            "kind": "motivation",
            "seen_by": "audience",
            "group": "group__name",
            "to_prompt": "prompt",
            **WRITTEN,
            **HIDDEN,
        },
    ),
    "annotations.Reply.author": Column(
        CHOSEN,
        "replies",
        {
            "number": "pk",
            "to_note": "annotation",
            **WHERE_OF_NOTE,
            "said": "body",
            **WRITTEN,
            **HIDDEN,
        },
    ),
    "annotations.Annotation.hidden_by": Column(STAYS, untold=IN_THE_LOG),
    "annotations.Reply.hidden_by": Column(STAYS, untold=IN_THE_LOG),
    "annotations.Flag.person": Column(
        CHOSEN,
        "flags",
        {**WHERE_OF_NOTE, "note": "annotation", "reply": "reply", "said": "words", "at": "at"},
    ),
    "annotations.Deed.by": Column(
        STAYS,
        "deeds",
        {
            "seminar": "seminar__title",
            "deed": "what",
            "note": "annotation",
            "reply": "reply",
            "reason": "reason",
            "at": "at",
        },
    ),
    "annotations.Notice.person": Column(
        GOES,
        "notices",
        {"notice": "kind", "note": "annotation", "reply": "reply", "at": "at", "seen": "seen_at"},
    ),
    "annotations.NoticeChoices.person": Column(
        GOES,
        "told_how",
        {
            "answers": "answers",
            "replies": "replies",
            "mentions": "mentions",
            "readings": "readings",
            "due": "due",
            "moderation": "moderation",
            "digest": "digest",
        },
    ),
    "annotations.Unlock.user": Column(
        CHOSEN, "first_answers", {"to_prompt": "prompt", "said": "body", "written": "at"}
    ),
    "annotations.Prompt.author": Column(
        STAYS,
        "prompts",
        {"number": "pk", **WHERE, "words": "exact", "said": "body", **WRITTEN},
    ),
    "annotations.Pseudonym.person": Column(
        STAYS,
        "pseudonyms",
        {"text": "reading__article__title", "seminar": "reading__seminar__title", "name": "name"},
    ),
    "annotations.Image.uploader": Column(
        STAYS, "images", {"key": "key", "width": "width", "height": "height", "at": "uploaded_at"}
    ),
    "annotations.Helpful.person": Column(
        CHOSEN, "helpful", {"note": "annotation", "reply": "reply", "at": "at"}
    ),
    "annotations.Mention.person": Column(
        GOES, "mentions", {**WHERE_OF_NOTE, "note": "annotation", "reply": "reply"}
    ),
    "annotations.Seen.user": Column(
        GOES,
        "seen",
        {
            "text": "reading__article__title",
            "seminar": "reading__seminar__title",
            "paragraph": "paragraph__key",
            "until": "until",
        },
    ),
    "annotations.Raised.by": Column(EMPTIED, "raised", {"note": "annotation", "at": "at"}),
    "annotations.Findable.author": Column(STAYS, untold=WITH_THE_NOTE),
    "annotations.Placement.news_to": Column(EMPTIED, untold=WITH_THE_NOTE),
    "annotations.Tag.author": Column(STAYS, untold=WITH_THE_NOTE),
    "reader.Article.brought_in_by": Column(
        STAYS, "texts", {"title": "title", "address": "slug", "brought_in": "created_at"}
    ),
    "reader.Revision.created_by": Column(
        STAYS, "revisions", {**TEXT, "number": "number", "note": "note", "at": "created_at"}
    ),
    "reader.Draft.by": Column(STAYS, "drafts", {**TEXT, **IN_REVIEW}),
    "reader.Draft.changed_by": Column(STAYS, untold=WITH_THE_TEXT),
    "reader.Import.by": Column(
        STAYS,
        "imports",
        {"title": "title", "file": "file_name", "original": "original", **IN_REVIEW},
    ),
    "reader.Import.changed_by": Column(STAYS, untold=WITH_THE_TEXT),
    "reader.Step.by": Column(STAYS, untold=WITH_THE_TEXT),
    "reader.User.made_by": Column(EMPTIED, untold="It is about those whose accounts they made."),
    "account.EmailAddress.user": Column(
        GOES,
        "mail_addresses",
        {"address": "email", "confirmed": "verified", "primary": "primary"},
    ),
    "socialaccount.SocialAccount.user": Column(
        GOES,
        "log_ins_elsewhere",
        {"provider": "provider", "uid": "uid", "told": "extra_data", "latest": "last_login"},
    ),
    "mfa.Authenticator.user": Column(
        GOES, "second_steps", {"kind": "type", "begun": "created_at", "latest": "last_used_at"}
    ),
    "usersessions.UserSession.user": Column(
        GOES,
        "log_ins",
        {"address": "ip", "browser": "user_agent", "begun": "created_at", "latest": "last_seen_at"},
    ),
    "admin.LogEntry.user": Column(
        STAYS,
        "admin",
        {"at": "action_time", "kind": "content_type__model", "number": "object_id"},
    ),
    "reader.User_groups.user": Column(GOES, untold="Postil has no groups of permissions."),
    "reader.User_user_permissions.user": Column(GOES, untold="Postil has no single permissions."),
}

# The columns of a person themselves, and why some are not told.
OF_THE_PERSON = {
    "user_name": "username",
    "name": "display_name",
    "first_name": "first_name",
    "last_name": "last_name",
    "pronouns": "pronouns",
    "about": "about",
    "address": "email",
    "instructor": "is_instructor",
    "admin": "is_superuser",
    "joined": "date_joined",
    "latest": "last_login",
    "account_made_by": "made_by__display_name",
    "password_handed_out": "has_first_password",
    "theme": "theme",
    "text_size": "text_size",
    "spacing": "spacing",
    "measure": "measure",
    "face": "face",
    "shortcuts": "shortcuts",
    "language": "language",
}
UNTOLD_OF_THE_PERSON = {
    "id": "It says nothing.",
    "mark": "It says nothing, and is there for when they are gone.",
    "changes": "It counts what the server has to send anew.",
    "password": "It is scrambled, and would help who tries to guess it.",
    "is_active": "Who can fetch this is.",
    "is_staff": "It repeats whether they are an admin.",
    "export_offered_at": "It is there while this is being fetched.",
}


def people_columns():
    """Give {name: (model, field)} of all columns that lead to people, as the database has them."""
    person = apps.get_model("reader", "User")
    return {
        f"{model._meta.app_label}.{model.__name__}.{column.name}": (model, column.name)
        for model in apps.get_models(include_auto_created=True)
        if model._meta.managed and not model._meta.proxy
        for column in model._meta.local_fields
        if column.related_model is person
    }
