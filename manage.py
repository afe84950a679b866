#!/usr/bin/env python
"""Django's command line, on the demo's settings unless DJANGO_SETTINGS_MODULE says otherwise."""

import os
import sys

from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.demo")
    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as error:
        # What is wrong is in the operator's settings, and the message says what: no traceback.
        if "--traceback" in sys.argv:
            raise
        sys.exit(f"postil: {error}")
