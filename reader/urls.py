from django.urls import path

from reader.views import (
    account,
    chapters,
    copies,
    details,
    documents,
    drafts,
    imports,
    preferences,
    renewals,
    review,
    revisions,
    sessions,
    texts,
)

app_name = "reader"

TEXT = "texts/<str:slug>/"
DRAFT = f"{TEXT}draft/"
IMPORT = "imports/<int:pk>/"

urlpatterns = [
    path("account/", account.account, name="account"),
    path("preferences/", preferences.preferences, name="preferences"),
    path("accounts/sessions/", sessions.sessions, name="sessions"),
    path("accounts/sessions/others/ending/", sessions.others_ending, name="other_sessions_ending"),
    path("accounts/sessions/<int:pk>/ending/", sessions.ending, name="session_ending"),
    path("texts/", texts.texts, name="texts"),
    path(f"{TEXT}plain/", texts.plain, name="plain"),
    path(f"{TEXT}details/", details.details, name="details"),
    path(DRAFT, drafts.draft, name="draft"),
    path(f"{DRAFT}drops/", drafts.change, {"verb": "drop"}, name="draft_drops"),
    path(f"{DRAFT}returns/", drafts.change, {"verb": "return"}, name="draft_returns"),
    path(f"{DRAFT}merges/", drafts.change, {"verb": "merge"}, name="draft_merges"),
    path(f"{DRAFT}insertions/", drafts.change, {"verb": "insert"}, name="draft_insertions"),
    path(f"{DRAFT}moves/", drafts.change, {"verb": "move"}, name="draft_moves"),
    path(f"{DRAFT}kinds/", drafts.change, {"verb": "kind"}, name="draft_kinds"),
    path(f"{DRAFT}undoings/", drafts.change, {"verb": "undo"}, name="draft_undoings"),
    path(f"{DRAFT}redoings/", drafts.change, {"verb": "redo"}, name="draft_redoings"),
    path(f"{DRAFT}preparation/", drafts.preparation, name="draft_preparation"),
    path(f"{DRAFT}document/", documents.document, name="draft_document"),
    path(f"{DRAFT}comparison/", revisions.draft_comparison, name="draft_comparison"),
    path(f"{DRAFT}deletion/", revisions.draft_deletion, name="draft_deletion"),
    path(f"{DRAFT}restoration/", revisions.draft_restoration, name="draft_restoration"),
    path(f"{TEXT}publication/", drafts.publication, name="publication"),
    path(f"{TEXT}revisions/", revisions.revisions, name="revisions"),
    path(
        f"{TEXT}revisions/<int:number>/restoration/",
        revisions.restoration,
        name="revision_restoration",
    ),
    path(
        f"{TEXT}revisions/<int:old>/comparison/<int:new>/", revisions.comparison, name="comparison"
    ),
    path(f"{TEXT}copies/", copies.copies, name="copies"),
    path("preview/text/", documents.preview, name="preview"),
    path(f"{TEXT}deletion/", details.deletion, name="deletion"),
    path(f"{TEXT}restoration/", details.restoration, name="restoration"),
    path("keys/review/", review.keys, name="review_keys"),
    path("imports/", imports.imports, name="imports"),
    path(IMPORT, review.review, name="import"),
    path(f"{IMPORT}chapters/", chapters.chapters, name="chapters"),
    path(f"{IMPORT}chapters/parts/", chapters.parts, name="chapter_parts"),
    path(f"{IMPORT}drops/", review.change, {"verb": "drop"}, name="drops"),
    path(f"{IMPORT}returns/", review.change, {"verb": "return"}, name="returns"),
    path(f"{IMPORT}merges/", review.change, {"verb": "merge"}, name="merges"),
    path(f"{IMPORT}splits/", review.change, {"verb": "unjoin"}, name="splits"),
    path(f"{IMPORT}confirmations/", review.change, {"verb": "settle"}, name="confirmations"),
    path(f"{IMPORT}kinds/", review.change, {"verb": "kind"}, name="kinds"),
    path(f"{IMPORT}moves/", review.change, {"verb": "move"}, name="moves"),
    path(f"{IMPORT}undoings/", review.change, {"verb": "undo"}, name="undoings"),
    path(f"{IMPORT}redoings/", review.change, {"verb": "redo"}, name="redoings"),
    path(f"{IMPORT}renewal/", renewals.renewal, name="import_renewal"),
    path(f"{IMPORT}publication/", review.publication, name="import_publication"),
    path(f"{IMPORT}deletion/", imports.deletion, name="import_deletion"),
    path(f"{IMPORT}restoration/", imports.restoration, name="import_restoration"),
]
