"""Static files as production serves them: under names that change with what is in them."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles.finders import find

IMPORTED = re.compile(r"""(?:from|import)\s*\(?\s*["'](\.{1,2}/[^"']+)["']""")
POINTED_AT = re.compile(r"""url\(["']?([^"')#]+)["']?\)""")
HASHED = re.compile(r"\.[0-9a-f]{12}\.\w+$")


@pytest.mark.parametrize(("ours", "naming"), [("js/*.js", IMPORTED), ("css/*.css", POINTED_AT)])
def test_our_files_name_each_other_by_their_lasting_names(collected, ours, naming):
    lasting = [file for file in collected.glob(ours) if HASHED.search(file.name)]
    named = [(file, name) for file in lasting for name in naming.findall(file.read_text())]
    assert named
    for file, name in named:
        assert HASHED.search(name), f"{file.name} names {name}"
        assert (file.parent / name).resolve().is_file()


def test_files_are_stored_compressed_as_well(collected):
    lasting = [file for file in collected.glob("css/tokens.*.css") if HASHED.search(file.name)]
    assert len(lasting) == 1
    for ending in (".gz", ".br"):
        assert lasting[0].with_name(lasting[0].name + ending).is_file()


def test_the_sheets_come_as_one(collected):
    sheets = [file for file in collected.glob("css/postil.*.css") if HASHED.search(file.name)]
    assert len(sheets) == 1
    whole = sheets[0].read_text()
    assert "@import" not in whole
    for one in Path(find("css")).glob("[!p]*.css"):
        first_rule = one.read_text().partition("{")[0].splitlines()[-1]
        assert f"{first_rule}{{" in whole


def test_modules_come_without_their_comments(collected):
    for module in [file for file in collected.glob("js/*.js") if HASHED.search(file.name)]:
        assert not re.search(r"^\s*(//|/\*)", module.read_text(), re.MULTILINE)


def test_what_every_page_loads_comes_as_one_module(collected):
    (main,) = [file for file in collected.glob("js/main.*.js") if HASHED.search(file.name)]
    lasting = [file for file in collected.glob("js/*.js") if HASHED.search(file.name)]
    assert not re.search(r"^import\b(?!\()", main.read_text(), re.MULTILINE)
    assert main in lasting
    assert not [file for file in lasting if file.name.startswith(("margin.", "highlights."))]
