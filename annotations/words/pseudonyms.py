"""What people are called where names are hidden: words that say nothing about anybody."""

from itertools import count
from secrets import choice

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

# Translators: each of these stands for a person whose name is hidden, whoever that is.
WORDS = [
    _("Acorn"),
    _("Anchor"),
    _("Apricot"),
    _("Basalt"),
    _("Beacon"),
    _("Birch"),
    _("Breeze"),
    _("Bridge"),
    _("Cedar"),
    _("Chestnut"),
    _("Clover"),
    _("Cobalt"),
    _("Comet"),
    _("Compass"),
    _("Copper"),
    _("Cork"),
    _("Cotton"),
    _("Delta"),
    _("Dune"),
    _("Ember"),
    _("Feather"),
    _("Flint"),
    _("Fountain"),
    _("Garnet"),
    _("Granite"),
    _("Harbour"),
    _("Heron"),
    _("Island"),
    _("Kite"),
    _("Lantern"),
    _("Larch"),
    _("Lark"),
    _("Lichen"),
    _("Linen"),
    _("Maple"),
    _("Marble"),
    _("Meadow"),
    _("Meteor"),
    _("Mint"),
    _("Moss"),
    _("Nutmeg"),
    _("Oak"),
    _("Orchard"),
    _("Otter"),
    _("Pebble"),
    _("Pepper"),
    _("Pine"),
    _("Plum"),
    _("Poplar"),
    _("Quartz"),
    _("Quill"),
    _("Reed"),
    _("Sail"),
    _("Sandstone"),
    _("Slate"),
    _("Spruce"),
    _("Starling"),
    _("Thistle"),
    _("Tulip"),
    _("Walnut"),
    _("Wave"),
    _("Wren"),
]


def draw(taken):
    """Give a name by chance that is not in `taken`; once all are, they come again with numbers."""
    for round_ in count(1):
        names = WORDS if round_ == 1 else [f"{word} {round_}" for word in WORDS]
        if free := [name for name in names if name not in taken]:
            return choice(free)
    return None


def in_words(name):
    """Give a name in the language of whoever reads it."""
    word, space, number = name.partition(" ")
    return f"{gettext(word)}{space}{number}"
