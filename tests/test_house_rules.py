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


def imported(module):
    """Give the names of the modules that one of ours imports, and they in turn."""
    source = (ROOT / f"static/js/{module}.js").read_text()
    found = set()
    for name in re.findall(r"""^(?:import|.*from) "\./(\w+)\.js";$""", source, re.MULTILINE):
        found |= {name} | imported(name)
    return found


def test_all_that_main_imports_is_asked_for_at_once():
    lists = [ROOT / f"templates/_modules{which}.html" for which in ("_first", "")]
    first, then = (re.findall(r"js/(\w+)\.js", file.read_text()) for file in lists)
    assert sorted(first) == sorted(imported("highlights"))
    assert sorted(first + then) == sorted(imported("main"))


def test_html_is_called_safe_in_one_module_alone():
    calling = [
        named(file)
        for file in PYTHON
        if re.search(r"\bmark_safe\b|SafeString\b|import bleach", file.read_text())
    ]
    assert set(calling) <= {"reader/rendering.py"}
