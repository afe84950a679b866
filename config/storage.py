"""Static files under names that change with their content, so that a browser may keep them.

They lie here as they are read best, a file a thing. A browser gets them as it reads them fastest:
one sheet, one module with what every page needs, and no comments.
"""

import re

from django.contrib.staticfiles.apps import StaticFilesConfig
from django.core.files.base import ContentFile
from django.core.files.storage import InMemoryStorage
from rjsmin import jsmin
from whitenoise.storage import CompressedManifestStaticFilesStorage

from config.joining import joined

SHEETS = "css/postil.css"  # imports all the others
IMPORT = re.compile(r'^@import url\("(\w+\.css)"\);$', re.MULTILINE)
MODULES = re.compile(r"js/(\w+)\.js")
MAIN = "main"  # what every page loads


class HashedFiles(CompressedManifestStaticFilesStorage):
    """Rewrites the names in CSS (`url()`) and, unlike Django by default, in modules (`import`).

    Without the second a browser could run a new module with an old neighbour from its cache.
    """

    support_js_module_import_aggregation = True
    # A pass for each module in the longest chain of imports; a circle of them never ends.
    max_post_process_passes = 20

    def post_process(self, paths, dry_run=False, **options):
        """Hash and compress what `collectstatic` found, {name: (storage, path)}."""
        texts = {SHEETS: _sheet(paths)}
        for name, text in joined(_modules(paths), MAIN).items():
            texts[f"js/{name}.js"] = jsmin(text)
        made = InMemoryStorage()
        for name, text in texts.items():
            made.save(name, ContentFile(text.encode()))
        # The modules that were joined are none of their own any more.
        others = {name: place for name, place in paths.items() if not MODULES.fullmatch(name)}
        paths = others | {name: (made, name) for name in texts}
        return super().post_process(paths, dry_run=dry_run, **options)


def _sheet(paths):
    """Give the sheets that SHEETS imports, one after the other."""
    return IMPORT.sub(lambda found: _read(paths, f"css/{found[1]}"), _read(paths, SHEETS))


def _modules(paths):
    """Give the texts of our modules by their names."""
    found = filter(None, map(MODULES.fullmatch, paths))
    return {one[1]: _read(paths, one[0]) for one in found}


def _read(paths, name):
    storage, path = paths[name]
    with storage.open(path) as file:
        return file.read().decode()


class CollectedFiles(StaticFilesConfig):
    """django.contrib.staticfiles, but for htmx's extensions.

    We use none of them, and their comments import files that are not there.
    """

    ignore_patterns = [*StaticFilesConfig.ignore_patterns, "django_htmx/ext/*"]
