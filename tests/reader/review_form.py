"""The review page as a browser has it: what its form would send, and the answers taken apart."""

import html5lib

from reader.importing.blocks import block_from_markdown
from reader.importing.found import Found
from reader.models import Import

HTMX = {"HTTP_HX_REQUEST": "true"}


def begun(by, *blocks, **head):
    """Have `by` begin the review of a text; a block is Markdown, or (kind, level, Markdown)."""
    parts = [block if isinstance(block, tuple) else ("paragraph", 0, block) for block in blocks]
    made = [block_from_markdown(*part) for part in parts]
    return Import.begin(Found(**{"title": "Fog", "language": "en", "blocks": made, **head}), by)


def look(client, imported, **query):
    """Give the Page of a review."""
    answer = client.get(imported.get_absolute_url(), query)
    assert answer.status_code == 200
    return Page(answer)


def press(client, imported, button, page, htmx=False, **changes):
    """Press a button: the end of its address, such as `drops/?block=2`."""
    address = f"{imported.get_absolute_url()}{button}"
    return client.post(address, page.fields | changes, **(HTMX if htmx else {}))


def words(imported):
    """Give the Markdown of the blocks that are stored."""
    imported.refresh_from_db()
    return [block["markdown"] for block in imported.blocks]


def sql_of(asked):
    """Give the SQL of what was asked; of a prepared query PostgreSQL tells nothing."""
    return [query["sql"] for query in asked.captured_queries if query["sql"]]


def tree_of(response):
    """Give the elements of a page."""
    return html5lib.parse(response.content.decode(), namespaceHTMLElements=False)


class Page:
    """A page with a form; `fields` can be changed before a button is pressed."""

    def __init__(self, response):
        self.html = response.content.decode()
        self.tree = tree_of(response)
        self.fields = dict(fields_of(self.tree.find(".//form[@id='review']")))

    def blocks(self):
        """Give the words of the blocks."""
        found = self.tree.iterfind(".//ol[@id='blocks']/li/div[@class='block-text']")
        return ["".join(block.itertext()).strip() for block in found]

    def kind_of(self, block):
        """Give the name of the field for the kind of a block: of its menu, or of what opens it."""
        one = next(one for one in self.tree.iter() if one.get("id") == f"kind-{block}")
        return one.get("name") or one.get("data-name")

    def ids(self, prefix="block-"):
        """Give the ids of elements that begin with `prefix`."""
        return [one.get("id") for one in self.tree.iter() if one.get("id", "").startswith(prefix)]


def fields_of(form):
    """Give (name, value) of what a browser would send of `form` without a button."""
    for element in form.iter():
        name = element.get("name")
        if not name:
            continue
        if element.tag == "input":
            if element.get("type") == "checkbox" and element.get("checked") is None:
                continue
            yield name, element.get("value", "")
        elif element.tag == "textarea":
            # As a browser does: the first line end belongs to the markup, and it sends \r\n.
            yield name, "".join(element.itertext()).replace("\n", "\r\n")
        elif element.tag == "select":
            options = list(element.iter("option"))
            chosen = [option for option in options if option.get("selected") is not None]
            yield name, (chosen or options)[0].get("value")
