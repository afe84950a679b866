"""Pin what pyproject.toml asks for: one list to run Postil, one that adds what developers use.

Hashes are kept and addresses are not, so that an installation may use whichever index it trusts.
With arguments, those packages alone are brought up to date; without, all of them.
"""

import subprocess
import sys

UV = "uv==0.13.9"
LISTS = {"run": [], "develop": ["--group", "test", "--group", "check"]}


def main(packages):
    subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", UV], check=True)
    newer = [f"--upgrade-package={name}" for name in packages] or ["--upgrade"]
    for name, groups in LISTS.items():
        subprocess.run(
            [
                *(sys.executable, "-m", "uv", "pip", "compile", "--quiet", "pyproject.toml"),
                *("--universal", "--python-version", "3.11", "--generate-hashes"),
                *("--no-header", "--no-emit-index-url", *newer, *groups),
                *("--output-file", f"requirements/{name}.txt"),
            ],
            check=True,
        )


if __name__ == "__main__":
    main(sys.argv[1:])
