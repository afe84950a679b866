"""What needs no run of the tests. Every check is made, so that one sees all that is wrong."""

import os
import re
import subprocess
import sys
from pathlib import Path

from system import found, left_out

BIN = Path(sys.executable).parent
MANAGE = [sys.executable, "manage.py"]
BIOME = "node_modules/.bin/biome"
# Whoever installs Postil chooses where packages come from, so no file may name a place.
PLACES = re.compile(
    r"(pypi|pythonhosted|npmjs|yarnpkg|deb\.debian)\.(org|com)|--(extra-)?index-url"
)
PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "config.settings.production",
    "SECRET_KEY": "long enough, and with letters enough, for the check: qwertyuiopasdfgh",
    "ALLOWED_HOSTS": "postil.example",
}


def checks(fix):
    templates = listed("templates/*.html")
    yield run([BIN / "ruff", "check", *(["--fix"] if fix else []), "."])
    yield run([BIN / "ruff", "format", *([] if fix else ["--check"]), "."])
    yield run([BIN / "djade", *([] if fix else ["--check"]), "--target-version=5.2", *templates])
    if has_biome():
        yield run([BIOME, "check", *(["--write"] if fix else []), "--error-on-warnings"])
    else:
        yield left_out("the checks of JavaScript and CSS", "npm or its packages are not there")
    if fix:
        return
    yield run([BIN / "lint-imports"])
    yield run([*MANAGE, "makemigrations", "--check", "--dry-run"])
    yield run([*MANAGE, "check", "--deploy", "--fail-level", "WARNING"], **PRODUCTION)
    yield no_places()


def run(command, **environment):
    name = " ".join(str(word) for word in command[:4]).replace(f"{BIN}/", "")
    done = subprocess.run(
        command, env=os.environ | environment, capture_output=True, text=True, check=False
    )
    if done.returncode == 0:
        print(f"ok: {name}", flush=True)
        return True
    print(f"{done.stdout}{done.stderr}\nFAILED: {name}", flush=True)
    return False


def has_biome():
    """Whether biome, of the version in package.json, is there or could be installed."""
    if not found("npm", "nodejs", "npm"):
        return False
    quiet = ["--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts", "--loglevel=error"]
    return run(["npm", "install", *quiet])


def no_places():
    named = [
        f"{path}: {place[0]}"
        for path in listed()
        if (place := PLACES.search(Path(path).read_text(errors="ignore")))
    ]
    print("\n".join(named) or "ok: no file says where packages come from", flush=True)
    return not named


def listed(*patterns):
    """The files that git knows or would add, under the root of the repository."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", *patterns]
    files = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return [path for path in files.splitlines() if Path(path).is_file()]


if __name__ == "__main__":
    sys.exit(0 if all(list(checks(fix="--fix" in sys.argv))) else 1)
