"""The modules that every page loads, made into one: a request costs a browser more than its words.

A module becomes a function that gives what it exports, and all are kept under one name, so that a
module that comes later finds there what it imports. They run in the order in which a browser would
run them by themselves. That is the same as long as no import runs back and only functions and
constants are exported, which the form of our own modules is held to here.
"""

import re

# What the joined modules are kept under, for those that come later.
ALL = "globalThis.postil"
IMPORT = re.compile(
    r'^import (?:(?:\{(?P<names>[^}]*)\}|\* as (?P<whole>\w+)) from )?"\./(?P<module>\w+)\.js";$',
    re.MULTILINE,
)
EXPORT = re.compile(r"^export (?=(?:async )?function\*? (\w+)|const (\w+) =)", re.MULTILINE)
LEFT = re.compile(r"^(?:import\b(?!\()|export\b).*", re.MULTILINE)
RENAMED = re.compile(r"(\w+) as (\w+)")


def joined(modules: dict[str, str], first: str) -> dict[str, str]:
    """Give `modules`, {name: text}, with all that `first` needs put into it.

    Those are left out; the others find them there, once it has run. Raises ValueError for a form
    of import or export that is not known here.
    """
    order = list(_needed(modules, first, set()))
    parts = [f"{ALL} = {{}};", *(_part(name, modules[name]) for name in order)]
    rest = {name: text for name, text in modules.items() if name not in order}
    return {first: "\n".join(parts)} | {name: _later(text, order) for name, text in rest.items()}


def _needed(modules, name, seen):
    """Give `name` and all that it imports, each after what it imports itself."""
    seen.add(name)
    for found in IMPORT.finditer(modules[name]):
        if found["module"] not in seen:
            yield from _needed(modules, found["module"], seen)
    yield name


def _part(name, text):
    exports = [one or other for one, other in EXPORT.findall(text)]
    text = IMPORT.sub(_taken, EXPORT.sub("", text))
    if left := LEFT.search(text):
        raise ValueError(f"{name}.js has a form that cannot be joined: {left[0]}")
    return f"{ALL}.{name} = (() => {{\n{text}\nreturn {{ {', '.join(exports)} }};\n}})();"


def _later(text, order):
    return IMPORT.sub(lambda found: _taken(found) if found["module"] in order else found[0], text)


def _taken(found):
    """The same, from what is there already; nothing for a module that was only to run."""
    if not (found["names"] or found["whole"]):
        return ""
    names = found["whole"] or "{" + RENAMED.sub(r"\1: \2", found["names"]) + "}"
    return f"const {names} = {ALL}.{found['module']};"
