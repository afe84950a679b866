"""What stands after the end of a text: what is announced, how to cite it, whom to follow."""

import pytest

from tests.reader.importing.files import LONG, SECOND, THIRD
from tests.reader.importing.webpages import PARAGRAPHS, TEXT, read_page, texts

TITLE = "The last ferry between the two banks"
FERRIES = ["first", "second", "third", "fourth", "fifth"]


def page(after, before=""):
    return read_page(f"<div><h1>{TITLE}</h1>{before}{TEXT}{after}</div>", window=TITLE)


@pytest.mark.parametrize("order", ["{date}<p>{words}</p>", "<h3>{title}</h3><p>{words}</p>{date}"])
def test_titles_with_their_dates_at_the_end_announce_other_pages(order):
    announced = "".join(
        order.format(
            title=f"The {name} ferry",
            words=f"A bell hung on the {name} ferry for a hundred years and all heard it.",
            date=f"<h4>July {at + 3}, 2013 -- Updated 18:2{at} GMT</h4>",
        )
        for at, name in enumerate(FERRIES)
    )
    assert texts(page(announced)) == PARAGRAPHS


def test_a_text_goes_on_behind_a_box_in_which_readers_sign_up():
    box = """<div class="signup-card"><h2>Sign up for River Notes</h2><p>A letter a week.</p>
    <form><input type="email"><button>Subscribe</button></form></div>"""
    ending = "The bell of the last ferry hangs in the school and is rung on Sundays."
    assert texts(page(f"{box}<p>{ending}</p>")) == [*PARAGRAPHS, ending]


def test_what_is_reported_from_hour_to_hour_is_the_text():
    hours = "".join(
        f"<h4>July 3, 2013, 1{at}:20</h4><p>The ice is {at} fingers wide now, and all wait.</p>"
        for at in range(5)
    )
    assert len(texts(page(hours))) == 3 + 5 * 2


def test_a_diary_that_has_its_dates_all_through_is_the_text():
    days = "".join(
        f"<h4>July {at + 3}, 2013, 18:20</h4><p>{words}</p>"
        for at, words in enumerate([LONG, SECOND, THIRD] * 2)
    )
    found = read_page(f"<div><h1>{TITLE}</h1>{days}</div>", window=TITLE)
    assert sum(text in (LONG, SECOND, THIRD) for text in texts(found)) == 6


BOX = f"""<div><p>Choose a form for your essay:</p><b>MLA</b><div>Bron, Ada. "{TITLE}." River House,
2013. Web.</div><b>APA</b><div>Bron, A. (2013). "{TITLE}." River House.</div><p>Please note: the
editors are named where no author is.</p></div>"""


@pytest.mark.parametrize(
    "cited",
    [
        BOX,
        f"<p>Cite this article as: A. Bron, {TITLE}, in: River House 3 (2013), pages 4 to 7.</p>",
        f"<h4>Zitiervorschlag</h4><p>Bron, Ada: {TITLE}, River House 2013.</p>",
        f"<div>BibTeX</div><div><p>@article {{17,<br>title = {{{TITLE}}} }}</p></div>",
    ],
)
def test_how_to_cite_a_page_is_none_of_its_text(cited):
    found = page(cited)
    assert texts(found) == PARAGRAPHS
    assert any(TITLE in piece.text for piece in found.dropped)


def test_a_row_of_links_and_a_day_around_a_text_is_none_of_it():
    cells = ("<a href='/essays'>Back to all essays</a>", "Modified: 19 Jul 2020")
    forms = ("ris", "bib")
    cells += tuple(f"<a href='https://cite.example/{one}'>{one} entry</a>" for one in forms)
    row = "".join(f"<td>{one}</td>" for one in (*cells, "<a href='/print'>For print</a>"))
    assert texts(page(f"<table><tr>{row}</tr></table>")) == PARAGRAPHS


def test_an_entry_with_a_short_title_has_its_ways_to_cite_set_aside():
    cited = """<div><h2>About this page</h2><p><b>APA citation.</b> Bron, A. (1907). St. Aldwyn. In
    The River Register.</p><p><b>MLA citation.</b> Bron, Ada. "St. Aldwyn." The River Register.
    Vol. 2. 1907.</p><p><b>Transcription.</b> Copied by the clerks of the upper bank.</p></div>"""
    found = read_page(f"<div><h1>St. Aldwyn</h1>{TEXT}{cited}</div>", window="St. Aldwyn")
    assert texts(found) == PARAGRAPHS


def test_what_an_author_says_of_citing_is_the_text():
    said = [
        "Cite this as you would cite a letter: with the name of the ferryman and the year.",
        "How to cite a ferry was asked for the first time by a clerk of the upper bank.",
    ]
    found = page(f"<p>{said[0]}</p><p>{said[1]}</p><p>MLA</p><p>{LONG}</p><p>APA</p>")
    assert said == texts(found)[3:5]


@pytest.mark.parametrize(
    "line",
    ["Follow Ada Bron on Twitter @adabron.", "Follow @riverhouse for news of the river."],
)
def test_whom_to_follow_is_no_text(line):
    assert texts(page(f"<p>{line}</p><p>{LONG}</p>")) == [*PARAGRAPHS, LONG]


