from django.urls import path

from annotations.views import (
    boards,
    citations,
    copying,
    deleted,
    effects,
    handouts,
    helpful,
    images,
    keys,
    moderation,
    news,
    notes,
    notices,
    orphans,
    others,
    own,
    pages,
    people,
    places,
    preview,
    privacy,
    prompts,
    replies,
    revisions,
    tags,
    unread,
)
from annotations.views.members import members_only

app_name = "annotations"

SEMINAR = "seminars/<str:seminar>/<str:reading>/"
MODERATION = "seminars/<str:seminar>/moderation/"
TEXT = "texts/<str:text>/"
EFFECTS = f"{TEXT}draft/effects/"


def cited(address, view, name):
    """The page that cites what is at `address`, and the citation as a file of each form."""
    return [
        path(f"{address}citation/", view, name=name),
        path(f"{address}citation.<str:form>", view, name=f"{name}_file"),
    ]


def moderated(address, kind):
    """What is done to somebody's words at `address`, a note's or a reply's, by others."""
    views = {
        "flags": moderation.flags,
        "flags/dismissal": moderation.dismissal,
        "hiding": moderation.hiding,
        "hiding/withdrawal": moderation.hiding_withdrawal,
    }
    return [
        path(f"{address}{end}/", view, {"kind": kind}, name=f"{kind}_{end.replace('/', '_')}")
        for end, view in views.items()
    ]


PARAGRAPH = "paragraphs/<str:key>/"
REVISION = "revisions/<int:number>/"
# Of a text and of a reading alike, and of their earlier revisions.
CITATIONS = [
    *cited(TEXT, citations.place, "text_citation"),
    *cited(f"{TEXT}{PARAGRAPH}", citations.place, "paragraph_citation"),
    *cited(f"{TEXT}{REVISION}", citations.place, "text_revision_citation"),
    *cited(f"{TEXT}{REVISION}{PARAGRAPH}", citations.place, "paragraph_revision_citation"),
    *cited(SEMINAR, members_only(citations.place), "reading_citation"),
    *cited(f"{SEMINAR}{PARAGRAPH}", members_only(citations.place), "reading_paragraph_citation"),
    *cited(f"{SEMINAR}{REVISION}", members_only(citations.place), "reading_revision_citation"),
    *cited(
        f"{SEMINAR}{REVISION}{PARAGRAPH}",
        members_only(citations.place),
        "reading_revision_paragraph_citation",
    ),
    *cited("notes/<int:pk>/", citations.note, "note_citation"),
]

