"""Static files under names that change with their content, so that a browser may keep them."""

from django.contrib.staticfiles.apps import StaticFilesConfig
from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedFiles(CompressedManifestStaticFilesStorage):
    """Rewrites the names in CSS (`url()`) and, unlike Django by default, in modules (`import`).

    Without the second a browser could run a new module with an old neighbour from its cache.
    """

    support_js_module_import_aggregation = True
    # A pass for each module in the longest chain of imports; a circle of them never ends.
    max_post_process_passes = 20


class CollectedFiles(StaticFilesConfig):
    """django.contrib.staticfiles, but for htmx's extensions.

    We use none of them, and their comments import files that are not there.
    """

    ignore_patterns = [*StaticFilesConfig.ignore_patterns, "django_htmx/ext/*"]