def test_what_stands_behind_whom_to_follow_is_not_the_sites_for_that():
    found = page("<p>Follow Ada Bron on Twitter @adabron.</p><p>Contributing: River News</p>")
    assert texts(found) == [*PARAGRAPHS, "Contributing: River News"]


@pytest.mark.parametrize(("name", "kept"), [("/LastFerry", True), ("/RiverHouse", False)])
def test_whoever_the_text_is_about_may_be_followed(name, kept):
    networks = ("https://www.facebook.com", "https://twitter.com")
    links = " and ".join(f'<a href="{one}{name}">here</a>' for one in networks)
    line = f"All that became of the boat is told from day to day {links}."
    said = "All that became of the boat is told from day to day here and here."
    assert texts(page(f"<p>{line}</p>")) == [*PARAGRAPHS, said][: 3 + kept]


@pytest.mark.parametrize("tag", ["p", "h4"])
def test_the_line_that_says_the_author_and_what_they_are_is_of_the_head(tag):
    line = f"<{tag}>By Ada Bron Health and science reporter, River News</{tag}>"
    meta = '<meta name="author" content="Ada Bron">'
    found = read_page(f"<div><h1>{TITLE}</h1>{line}{TEXT}</div>", meta, window=TITLE)
    assert found.byline == "Ada Bron"
    assert texts(found) == PARAGRAPHS


def test_the_word_that_leads_to_comments_is_no_caption():
    assert texts(page('<span><img src="/sign.gif">comment</span>')) == PARAGRAPHS


@pytest.mark.parametrize("line", ["Like the river desk on Facebook.", "Follow Ada Bron on Twitter"])
def test_where_to_like_somebody_is_no_text(line):
    assert texts(page(f"<p>{line}</p>")) == PARAGRAPHS


def test_what_a_site_takes_out_of_a_text_beside_it_is_set_aside():
    listed = "<ul><li>The ferry crossed the river twice a day</li><li>A bridge came</li></ul>"
    assert texts(page("", f"<div><b>STORY HIGHLIGHTS</b></div>{listed}")) == PARAGRAPHS
    kept = texts(page("", f"<h2>What the ferry was</h2>{listed}"))
    assert kept[0] == "What the ferry was"
    assert "A bridge came" in kept[1]


@pytest.mark.parametrize(
    "line",
    ["River News (Vasa) First published May 12, 2017: 1:21 PM ET", "Vasa, 5 May 2017 at 17:20 EET"],
)
def test_the_minute_at_which_a_text_was_put_there_is_none_of_it(line):
    assert texts(page(f'<div class="storytimestamp">{line}</div>')) == PARAGRAPHS


def test_a_minute_in_a_sentence_is_the_texts():
    last = "It rang for the last time on May 12, 2017 at 1:21 PM and was sold."
    assert texts(page(f"<p>{last}</p>")) == [*PARAGRAPHS, last]


def test_what_stands_under_the_name_of_the_author_is_not_the_texts():
    head = f"<p>By Ada Bron, MA<br>River Health News</p><p>{LONG}</p><p>{SECOND}</p>"
    found = read_page(f"<h1>{TITLE}</h1>{head}", window=TITLE)
    assert texts(found) == [LONG, SECOND]


def test_what_leads_to_the_texts_before_and_after_is_no_text():
    way = '<div><span>{} article</span><a href="/{}">The {} ferry of this river</a></div>'
    ways = way.format("Previous", 1, "first") + way.format("Next", 3, "third")
    assert texts(page(f"<div>{ways}</div>")) == PARAGRAPHS


def test_the_name_of_the_contents_goes_with_them():
    listed = '<ul><li><a href="#a">The rope</a></li><li><a href="#b">The ice</a></li></ul>'
    parts = f'<h2 id="a">The rope</h2><p>{LONG}</p><h2 id="b">The ice</h2><p>{SECOND}</p>'
    found = page(parts, before=f"<div><p>In this story</p>{listed}</div>")
    assert "In this story" not in texts(found)
    assert "The rope" in texts(found)
    found = page(parts, before=f"<p>What this page tells:</p>{listed}<p>{LONG}</p>")
    assert "What this page tells:" not in texts(found)


@pytest.mark.parametrize("line", ["Ada Bron", "ab/jk/rp", "(ab/jk)"])
def test_who_wrote_or_edited_a_text_may_stand_at_its_end(line):
    found = read_page(
        f"<div><h1>{TITLE}</h1>{TEXT}<p>{line}</p></div>",
        '<meta name="author" content="Ada Bron">',
        window=TITLE,
    )
    assert texts(found) == PARAGRAPHS


def test_a_card_that_shows_another_page_is_none_of_the_text():
    words = (
        "<div>Another page of ferries</div><div>What is said there of bells, and of ropes.</div>"
    )
    card = f'<figure class="kg-bookmark-card"><a href="https://x.example/1">{words}</a></figure>'
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG}</p>{card}<p>{SECOND}</p>", window=TITLE)
    assert texts(found) == [LONG, SECOND]


