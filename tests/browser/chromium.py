"""The system's own Chromium, and how it is started."""

import shutil

FLAGS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    # Chromium would otherwise call home at every start.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Root may not have Chromium's sandbox, and containers run as root.
    "--no-sandbox",
]


def program():
    """The path of Chromium; None where it is not installed."""
    return shutil.which("chromium") or shutil.which("chromium-browser")
