"""What a post of the review page carries besides its fields: the blocks that it changes."""

import re

from reader.importing.blocks import BLANK, KINDS, LOWEST_LEVEL
from reader.reviewing.edits import Edits
from reader.reviewing.ranges import VERSE, kind_of
from reader.reviewing.review import mark_of
from reader.reviewing.strays import Stray

KIND_NAME = re.compile(r"kind-(\d{1,9})-([a-z]+)-(\d)")
SHOWS_NAME = re.compile(r"shows-(\d{1,9})")
SOURCE = re.compile(r"(words|shows)-(\d{1,9})(?:-(\w*))?")
STRAY_NAME = re.compile(r"stray-(\d{1,9})")
WORDS_NAME = re.compile(r"words-(\d{1,9})")
PLACE_NAME = re.compile(r"after-(\d{1,9})")


def kind_name(block):
    """Give the name of the field for the kind of a block: it says the kind that stands."""
    kind, level = kind_of(block)
    return f"kind-{block['id']}-{kind}-{level}"


def edits_in(request, form=None):
    """Give the Edits that a post asks for; `form` is its TextForm, where it has one."""
    edits = edits_of(request.POST, form)
    edits.seal = _seal(request)
    return edits


def edits_of(data, form=None):
    """Give the Edits that the fields `data` say, without a seal."""
    edits = Edits(version=number_in(data.get("version")))
    edits.fields = {} if form is None else form.edits()
    for name, value in data.items():
        if found := KIND_NAME.fullmatch(name):
            began, chosen = (found[2], int(found[3])), kind_in(value)
            if chosen and chosen != began:
                edits.kinds[int(found[1])] = (began, chosen)
        elif found := SHOWS_NAME.fullmatch(name):
            shows, began = " ".join(value.split()), data.get(f"shown-{found[1]}", "")
            if mark_of(shows) != began:
                edits.shows[int(found[1])] = (began, shows)
        elif found := WORDS_NAME.fullmatch(name):
            began = data.get(f"began-{found[1]}", "")
            _sort_words(edits, data, found[1], began, value.replace("\r\n", "\n"))
        elif (found := STRAY_NAME.fullmatch(name)) and data.get("let-go") != found[1]:
            strays = edits.added if data.get("add") == found[1] else edits.strays
            strays.append(_stray(value.replace("\r\n", "\n"), data.get(f"from-{found[1]}", "")))
    return edits


def _stray(words, source):
    """Give a Stray; `source` is as it says it itself."""
    found = SOURCE.fullmatch(source)
    if found is None:
        return Stray(words)
    return Stray(words, int(found[2]), found[3] or "", is_shown=found[1] == "shows")


def _sort_words(edits, data, id, began, words):
    """Put words of a block among those to write; or among those that are held, where the page had
    shown what another window wrote beside them, and nobody said that they are to stand."""
    standing = data.get(f"standing-{id}", "")
    if mark_of(words) == (standing or began):
        return
    if not standing or asks_to_save(data) or data.get("stands") == id:
        edits.words[int(id)] = (standing or began, words)
    else:
        edits.held[int(id)] = (began, words)


def asks_to_save(data):
    """Whether the button that only saves was pressed."""
    return "save" in data


def asks_to_split(data):
    """Whether words of a block were posted with an empty line that they had not."""
    return any(BLANK.search(words) for _began, words in edits_of(data).words.values())


def noted_in(data):
    """Give the names of the parts of the page of which something was said on it."""
    return data.getlist("noted")


def open_blocks(request):
    """Give the ids of the blocks whose words the page had open."""
    return {int(found[1]) for found in map(WORDS_NAME.fullmatch, request.POST) if found}


def places_in(request):
    """Give {id of a block: number of the paragraph after which it is to stand}."""
    named = {PLACE_NAME.fullmatch(name): value for name, value in request.POST.items()}
    return {
        int(found[1]): number_in(value)
        for found, value in named.items()
        if found and value.isdecimal()
    }


def chosen_in(request):
    """Give the ids of the blocks that a post is about: the one that its address names, or those
    that were chosen, and whether all between them are meant as well."""
    if "block" in request.GET:
        return {number_in(request.GET["block"])}, False
    return set(map(number_in, request.POST.getlist("chosen"))), "between" in request.POST


def lacks_choice(request):
    """Whether a post is about chosen blocks, and none was chosen."""
    return not chosen_in(request)[0]


def kind_in(value):
    """Give the (kind, level) that the address of a button or a menu says; None for none."""
    kind, _dash, level = value.partition("-")
    level = number_in(level)
    known = kind in KINDS or kind == VERSE
    fits = 2 <= level <= LOWEST_LEVEL if kind == "heading" else level == 0
    return (kind, level) if known and fits else None


def number_in(value):
    """Give the number that a part of an address or of a form says, 0 where it says none."""
    return int(value) if value and value.isdecimal() and len(value) < 10 else 0


def _seal(request):
    """Give what is the same for the same post only: a double click, or a form sent once more."""
    sent = [
        (name, value)
        for name, values in request.POST.lists()
        for value in values
        if name != "csrfmiddlewaretoken"
    ]
    return mark_of(repr((request.get_full_path(), sent)))
