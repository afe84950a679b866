"""Rules of the house that no linter knows."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TEMPLATES = sorted(ROOT.glob("templates/**/*.html"))
PYTHON = [file for app in ("annotations", "config", "reader", "seminars", "teaching")
          for file in sorted((ROOT / app).rglob("*.py"))]  # fmt: skip

COMMENT = re.compile(r"\{#.*?#\}|\{% comment %\}.*?\{% endcomment %\}", re.DOTALL)
INLINE = {
    "a script": re.compile(r"<script(?![^>]*\bsrc=)[^>]*>", re.IGNORECASE),
    "a style sheet": re.compile(r"<style\b", re.IGNORECASE),
    "a style": re.compile(r"\sstyle\s*=", re.IGNORECASE),
    "a handler": re.compile(r"\son[a-z]+\s*=", re.IGNORECASE),
    "a javascript: address": re.compile(r"javascript:", re.IGNORECASE),
}
UNESCAPED = re.compile(r"\|\s*safe(seq)?\b|\{% autoescape off")


def named(file):
    return str(file.relative_to(ROOT))


def markup(file):
    return COMMENT.sub("", file.read_text())


@pytest.mark.parametrize("file", TEMPLATES, ids=named)
@pytest.mark.parametrize("what", INLINE)
def test_a_template_has_nothing_inline(file, what):
    assert INLINE[what].findall(markup(file)) == []


@pytest.mark.parametrize("file", TEMPLATES, ids=named)
def test_a_template_leaves_escaping_on(file):
    assert UNESCAPED.findall(markup(file)) == []


@pytest.mark.parametrize("file", [file for file in TEMPLATES if file.name[0] == "_"], ids=named)
def test_a_fragment_stands_alone_and_in_the_page_alike(file):
    assert "{% extends" not in markup(file)


# The news are of one's own notes, and of prompts; who teaches sees names.
SIGNED = [f for f in TEMPLATES if f.name != "_news.html" and f.parent.name != "teaching"]


@pytest.mark.parametrize("file", SIGNED, ids=named)
def test_a_template_asks_how_a_note_is_signed(file):
    assert re.findall(r"(?<!prompt)\.author\.", markup(file)) == []


def test_every_sheet_is_imported_once():
    sheets = sorted(file.stem for file in (ROOT / "static/css").glob("*.css"))
    imports = re.findall(
        r'@import url\("(\w+)\.css"\)', (ROOT / "static/css/postil.css").read_text()
    )
    assert sorted([*imports, "postil"]) == sheets


def test_html_is_called_safe_in_one_module_alone():
    calling = [
        named(file)
        for file in PYTHON
        if re.search(r"\bmark_safe\b|SafeString\b|import bleach", file.read_text())
    ]
    assert set(calling) <= {"reader/rendering.py"}
