import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.importing.blocks import (
    KINDS,
    Block,
    as_paragraph,
    as_prose,
    as_verse,
    block_from_markdown,
    rekind,
    split,
    unjoin,
)
from reader.importing.joining import join_all, join_words
from reader.rendering import render, text_of
from reader.reviewing.merging import as_one


def paragraph(markdown):
    return block_from_markdown("paragraph", 0, markdown)


def test_the_text_of_a_paragraph_is_its_words():
    block = paragraph("The *river* is [here](https://example.org).")
    assert block == Block("paragraph", 0, block.markdown)
    assert block.text == "The river is here."


BITS = (
    "river", "a", " ", " ", "*", "**", "[", "](", ")", "http://r.example/a_b", "[1](http://r.example)",
    "[b](/r_b)", "[2](#)", "[3]", "[[4]](#n)", "**grey**", "*ice*",
    "(", ".", "!", "\\", "“", "€", "-", "1. ", "&", "_", "\n", "<", "`", "水",
)  # fmt: skip


@settings(max_examples=400)
@given(st.lists(st.sampled_from(BITS), max_size=12).map("".join))
@example("*a* *b* **c**, [d](https://r.example/x?y=1&z=2) and (*e*)")
@example("**[a](http://r.example)**€")
@example("![a](http://r.example)")
@example("A bell,[1] and[2][3] a [boat](/b/2).[4](5)")
@example("[1]: /boats")
@example("![3]")
@example("A bell.[[1]](#n) A boat[[2]](#m)[3]")
@example("[[[1](#a)]](#b)")
@example("[[1]](#a)(http://r.example)")
@example("[- a](http://r.example)")
def test_what_is_not_rendered_says_what_it_would_say_rendered(markdown):
    markdown = markdown.strip("\n").rstrip()
    assert paragraph(markdown).text == text_of(render(paragraph(markdown).markdown))


def test_plain_words_need_no_rendering_and_say_the_same():
    for words in ("Plain words, and a dash: so.", "黑龙江上的邻居。", "نهر", "a = b", "x - y"):
        assert paragraph(words).text == text_of(render(words))


@pytest.mark.parametrize(
    "words",
    ["1. one", "- one", "+ one", "a&amp;b", "a<b>c", "a\\*b", "`a`", "a\nb", "~~a~~", "==="],
)
def test_words_with_a_meaning_in_markdown_are_rendered(words):
    assert paragraph(words).text == text_of(render(words))


def test_a_heading_has_one_line_and_a_level_from_two_to_six():
    assert block_from_markdown("heading", 1, "Two\nlines").markdown == "Two lines"
    assert [block_from_markdown("heading", level, "x").level for level in (0, 2, 9)] == [2, 2, 6]
    assert block_from_markdown("heading", 3, "The *long* wait").text == "The long wait"
    assert paragraph("x").level == 0


def test_a_definition_that_would_show_nothing_is_shown():
    assert paragraph("[1]: https://example.org").text == "[1]: https://example.org"


def test_a_kind_that_is_not_known_is_refused():
    with pytest.raises(ValueError, match="no such kind"):
        block_from_markdown("poem", 0, "x")


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("about six", "months", "about six months"),
        ("也没有", "人答过。", "也没有人答过。"),
        ("この土地を", "認める", "この土地を認める"),
        ("about the 黑龙江", "which", "about the 黑龙江 which"),
        ("人都叫它", "“棺材盖”", "人都叫它“棺材盖”"),
        ("叫它“棺材盖”", "，一半", "叫它“棺材盖”，一半"),
        ("叫它“棺材盖”", "一半", "叫它“棺材盖”一半"),
        ("叫它“", "棺材盖”", "叫它“棺材盖”"),
        ("他说……", "没有船", "他说……没有船"),
        ("他们于1987", "年渡河", "他们于1987年渡河"),
        ("第", "12章", "第12章"),
        ("第", "12 boats", "第 12 boats"),
        ("a “boat”", "黑龙江", "a “boat” 黑龙江"),
        ("in 1987", "黑龙江", "in 1987 黑龙江"),
        ("the coop-", "eration", "the cooperation"),
        ("the Franco-", "Spanish border", "the Franco-Spanish border"),
        ("Vor-", "und Nachteile", "Vor- und Nachteile"),
        ("a soft\u00ad", "ness", "a softness"),
        ("a dash—", "and on", "a dash—and on"),
        ("a dash —", "and on", "a dash — and on"),
        ("1914-", "1918", "1914- 1918"),
        ("all twenty-", "one boats", "all twenty-one boats"),
        ("a self-", "made boat", "a self-made boat"),
        ("a self-", "ish man", "a selfish man"),
        ("Où va-t-", "il ?", "Où va-t-il ?"),
        ("Où est-", "elle ?", "Où est-elle ?"),
        ("что-", "то на реке", "что-то на реке"),
        ("и по-", "русски", "и по-русски"),
        ("all thirty\u2011", "odd boats", "all thirty-odd boats"),
        ("Vor\u2011", "und Nachteile", "Vor- und Nachteile"),
    ],
)
def test_pieces_of_a_sentence_are_joined_as_they_were_parted(before, after, whole):
    joined, offset = join_words(before, after)
    assert joined == whole
    assert joined[offset:] == after


