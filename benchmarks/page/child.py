"""A part in a process of its own: `python -m benchmarks.page.child serving 0,100 20`.

The environment says with which settings; see `benchmarks.fresh`.
"""

import sys
from importlib import import_module

import django

if __name__ == "__main__":
    name, sizes, seconds = sys.argv[1:]
    django.setup()
    part = import_module(f"benchmarks.page.{name}")
    part.main([int(size) for size in sizes.split(",")], int(seconds))
