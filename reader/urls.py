from django.urls import path

from reader.views import details, imports, review, texts

app_name = "reader"

TEXT = "texts/<str:slug>/"
IMPORT = "imports/<int:pk>/"

urlpatterns = [
    path("texts/", texts.texts, name="texts"),
    path(f"{TEXT}plain/", texts.plain, name="plain"),
    path(f"{TEXT}details/", details.details, name="details"),
    path(f"{TEXT}draft/", details.draft, name="draft"),
    path(f"{TEXT}publication/", details.publication, name="publication"),
    path(f"{TEXT}deletion/", details.deletion, name="deletion"),
    path(f"{TEXT}restoration/", details.restoration, name="restoration"),
    path("imports/", imports.imports, name="imports"),
    path(IMPORT, review.review, name="import"),
    path(f"{IMPORT}drops/", review.change, {"verb": "drop"}, name="drops"),
    path(f"{IMPORT}returns/", review.change, {"verb": "return"}, name="returns"),
    path(f"{IMPORT}merges/", review.change, {"verb": "merge"}, name="merges"),
    path(f"{IMPORT}splits/", review.change, {"verb": "unjoin"}, name="splits"),
    path(f"{IMPORT}confirmations/", review.change, {"verb": "settle"}, name="confirmations"),
    path(f"{IMPORT}undoings/", review.change, {"verb": "undo"}, name="undoings"),
    path(f"{IMPORT}redoings/", review.change, {"verb": "redo"}, name="redoings"),
    path(f"{IMPORT}publication/", review.publication, name="import_publication"),
    path(f"{IMPORT}deletion/", imports.deletion, name="import_deletion"),
    path(f"{IMPORT}restoration/", imports.restoration, name="import_restoration"),
]
