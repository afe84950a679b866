"""What a process would load at its first requests, loaded before there are any.

Whoever serves with `--preload` loads it once for all workers. One that takes the place of a lost
worker, in the middle of a lesson, answers as quickly as that one did.
"""

import gc
from pathlib import Path

from django.conf import settings
from django.template.loader import get_template
from django.urls import get_resolver


def warm_up():
    """Load all views by their addresses, and our templates."""
    get_resolver().url_patterns  # noqa: B018 (they are loaded when they are asked for)
    for folder in map(Path, settings.TEMPLATES[0]["DIRS"]):
        for file in folder.rglob("*.html"):
            get_template(str(file.relative_to(folder)))
    # To look through all of that for what nobody needs any more takes a tenth of a second, each
    # time; and what nobody looks at is in the memory of the machine once for all workers.
    gc.collect()
    gc.freeze()
