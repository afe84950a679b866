from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from reader.signals import revision_published


class AnnotationsConfig(AppConfig):
    default_auto_field = "django.db.models.BigAutoField"
    name = "annotations"
    verbose_name = _("Annotations")

    def ready(self):
        from annotations.reanchoring import reanchor  # noqa: PLC0415 (it needs the models)
        from annotations.renaming import renamed  # noqa: PLC0415
        from annotations.telling.events import tell_of_reading  # noqa: PLC0415
        from reader.models.people import when_renamed  # noqa: PLC0415
        from seminars.reading_list import when_put_on_list  # noqa: PLC0415

        revision_published.connect(reanchor, dispatch_uid="reanchor")
        when_renamed(renamed)
        when_put_on_list(tell_of_reading)