urlpatterns = [
    *CITATIONS,
    path("keys/", keys.keys, name="keys"),
    # Before the readings, whose addresses are every other seminars/…/…/
    path(MODERATION, moderation.moderation, name="moderation"),
    path(f"{MODERATION}hidden/", moderation.hidden, name="moderation_hidden"),
    path(f"{MODERATION}log/", moderation.log, name="moderation_log"),
    *moderated("notes/<int:pk>/", "note"),
    *moderated("replies/<int:pk>/", "reply"),
    path("notes/<int:pk>/lock/", moderation.lock, name="note_lock"),
    path(
        "notes/<int:pk>/lock/withdrawal/", moderation.lock_withdrawal, name="note_lock_withdrawal"
    ),
    path("seminars/<str:seminar>/details/copies/", copying.copies, name="seminar_copies"),
    path(SEMINAR, members_only(pages.page), name="reading"),
    path(f"{SEMINAR}notes/", notes.notes, name="reading_notes"),
    path(f"{SEMINAR}images/", images.images, name="reading_images"),
    path(f"{SEMINAR}prompts/", prompts.prompts, name="prompts"),
    path(f"{SEMINAR}prompts/others/", others.others, name="other_prompts"),
    path(f"{SEMINAR}seen/", unread.seen, name="seen"),
    path(f"{SEMINAR}seen/all/", unread.all_seen, name="all_seen"),
    path(f"{SEMINAR}unread/next/", unread.following, name="unread_next"),
    path(f"{SEMINAR}unread/previous/", unread.preceding, name="unread_previous"),
    path(f"{SEMINAR}handout/", members_only(handouts.handout), name="reading_handout"),
    path(
        f"{SEMINAR}handout/document.pdf",
        members_only(handouts.document),
        name="reading_document",
    ),
    path(f"{TEXT}handout/", handouts.handout, name="text_handout"),
    path(f"{SEMINAR}people/", people.people, name="people"),
    path(f"{SEMINAR}tags/", tags.tags, name="reading_tags"),
    path(f"{TEXT}tags/", tags.tags, name="text_tags"),
    path(f"{TEXT}handout/document.pdf", handouts.document, name="text_document"),
    path(f"{SEMINAR}orphans/", orphans.orphans, name="orphans"),
    path(
        f"{SEMINAR}revisions/<int:number>/",
        members_only(revisions.revision),
        name="reading_revision",
    ),
    path(TEXT, pages.page, name="text"),
    path(f"{TEXT}revisions/<int:number>/", revisions.revision, name="text_revision"),
    path(f"{TEXT}notes/", notes.notes, name="text_notes"),
    path(f"{TEXT}images/", images.images, name="text_images"),
    path(EFFECTS, effects.effects, name="effects"),
    path(f"{EFFECTS}<str:thing>/", effects.effect, name="effect"),
    path(f"{EFFECTS}<str:thing>/withdrawal/", effects.withdrawal, name="effect_withdrawal"),
    path("notes/", own.notes, name="own_notes"),
    path("replies/", own.replies, name="own_replies"),
    path("notes/<int:pk>/", pages.note, name="note"),
    path("notes/<int:pk>/wording/", notes.wording, name="note_wording"),
    path("notes/<int:pk>/place/", places.note, name="note_place"),
    path("notes/<int:pk>/deletion/", notes.deletion, name="note_deletion"),
    path("notes/<int:pk>/restoration/", notes.restoration, name="note_restoration"),
    path("notes/<int:pk>/settlement/", notes.settlement, name="note_settlement"),
    path("notes/<int:pk>/help/", helpful.note, name="note_help"),
    path("notes/<int:pk>/help/withdrawal/", helpful.note_withdrawal, name="note_help_withdrawal"),
    path("notes/<int:pk>/raising/", boards.raising, name="raising"),
    path(
        "notes/<int:pk>/raising/withdrawal/", boards.raising_withdrawal, name="raising_withdrawal"
    ),
    path("notes/<int:pk>/replies/", replies.replies, name="replies"),
    path("replies/<int:pk>/", replies.reply, name="reply"),
    path("replies/<int:pk>/wording/", replies.wording, name="reply_wording"),
    path("replies/<int:pk>/deletion/", replies.deletion, name="reply_deletion"),
    path("replies/<int:pk>/restoration/", replies.restoration, name="reply_restoration"),
    path("replies/<int:pk>/help/", helpful.reply, name="reply_help"),
    path(
        "replies/<int:pk>/help/withdrawal/", helpful.reply_withdrawal, name="reply_help_withdrawal"
    ),
    path("prompts/<int:pk>/", prompts.prompt, name="prompt"),
    path("prompts/<int:pk>/answers/", prompts.answers, name="answers"),
    path("prompts/<int:pk>/board/", boards.board, name="prompt_board"),
    path("prompts/<int:pk>/wording/", prompts.wording, name="prompt_wording"),
    path("prompts/<int:pk>/place/", places.prompt, name="prompt_place"),
    path("prompts/<int:pk>/dates/", prompts.dates, name="prompt_dates"),
    path("prompts/<int:pk>/visibility/", prompts.visibility, name="prompt_visibility"),
    path("prompts/<int:pk>/closing/", prompts.closing, name="prompt_closing"),
    path(
        "prompts/<int:pk>/closing/withdrawal/",
        prompts.closing_withdrawal,
        name="prompt_closing_withdrawal",
    ),
    path("prompts/<int:pk>/position/", prompts.position, name="prompt_position"),
    path("prompts/<int:pk>/deletion/", prompts.deletion, name="prompt_deletion"),
    path("prompts/<int:pk>/restoration/", prompts.restoration, name="prompt_restoration"),
    path("images/<str:key>/", images.image, name="image"),
    path("notices/", notices.notices, name="notices"),
    path("notices/count/", notices.count, name="notice_count"),
    path("notices/receipts/", notices.receipts, name="notice_receipts"),
    path("notices/choices/", notices.choices, name="notice_choices"),
    path("notices/unsubscription/<str:token>/", notices.unsubscription, name="unsubscription"),
    path("news/", news.news, name="news"),
    path("news/receipts/", news.receipts, name="news_receipts"),
    path("deleted/", deleted.deleted, name="deleted"),
    path("account/data/", privacy.own_data, name="own_data"),
    path("account/data/export/", privacy.own_export, name="own_export"),
    path("account/deletion/", privacy.own_deletion, name="own_deletion"),
    path("people/<int:pk>/data/", privacy.data, name="data"),
    path("people/<int:pk>/data/offer/", privacy.offer, name="data_offer"),
    path("people/<int:pk>/deletion/", privacy.deletion, name="deletion"),
    path("preview/", preview.preview, name="preview"),
    path("proof/", preview.proof, name="proof"),
]
