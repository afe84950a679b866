"""An OpenDocument text in one file of XML, packed as others are."""

import base64
import binascii
import io
import zipfile

from lxml import etree

from reader.importing.markup import xml_tree
from reader.importing.unreadable import Unreadable

HREF = "{http://www.w3.org/1999/xlink}href"
META = "{*}meta"
PICTURE, FORMULA = "Pictures/{}", "Object {}"


def packed(data: bytes) -> bytes:
    """Give the text as a packed file. Raises Unreadable: damaged, entities."""
    tree, out = xml_tree(data), io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for number, held in enumerate(list(tree.iter("{*}binary-data"))):
            _point(held, PICTURE.format(number))
            archive.writestr(PICTURE.format(number), _decoded(held.text or ""))
        for number, formula in enumerate(list(tree.iter("{*}math"))):
            _point(formula, FORMULA.format(number))
            archive.writestr(f"{FORMULA.format(number)}/content.xml", etree.tostring(formula))
        meta = tree.find(META)
        if meta is not None:
            archive.writestr("meta.xml", etree.tostring(meta))
        archive.writestr("content.xml", etree.tostring(tree))
    return out.getvalue()


def _point(held, path):
    """Let what holds something in itself say where that is instead."""
    held.getparent().set(HREF, path)
    held.getparent().remove(held)


def _decoded(letters):
    try:
        return base64.b64decode(letters)
    except (binascii.Error, ValueError):
        raise Unreadable("damaged") from None
