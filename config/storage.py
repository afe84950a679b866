from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedFiles(CompressedManifestStaticFilesStorage):
    """Static files under names that change with their content, in CSS and in JavaScript.

    A module imports its neighbours by name, so those names are rewritten as well: without it a
    browser could run a new module with an old neighbour from its cache.
    """

    support_js_module_import_aggregation = True
