"""The Hypothesis client, as its makers publish it: fetched once with npm."""

import subprocess
from pathlib import Path

VERSION = "1.1766.0"
KEPT = Path(__file__).parents[2] / "var" / "beside"


def files():
    """Give the folder of the client's built files; None where npm does not give them."""
    folder = KEPT / "node_modules" / "hypothesis" / "build"
    if not folder.exists():
        KEPT.mkdir(parents=True, exist_ok=True)
        command = ["npm", "install", "--no-save", "--silent", "--prefix", KEPT]
        try:
            subprocess.run([*command, f"hypothesis@{VERSION}"], check=True)
        except (OSError, subprocess.CalledProcessError):
            return None
    return folder
