from django.contrib import admin
from django.urls import include, path
from django.views.i18n import set_language

urlpatterns = [
    path("accounts/", include("allauth.account.urls")),
    path("language/", set_language, name="language"),
    path("admin/", admin.site.urls),
]
