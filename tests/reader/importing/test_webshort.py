"""Pages whose text is a few short lines, of which none is running text."""

import pytest

from reader.importing import Unreadable
from tests.reader.importing.files import LONG, SECOND, THIRD
from tests.reader.importing.webpages import TITLE, read_page, texts

MENU = "<nav><ul>{}</ul></nav>".format(
    "".join(f'<li><a href="/{name}">{name}</a></li>' for name in ("Poems", "Plays", "Letters"))
)
FOOT = "<footer><p>© 2020 The River Review</p></footer>"
TALK = [("FERRYMAN", "Who is there?"), ("WOMAN", "I am."), ("FERRYMAN", "Come down.")]
TALK += [("WOMAN", "Is it far?"), ("FERRYMAN", "As far as it was.")]
RULES = ["The ferry belongs to both banks.", "Nobody pays twice.", "Goats go free."]
LETTER = ["Dear Ada,", "The ferry has gone.", "I am well, and so is the goat.", "Write soon."]


def short(part):
    """Give the texts of the blocks of a page with that part between menu and foot."""
    found = read_page(f"{MENU}<h1>{TITLE}</h1>{part}{FOOT}")
    assert found.title == TITLE
    return [text.strip() for text in texts(found)]


def test_a_scene_of_a_few_words_is_a_text():
    paragraphs = "".join(f"<p><b>{who}.</b> {words}</p>" for who, words in TALK)
    assert short(paragraphs) == [f"{who}. {words}" for who, words in TALK]
    terms = "".join(f"<dt>{who}</dt><dd>{words}</dd>" for who, words in TALK)
    assert short(f"<dl>{terms}</dl>") == [words for pair in TALK for words in pair]


def test_short_rules_with_headings_or_numbers_are_a_text():
    headed = "".join(f"<h3>Article {at}</h3><p>{rule}</p>" for at, rule in enumerate(RULES, 1))
    assert short(headed) == [
        "Article 1", RULES[0], "Article 2", RULES[1], "Article 3", RULES[2],
    ]  # fmt: skip
    counted = "".join(f"<li>{rule}</li>" for rule in RULES)
    assert short(f"<ol>{counted}</ol>") == ["\n".join(RULES)]


def test_a_letter_of_a_few_lines_is_a_text():
    assert short("".join(f"<p>{line}</p>" for line in LETTER)) == LETTER


@pytest.mark.parametrize(
    "part",
    [
        "<p>Welcome to the review.</p><p>Poems</p><p>Plays</p>",
        "<ul><li>Boats</li><li>Bells</li><li>Ropes</li><li>Oars</li></ul>",
        "<p><a href='/a'>The boat is gone.</a></p><p><a href='/b'>The bell is gone.</a></p>"
        "<p><a href='/c'>The rope is gone.</a></p>",
    ],
)
def test_a_page_of_links_and_labels_is_still_no_text(part):
    with pytest.raises(Unreadable) as raised:
        short(part)
    assert raised.value.reason == "only_furniture"


def test_names_that_return_above_what_is_said_are_all_of_one_kind():
    long = [("BRON", LONG), ("KERR", SECOND), ("BRON", "And then?"), ("KERR", THIRD)]
    terms = "".join(f"<dt>{who}</dt><dd>{words}</dd>" for who, words in long)
    found = read_page(f"<h1>{TITLE}</h1><dl>{terms}</dl>")
    assert texts(found) == [words for pair in long for words in pair]
    assert {block.kind for block in found.blocks} == {"paragraph"}


def test_the_days_of_a_diary_are_its_headings():
    days = ["3 March 1884", "4 March 1884", "6 March 1884"]
    entries = zip(days, (LONG, "No ferry.", SECOND), strict=True)
    diary = "".join(f"<h3>{day}</h3><p>{words}</p>" for day, words in entries)
    found = read_page(f"<h1>{TITLE}</h1>{diary}")
    assert [block.text for block in found.blocks if block.kind == "heading"] == days
    signed = read_page(f"<h1>{TITLE}</h1><h3>{days[0]}</h3><p>{LONG}</p><p>{SECOND}</p>")
    assert texts(signed) == [LONG, SECOND]
    assert str(signed.published) == "1884-03-03"


@pytest.mark.parametrize(
    "below", ["", "<p>12 May 2019</p>", "<p>Filed under <a href='/t'>Boats</a></p>"]
)
def test_a_paragraph_alone_is_the_text_though_the_head_of_the_page_says_it_too(below):
    words = "Who slips next on the ice? I bet that it will be you. And so it was, of course."
    said = f'<meta name="description" content="{words}">'
    found = read_page(f"<h1>{TITLE}</h1><p>{words}</p>{below}", head=said)
    assert (found.title, found.standfirst) == (TITLE, "")
    assert texts(found) == [words]
