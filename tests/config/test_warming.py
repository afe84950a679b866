"""A worker that takes the place of a lost one has nothing left to load."""

import subprocess
import sys

LOADED = """
import sys, config.wsgi
from django.template import engines
(loader,) = engines["django"].engine.template_loaders
kept = loader.get_template_cache
print("annotations.views.notes" in sys.modules, "annotations/_note.html" in kept)
"""


def test_views_and_templates_are_there_before_anybody_asks():
    told = subprocess.run(
        [sys.executable, "-c", LOADED], capture_output=True, text=True, check=True
    ).stdout
    assert told.split() == ["True", "True"]
