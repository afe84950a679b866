from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SeminarsConfig(AppConfig):
    default_auto_field = "django.db.models.BigAutoField"
    name = "seminars"
    verbose_name = _("Seminars")

    def ready(self):
        from seminars.access import open_the_texts  # noqa: PLC0415 (models exist only now)

        open_the_texts()
