"""What every test stands on. The database of a run is set up in config/settings/test.py."""

import os

# Once Playwright has started, an event loop runs in this thread, and Django would refuse the
# database to every fixture after it.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
