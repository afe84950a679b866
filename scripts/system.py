"""Programs that pip cannot install: found, or fetched with apt-get where this is Debian's root."""

import os
import shutil
import subprocess


def found(program, *packages):
    """Whether `program` is there, once apt-get has had its try at `packages`."""
    if shutil.which(program) is None and os.geteuid() == 0 and shutil.which("apt-get"):
        print(f"Installing {' '.join(packages)} ...", flush=True)
        apt_get("update")
        apt_get("install", "--no-install-recommends", *packages)
    return shutil.which(program) is not None


def apt_get(*arguments):
    subprocess.run(
        ["apt-get", "-qq", *arguments],
        env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        check=False,
    )


def left_out(what, reason):
    """Say in one line what is left out and why. Returns whether that will do: not under CI."""
    print(f"Left out: {what}: {reason}.", flush=True)
    return os.environ.get("CI") != "true"
