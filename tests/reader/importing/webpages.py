"""Saved pages for tests: one title, one address, any body."""

from reader.importing import read
from tests.reader.importing.files import LONG, SECOND, THIRD

TITLE = "The Two Banks"
ADDRESS = "https://river.example/boats/1"
TEXT = f"<p>{LONG}</p><p>{SECOND}</p><p>{THIRD}</p>"
PARAGRAPHS = [LONG, SECOND, THIRD]


def read_page(body, head="", window=TITLE):
    """Read a page with this body; `head` is put into its head, which has the title `window`."""
    page = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{window}</title>
    <link rel="canonical" href="{ADDRESS}">{head}</head><body>{body}</body></html>"""
    return read(page.encode())


def read_between(part):
    """Read a page with a part of any kind between two paragraphs, LONG and SECOND, below TITLE."""
    return read_page(f"<h1>{TITLE}</h1><p>{LONG}</p>{part}<p>{SECOND}</p>")


def texts(found):
    """Give the words of each block."""
    return [block.text for block in found.blocks]
