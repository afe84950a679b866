from django.urls import path

from teaching import views

app_name = "teaching"

PROGRESS = "seminars/<str:seminar>/<str:reading>/progress/"

urlpatterns = [
    path(PROGRESS, views.progress, name="progress"),
    path(f"{PROGRESS}<str:username>/replies/", views.replied, name="replied"),
    path(f"{PROGRESS}table.csv", views.table, name="progress_file"),
]