@pytest.mark.parametrize(
    "line",
    [
        "(Reporting by Ada Bron in Vasa; Editing by Jan Kowal and Eva Lind)",
        "Additional reporting by Ada Bron",
        "(Bericht von Ada Bron, redigiert von Jan Kowal)",
        "(Reporte de Ada Bron; editado por Jan Kowal)",
        "연합뉴스",
        "Reuters",
    ],
)
def test_who_else_worked_on_a_text_is_none_of_it(line):
    found = read_page(f"<div><h1>{TITLE}</h1>{TEXT}<p>{line}</p></div>")
    assert texts(found) == PARAGRAPHS


def test_who_else_worked_on_a_text_may_stand_above_the_note_on_the_author():
    note = "Ada Bron covers rivers and bridges. She has written for River House since 1998."
    staff = "<p>Jan Kowal and Eva Lind in Vasa contributed to this report.</p>"
    author = '<meta name="author" content="Ada Bron">'
    found = read_page(f"<div><h1>{TITLE}</h1>{TEXT}{staff}<p>{note}</p></div>", author)
    assert texts(found) == [*PARAGRAPHS, note]
    assert found.blocks[-1].kind == "note"


def test_what_a_text_says_of_who_worked_on_something_is_the_texts():
    last = "Edited by Ada Bron, the book of the ferry appeared when the bridge was opened."
    assert texts(page(f"<p>{last}</p>")) == [*PARAGRAPHS, last]
    last = "All who lived on the banks, and their bells, contributed to this story."
    assert texts(page(f"<p>{last}</p>")) == [*PARAGRAPHS, last]
    last = "All who lived on the banks, and their bells, contributed to this story."
    assert texts(page(f"<p>{last}</p>")) == [*PARAGRAPHS, last]
    alone = "Edited by Ada Bron"
    assert texts(read_page(f"<h1>{TITLE}</h1><p>{alone}</p>")) == [alone]


def test_an_item_c_is_no_sign_of_rights_and_a_year_behind_it_makes_it_one():
    assert texts(page("<p>(c) Repealed.</p>")) == [*PARAGRAPHS, "(c) Repealed."]
    assert texts(page("<p>(c) 1998 The Ferry Post</p>")) == PARAGRAPHS


@pytest.mark.parametrize(
    "way",
    [
        '<p><a href="https://elsewhere.example/ferry.pdf">Télécharger le PDF</a></p>',
        '<h2>PDF-Download</h2><p><a href="/files/ferry.pdf">The last ferry (100 Kb)</a></p>',
    ],
)
def test_the_way_to_the_same_text_as_a_pdf_is_set_aside(way):
    assert texts(page(f"{way}<p>{LONG.replace('ferry', 'boat')}</p>"))[:3] == PARAGRAPHS
    assert len(texts(page(f"{way}<p>{LONG.replace('ferry', 'boat')}</p>"))) == 4


def test_a_list_under_words_of_the_site_may_say_more_than_its_links():
    told = "A bell hung on the other ferry for a hundred years, and all of the valley heard it."
    items = "".join(f'<li><a href="/boats/{name}">The {name} ferry</a><p>{told}</p></li>' for name
                    in FERRIES[:2])  # fmt: skip
    ending = "The bell of the last ferry hangs in the school and is rung on Sundays."
    found = page(f"<div>More coverage</div><ul>{items}</ul><p>{ending}</p>")
    assert texts(found) == [*PARAGRAPHS, ending]


def posts(line):
    return "".join(
        f"""<div class="onecomment"><p><b>Reader {at}</b> <span>{line}{at}</span></p>
        <div>The bell was rung on the {name} ferry in those years, and by nobody else at all.</div>
        </div>"""
        for at, name in enumerate(FERRIES)
    )


def test_what_readers_posted_is_told_by_the_minute_in_which_each_did():
    assert texts(page(posts("2010-02-19 23:2"))) == PARAGRAPHS
    dated = posts("Chapter ")
    assert len(texts(page(dated))) > len(PARAGRAPHS)


def test_a_page_that_has_nothing_but_posts_is_read():
    found = read_page(f"<h1>{TITLE}</h1>{posts('2010-02-19 23:2')}", window=TITLE)
    assert any("third ferry" in words for words in texts(found))


def recommended(words):
    return f"""<div class="box"><h2>{words}</h2><div><p><strong>The bell</strong> {LONG}
    <a href="https://river.example/bells">[Details]</a></p></div></div>"""


def test_what_a_page_recommends_in_a_box_behind_the_text_is_none_of_it():
    assert texts(page(recommended("Recommended reading for you"))) != PARAGRAPHS
    assert texts(page(recommended("Recommended for you"))) == PARAGRAPHS


def test_what_a_button_opens_to_say_how_to_cite_is_none_of_the_text():
    button = '<button data-target="#cite">{words}</button>'
    opened = f'<div id="cite"><b>Bron, A.</b> (2013). {TITLE}. In River House, pages 4 to 7.</div>'
    assert len(texts(page("", button.format(words="How it began") + opened))) > len(PARAGRAPHS)
    assert texts(page("", button.format(words="How to cite") + opened)) == PARAGRAPHS