def test_a_word_that_the_text_has_with_its_hyphen_keeps_it():
    known = frozenset({"well-known"})
    assert join_words("a well-", "known man", known)[0] == "a well-known man"
    assert join_words("a well-", "known man", known | {"wellknown"})[0] == "a wellknown man"


def test_a_word_with_several_hyphens_keeps_the_last():
    assert join_words("my mother-in-", "law rowed")[0] == "my mother-in-law rowed"
    assert join_words("a semi-auto-", "matic bell", frozenset({"automatic"}))[0] == (
        "a semi-automatic bell"
    )
    assert join_words("vert-", "de-gris")[0] == "vert-de-gris"
    assert join_words("tit-", "for-tat")[0] == "tit-for-tat"
    assert join_words("six-year-", "old boats", frozenset({"year"}))[0] == "six-year-old boats"


def test_a_syllable_of_a_word_with_a_hyphen_is_joined():
    assert join_words("a self-ap-", "pointed man")[0] == "a self-appointed man"
    assert join_words("die -an-", "wohner")[0] == "die -anwohner"


def test_many_pieces_are_joined_with_their_places():
    whole, offsets = join_all(["one", "two", "three"])
    assert whole == "one two three"
    assert [whole[offset:] for offset in offsets] == ["two three", "three"]


def test_a_merge_can_be_undone():
    merged = as_one(as_one(paragraph("It took six"), paragraph("months of")), paragraph("talk."))
    assert merged.markdown == "It took six months of talk."
    assert [part.markdown for part in unjoin(merged)] == ["It took six", "months of", "talk."]
    assert [part.kind for part in unjoin(merged)] == ["paragraph"] * 3


def test_a_merge_has_the_first_ones_kind():
    heading = block_from_markdown("heading", 2, "The ferry")
    quote = block_from_markdown("quote", 0, "> One.")
    items = block_from_markdown("list", 0, "- one")
    code = block_from_markdown("code", 0, "```\na\n```")
    assert as_one(heading, heading).kind == "heading"
    assert as_one(heading, paragraph("leaves.")) == paragraph("The ferry leaves.") or (
        as_one(heading, paragraph("leaves.")).markdown == "The ferry leaves."
    )
    assert as_one(quote, paragraph("Two.")).markdown == "> One.\n>\n> Two."
    assert as_one(items, paragraph("two")).markdown == "- one\n- two"
    assert as_one(code, code).markdown == "```\na\na\n```"
    note = block_from_markdown("note", 0, "She writes.")
    assert as_one(note, paragraph("She lives.")).kind == "note"


STANZA = paragraph("The tide goes out,\\\nthe tide comes in.")
LAST = paragraph("But nobody counts\\\nthe hours.")


def test_stanzas_that_are_merged_keep_the_empty_line_between_them_and_can_be_parted():
    merged = as_one(STANZA, LAST)
    assert merged.markdown == f"{STANZA.markdown}\\\n\\\n{LAST.markdown}"
    assert "in.<br>\n<br>\nBut" in render(merged.markdown)
    assert unjoin(merged) == [STANZA, LAST]
    thrice = as_one(merged, STANZA)
    assert thrice == as_one(STANZA, LAST, STANZA)
    assert unjoin(thrice) == [STANZA, LAST, STANZA]


def test_the_empty_line_between_stanzas_stays_in_verse_and_goes_where_lines_run_on():
    merged = as_one(STANZA, LAST)
    assert as_verse(merged) == as_verse(paragraph(merged.markdown)) == paragraph(merged.markdown)
    prose = "The tide goes out, the tide comes in. But nobody counts the hours."
    assert as_prose(paragraph(merged.markdown)).markdown == prose
    note = block_from_markdown("note", 0, "She wrote:")
    assert as_one(note, merged).markdown == f"She wrote: {prose}"


