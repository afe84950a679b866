"""How much memory one page of a PDF may take.

PDFium reads a page with all that is drawn in its forms, and in the forms of these, before anybody
can look at it: a few hundred bytes may say a million things. So the process gets less while it does
so than it may have for the whole file, and ends sooner. It gets back what it had.
"""

import resource
from contextlib import contextmanager
from pathlib import Path

from reader.importing.limits import Limits

SHARE = 4  # a page may take this part of the memory for a file, beside what is in use before it
USED = Path("/proc/self/statm")  # by this process, in pages of memory; no other system than Linux


@contextmanager
def memory_of_page(limits: Limits):
    """Let this process take no more memory than a page may, for as long as it is entered."""
    soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    most = [_used() + limits.memory_megabytes * 2**20 // SHARE] if USED.exists() else []
    known = [one for one in (soft, hard, *most) if one != resource.RLIM_INFINITY]
    resource.setrlimit(resource.RLIMIT_DATA, (min(known, default=soft), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))


def _used():
    """Give how much of the memory that RLIMIT_DATA counts is in use."""
    return int(USED.read_text().split()[5]) * resource.getpagesize()
