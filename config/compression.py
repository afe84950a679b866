"""Pages compressed in parts: what stands in them for many readers is compressed once a process.

A view says which texts of its response those are, in `response.shared`. What is kept of a text
follows from it and from what stands before it: it is never out of date, and nobody gets more of
it than stands on their own page. Other responses are left to Django's own GZipMiddleware, which
must stand above this.
"""

import struct
import zlib
from functools import lru_cache

from django.middleware.gzip import GZipMiddleware, re_accepts_gzip
from django.utils.cache import patch_vary_headers
from django.utils.text import compress_string

TOGETHER = 8  # texts compressed as one: fewer repeat less, more are changed more often
KEPT = 1_000  # of those
LEVEL = 6  # as Django has it
NEAR = 2**12  # bytes before what is one reader's own: to read more of them takes too long
RAW = -zlib.MAX_WBITS  # a stream without head and tail


def compress_what_is_shared(get_response):
    """Middleware that compresses a response with `shared`, for a browser that accepts it.

    `response.shared` is a list of lists of texts. Each list, joined, stands somewhere in the
    content, in this order.
    """

    def middleware(request):
        response = get_response(request)
        accepted = re_accepts_gzip.search(request.headers.get("Accept-Encoding", ""))
        if accepted and hasattr(response, "shared") and not response.has_header("Content-Encoding"):
            response.content = gzipped(response.content, response.shared)
            response["Content-Encoding"] = "gzip"
            response["Content-Length"] = len(response.content)
            patch_vary_headers(response, ["Accept-Encoding"])
            _weaken(response)
        return response

    return middleware


def gzipped(content: bytes, shared: list[list[str]]) -> bytes:
    """Give `content` as gzip has it (RFC 1952), with padding of chance that hides its length.

    A deflate stream may be put together of parts that each end at a byte, and a part may point
    back into the one before it (RFC 1951): so each is compressed alone, with that as dictionary.
    """
    parts, at = [_head()], 0
    for texts in shared:
        whole = "".join(texts).encode()
        start = content.find(whole, at)
        if start >= 0:
            parts += [_own(content, at, start), *_parts(texts)]
            at = start + len(whole)
    parts.append(_own(content, at, len(content), zlib.Z_FINISH))
    return b"".join(parts) + struct.pack("<II", zlib.crc32(content), len(content))


def _own(content, start, end, ends=zlib.Z_SYNC_FLUSH):
    return _deflated(content[start:end], content[max(0, start - NEAR) : start], ends)


def _parts(texts):
    before = ""
    for first in range(0, len(texts), TOGETHER):
        part = "".join(texts[first : first + TOGETHER])
        yield _kept(before, part)
        before = part


@lru_cache(KEPT)
def _kept(before, part):
    return _deflated(part.encode(), before.encode())


def _deflated(words, before=b"", ends=zlib.Z_SYNC_FLUSH):
    stream = zlib.compressobj(LEVEL, zlib.DEFLATED, RAW, zdict=before[-(2**zlib.MAX_WBITS) :])
    return stream.compress(words) + stream.flush(ends)


def _head():
    # What Django makes of nothing, less an empty stream of two bytes and a tail of eight.
    return compress_string(b"", max_random_bytes=GZipMiddleware.max_random_bytes)[:-10]


def _weaken(response):
    # These bytes differ from one time to the next (RFC 9110, 8.8.1).
    etag = response.get("ETag", "")
    if etag.startswith('"'):
        response["ETag"] = f"W/{etag}"