SET_IN = paragraph("\u2003The tide goes out,\\\n\u2003\u2003the tide comes in.")


def test_lines_begin_as_far_in_as_they_did_where_stanzas_are_merged_and_parted():
    merged = as_one(SET_IN, LAST, SET_IN)
    assert merged.markdown == "\\\n\\\n".join(one.markdown for one in (SET_IN, LAST, SET_IN))
    assert unjoin(merged) == [SET_IN, LAST, SET_IN]
    assert as_verse(merged) == paragraph(merged.markdown)
    assert as_verse(rekind(SET_IN, "quote")) == SET_IN


def test_steps_are_gone_where_lines_run_on():
    assert as_prose(SET_IN).markdown == "The tide goes out, the tide comes in."
    assert rekind(SET_IN, "list").markdown == "- The tide goes out,\n- the tide comes in."
    assert paragraph("\u2003The tide.").markdown == "The tide."


def test_a_line_beside_a_stanza_becomes_a_line_of_it():
    assert as_one(paragraph("The ferry"), STANZA).markdown == f"The ferry\\\n{STANZA.markdown}"
    assert as_one(STANZA, paragraph("Amen.")).markdown == f"{STANZA.markdown}\\\nAmen."
    heading = block_from_markdown("heading", 2, "The ferry")
    assert as_one(heading, STANZA).markdown == f"The ferry\\\n{STANZA.markdown}"
    quote = block_from_markdown("quote", 0, "> Amen.\n>\n> Amen.")
    assert as_one(STANZA, quote).markdown == f"{STANZA.markdown}\\\nAmen.\\\nAmen."


@pytest.mark.parametrize("kind", ["paragraph", "note"])
def test_prose_stays_prose_whatever_it_is_merged_with(kind):
    prose = block_from_markdown(kind, 0, "He said:")
    quote = block_from_markdown("quote", 0, "> The tide\\\n> goes out.\n>\n> It comes.")
    assert as_one(prose, quote).markdown == "He said: The tide goes out. It comes."
    assert as_one(as_prose(STANZA), quote).kind == "paragraph"
    assert "\n" not in as_one(as_prose(STANZA), quote).markdown


@pytest.mark.parametrize("marker", ["-", "4."])
def test_what_stands_before_a_list_becomes_its_first_item(marker):
    items = block_from_markdown("list", 0, f"{marker} one\n  - deep\n{marker} two")
    heading = block_from_markdown("heading", 2, "The ferry")
    merged = as_one(heading, paragraph("takes:"), items)
    assert merged.kind == "list"
    assert merged.markdown == f"{marker} The ferry takes:\n{items.markdown}"
    assert merged == as_one(as_one(heading, paragraph("takes:")), items)
    assert as_one(items, paragraph("three")).markdown == f"{items.markdown}\n{marker} three"


def test_a_block_is_split_at_its_blank_lines():
    parts = split(paragraph("One.\n\nTwo.\n \n\nThree."))
    assert [part.text for part in parts] == ["One.", "Two.", "Three."]
    assert split(paragraph("One.")) == [paragraph("One.")]
    code = block_from_markdown("code", 0, "```\na\n\nb\n```")
    assert split(code) == [code]


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_can_be_changed_and_changed_back(kind):
    block = paragraph("The ferry leaves at nine.")
    changed = rekind(block, kind, 2)
    assert changed.kind == kind
    assert changed.text.strip() == "The ferry leaves at nine."
    assert rekind(changed, "paragraph").text == "The ferry leaves at nine."


def test_another_kind_is_written_as_that_kind_is():
    assert rekind(paragraph("a\\\nb"), "list").markdown == "- a\n- b"
    assert rekind(paragraph("a\\\nb"), "quote").markdown == "> a\\\n> b"
    assert rekind(paragraph("a\\\nb"), "code").markdown == "```\na\nb\n```"
    assert rekind(paragraph("a\\\nb"), "heading", 3).markdown == "a b"
    items = block_from_markdown("list", 0, "- a\n- b")
    assert rekind(items, "paragraph").markdown == "a\\\nb"
    assert rekind(block_from_markdown("heading", 2, "1. The knife"), "paragraph").text == (
        "1. The knife"
    )


@pytest.mark.parametrize(
    "line",
    ["12. Mai 1990", "- Да", "# no heading", "> no quote", "* no item", "---", "=== a", "~~~"],
)
def test_a_line_can_be_kept_a_paragraph(line):
    html = render(as_paragraph(line))
    assert html.startswith("<p>")
    assert text_of(html) == line
    assert as_paragraph(as_paragraph(line)) == as_paragraph(line)
