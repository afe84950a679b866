from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.urls import include, path, re_path
from django.views.i18n import set_language

from config.administration import keep_secrets
from seminars.views.seminars import nowhere

# The admin's own log-in page would be a way round the rate limits.
admin.site.login = secure_admin_login(admin.site.login)
keep_secrets()

urlpatterns = [
    path("accounts/", include("allauth.account.urls")),
    path("accounts/second-factor/", include("allauth.mfa.urls")),
    path("accounts/connections/", include("allauth.socialaccount.urls")),
    path("accounts/", include("allauth.socialaccount.providers.openid_connect.urls")),
    path("language/", set_language, name="language"),
    path("admin/", admin.site.urls),
    # Before the readings, whose addresses are every other seminars/…/…/
    path("", include("seminars.urls")),
    path("", include("teaching.urls")),
    path("", include("annotations.urls")),
    path("", include("reader.urls")),
    re_path(r"^seminars/.*/$", nowhere),
]
