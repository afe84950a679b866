"""Everything about a person in one .zip: for a program as JSON, to read as HTML, and the images."""

import json
import zipfile
from pathlib import Path

from django.core.serializers.json import DjangoJSONEncoder
from django.template.loader import render_to_string
from django.utils import timezone

from annotations.models import Image, Mention, Notice
from annotations.privacy import columns
from annotations.privacy.readable import readable
from reader.models import User

ENDING = "webp"  # of `reader.pictures.MEDIA_TYPE`
STYLES = Path(__file__).with_name("export.css")


def export(person, file):
    """Write everything about `person` into `file`, which is open for bytes, as a .zip."""
    told = everything(person)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("data.json", json.dumps(told, **AS_JSON))
        page = {"person": person, "at": timezone.now(), "parts": readable(told)}
        archive.writestr("index.html", render_to_string("annotations/export.html", page))
        archive.write(STYLES, "export.css")
        for image in Image.objects.filter(uploader=person).iterator(chunk_size=1):
            archive.writestr(f"images/{image.key}.{ENDING}", bytes(image.data))


AS_JSON = {"cls": DjangoJSONEncoder, "ensure_ascii": False, "indent": 2}


def everything(person):
    """Give {part: its rows}, each row {name: value}; parts without rows are there as well."""
    themselves = User.objects.filter(pk=person.pk)
    told = {"you": list(_told(themselves, columns.OF_THE_PERSON))}
    for name, (model, column) in columns.people_columns().items():
        known = columns.COLUMNS[name]
        if known.part:
            rows = _rows_of(model, column, person)
            told[known.part] = list(_told(rows, known.told))
    return {part: told[part] for part in ("you", *_parts_in_order())}


def file_name(person):
    """What the file is called when it is saved."""
    return f"postil-{person.username}-{timezone.now():%Y-%m-%d}.zip"


def _rows_of(model, column, person):
    if model in (Mention, Notice):  # of what one may not see, one learns from none that it is there
        return model.objects.visible_to(person).filter(person=person)
    return model._base_manager.filter(**{column: person})


def _told(rows, told):
    """Give each of `rows` as {name: value}."""
    for values in rows.order_by("pk").values_list(*told.values()):
        yield dict(zip(told, values, strict=True))


def _parts_in_order():
    return [one.part for one in columns.COLUMNS.values() if one.part]
