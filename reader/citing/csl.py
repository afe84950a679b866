"""A citation as CSL-JSON, the input of Zotero, Pandoc and whatever else speaks CSL.

The fields are those of the CSL 1.0.2 schema for input data.
"""

import json

from reader.citing.cited import Cited
from reader.citing.names import Name
from reader.partial import parts_of


def csl_json(cited: Cited, note: str = "") -> str:
    """Give a list of one item, as JSON; `note` is what no field is made for."""
    on = cited.on
    item = {
        "id": cited.key,
        "type": "post" if on else "webpage",
        "title": cited.title,
        "author": [_name(one) for one in cited.authors],
        "reviewed-title": on.title if on else "",
        "reviewed-author": [_name(one) for one in on.authors] if on else [],
        "issued": _when(cited.issued),
        "accessed": _when(cited.accessed),
        "version": str(cited.revision or ""),
        "note": note,
        "URL": cited.address,
        "language": cited.language,
    }
    # A line for each field: json's own indentation takes seven for a date.
    told = [f"    {_json(name)}: {_json(value)}" for name, value in item.items() if value]
    return "\n".join(["[", "  {", ",\n".join(told), "  }", "]", ""])


def _json(value):
    return json.dumps(value, ensure_ascii=False)


def _name(name: Name):
    if not name.family:
        return {"literal": name.full}
    parts = {
        "family": name.family,
        "given": name.given,
        "non-dropping-particle": name.particle,
    }
    return {part: value for part, value in parts.items() if value}


def _when(day):
    return {"date-parts": [[*parts_of(day)]]} if day else None
