"""Programs that pip cannot install: found, or fetched with apt-get where this is Debian's root."""

import os
import shutil
import subprocess
from ctypes.util import find_library


def found(program, *packages):
    """Whether `program` is there, once apt-get has had its try at `packages`."""
    if shutil.which(program) is None:
        install(packages)
    return shutil.which(program) is not None


def found_libraries(names, *packages):
    """The same for shared libraries, which have no program of their own."""
    if not all(map(find_library, names)):
        install(packages)
    return all(map(find_library, names))


def install(packages):
    """Let apt-get have its try at `packages`, where it may."""
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print(f"Installing {' '.join(packages)} ...", flush=True)
        apt_get("update")
        apt_get("install", "--no-install-recommends", *packages)


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
