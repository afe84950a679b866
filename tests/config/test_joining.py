"""What every page loads is one module, and does what its parts did."""

import re

import pytest

from config.joining import ALL, joined

MAIN = 'import "./words.js";\nimport { say } from "./live.js";\n\nsay("main");\n'
WORDS = (
    'import { made as built, say } from "./live.js";\n'
    "\nlet said = 0;\n"
    "/** Say it. */\n"
    "export function told() {\n  return said;\n}\n"
    'say(built("words"));\nsaid += 1;\n'
)
LIVE = (
    "export const say = (words) => globalThis.heard.push(words);\n"
    "export async function later() {}\n"
    "export function made(words) {\n  return `made of ${words}`;\n}\n"
)
LATER = (
    'import * as live from "./live.js";\nimport { told } from "./words.js";\n'
    'import { own } from "./own.js";\n\nlive.say(told());\n'
)
OWN = "export const own = 1;\n"
MODULES = {"main": MAIN, "words": WORDS, "live": LIVE, "later": LATER, "own": OWN}


def test_a_module_comes_after_all_that_it_imports_and_once():
    one = joined(MODULES, "main")["main"]
    assert re.findall(rf"^{re.escape(ALL)}\.(\w+)", one, re.MULTILINE) == ["live", "words", "main"]


def test_what_is_in_it_imports_and_exports_no_more():
    one = joined(MODULES, "main")["main"]
    assert not re.search(r"^(import|export)\b", one, re.MULTILINE)
    assert f"const {{ made: built, say }} = {ALL}.live;" in one
    assert "return { say, later, made };" in one


def test_what_comes_later_finds_its_parts_there_and_others_where_they_lie():
    files = joined(MODULES, "main")
    assert set(files) == {"main", "later", "own"}
    assert f"const live = {ALL}.live;" in files["later"]
    assert f"const {{ told }} = {ALL}.words;" in files["later"]
    assert 'import { own } from "./own.js";' in files["later"]


def test_what_is_imported_when_it_is_needed_stays_so():
    lazy = {**MODULES, "words": 'export const open = () => import("./later.js");\n'}
    assert 'import("./later.js")' in joined(lazy, "main")["main"]


@pytest.mark.parametrize(
    "form",
    [
        "export let count = 0;",
        "export default 1;",
        'export { say } from "./live.js";',
        'import say from "./live.js";',
        'import { say } from "../live.js";',
    ],
)
def test_a_form_that_cannot_be_joined_is_named(form):
    with pytest.raises(ValueError, match=r"words\.js has a form that cannot be joined"):
        joined({**MODULES, "words": f"{form}\n"}, "main")
