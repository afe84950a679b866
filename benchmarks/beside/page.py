"""The text of a reading on a page of its own, with the Hypothesis client in it."""

import json
from dataclasses import dataclass
from html import escape


@dataclass
class Place:
    """Where a paragraph stands: the XPath below body, and how many letters are before it."""

    path: str
    offset: int


def places(reading):
    """Give the Place of each paragraph by the id of the paragraph."""
    found, offset = {}, 0
    for number, version in enumerate(reading.article.current.paragraphs(), 1):
        found[version.paragraph_id] = Place(f"/p[{number}]", offset)
        offset += len(version.text)
    return found


def page(reading, address):
    """Give the HTML of the text alone, with the client of the service at `address`."""
    texts = [escape(version.text) for version in reading.article.current.paragraphs()]
    words = "".join(f"<p>{text}</p>" for text in texts)
    head = f"<title>A long text</title>{_client(address, 'sidebarAppUrl', 'assetRoot')}"
    return f'<!doctype html><html lang="en"><head><meta charset="utf-8">{head}</head><body>{words}'


def sidebar(address):
    """Give the HTML of the frame that the client opens beside the text."""
    settings = _client(address, "apiUrl", "assetRoot")
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"></head>'
        f"<body><hypothesis-app></hypothesis-app>{settings}</body></html>"
    )


def _client(address, *names):
    known = {
        "apiUrl": f"{address}/api/",
        "assetRoot": f"{address}/client/",
        "authDomain": "127.0.0.1",
        "showHighlights": "always",
        "sidebarAppUrl": f"{address}/sidebar",
    }
    settings = json.dumps({name: known[name] for name in (*names, "authDomain", "showHighlights")})
    return (
        f'<script type="application/json" class="js-hypothesis-config">{settings}</script>'
        f'<script src="{address}/client/build/boot.js"></script>'
    )
