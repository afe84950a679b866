"""Posting to the margin, and reading what it answers."""

import re
import uuid

import html5lib

from tests import factories

CHOSEN = ("checkbox", "radio")  # sent only where they are


def about(text, on=None):
    """Give the hidden fields of the composer for a place in `text`; see `factories.target`."""
    target = factories.target(text, on)
    fields = {"revision": target.revision.number, "paragraph": "", "start": "", "end": ""}
    if target.paragraph:
        fields["paragraph"] = target.paragraph.key
    if target.spans:
        (_first, start, _), (last, _, end) = target.spans[0], target.spans[-1]
        fields |= {"start": start, "to_paragraph": last.key, "end": end, "exact": target.exact}
    return fields


def new_note(text, on=None, **fields):
    """Give what the composer posts, from `text`, for a note on a place in it."""
    return {
        "submission": uuid.uuid4(),
        "body": "The ferry decides.",
        "motivation": "commenting",
        "audience": "seminar",
        **about(text, on),
        **fields,
    }


def new_answer(**fields):
    """Give what the form of an answer posts."""
    return {
        "submission": uuid.uuid4(),
        "body": "The bank decides.",
        "audience": "seminar",
        **fields,
    }


def new_reply(**fields):
    """Give what the form of a reply posts."""
    return {"submission": uuid.uuid4(), "body": "Does it, in winter?", **fields}


def key_of(text, index):
    """Give the key of a paragraph of `text`, counted from 0."""
    return factories.target(text, index).paragraph.key


def tree_of(response):
    """Give an answer as elements."""
    return html5lib.parse(response.text, namespaceHTMLElements=False)


def elements(response):
    """Give {id: element} for what has an id in an answer."""
    return {one.get("id"): one for one in tree_of(response).iter() if one.get("id")}


def without_tokens(response):
    """Give the source of an answer without what is made anew each time."""
    token, moment = r"\w{64}|[0-9a-f-]{36}", r'data-until="[^"]+"|name="until" value="[^"]+"'
    return re.sub(rf'value="({token})"|{moment}', "", response.text)


def ids(response):
    """Give the ids in an answer."""
    return set(elements(response))


def notes_in(response):
    """Give the ids of the notes in an answer, in order."""
    return [name for name in elements(response) if name.startswith("note-")]


def anchors(*notes):
    """Give the ids of the elements that show `notes`."""
    return [note.anchor for note in notes]


def said(element):
    """Give the words of an element, with white space made single spaces."""
    return " ".join("".join(element.itertext()).split())


def form_in(element):
    """Give {name: value} of the fields in an element, as a browser would send them."""
    fields = {}
    for field in element.iter():
        name = field.get("name")
        if field.tag == "textarea":
            fields[name] = "".join(field.itertext()).removeprefix("\n")
        elif field.tag == "select":
            fields[name] = next((o.get("value") for o in field if "selected" in o.attrib), "")
        elif field.tag == "input" and field.get("type") not in CHOSEN:
            fields[name] = field.get("value", "")
        elif field.tag == "input" and "checked" in field.attrib:
            fields[name] = field.get("value", "on")
    return fields


def marked(response, name):
    """Give the words that are marked within the elements of that class, in order."""
    within = [one for one in tree_of(response).iter() if name in (one.get("class") or "").split()]
    return ["".join(mark.itertext()) for one in within for mark in one.iter("mark")]
