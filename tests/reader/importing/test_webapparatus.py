"""What stands around the text of a handbook, a paper or an archive: lists of contents, where it is
from, headings of notes."""

import pytest

from tests.reader.importing.files import LONG, SECOND, THIRD
from tests.reader.importing.webpages import (
    PARAGRAPHS,
    TEXT,
    TITLE,
    read_between,
    read_page,
    texts,
)

PARTS = f'<h2 id="a">1. The long ice</h2><p>{SECOND}</p><h2 id="b">2. The bell</h2><p>{THIRD}</p>'
READ = [LONG, "1. The long ice", SECOND, "2. The bell", THIRD]


@pytest.mark.parametrize(
    "contents",
    [
        '<ul><li><a href="#a">The long ice</a></li><li><a href="#b">The bell</a></li></ul>',
        '<h3>Table of Contents</h3><ol><li><a href="#a">Ice</a></li>'
        '<li><a href="#b">Bell</a></li></ol>',
        '<div><h2>Contents</h2></div><table><tr><td><a href="#a">I.</a></td><td>The long ice</td>'
        '<td><a href="#p1">1</a></td></tr><tr><td><a href="#b">II.</a></td><td>The bell</td>'
        '<td><a href="#p9">9</a></td></tr></table>',
    ],
)
def test_a_list_of_contents_is_none_of_the_text(contents):
    assert texts(read_page(f"<h1>{TITLE}</h1><p>{LONG}</p>{contents}{PARTS}")) == READ


def test_a_list_that_is_called_contents_and_leads_elsewhere_is_of_the_text():
    part = "<h3>Contents</h3><ul><li>A bell</li><li>A rope</li></ul>"
    assert texts(read_between(part))[1] == "Contents"


def test_the_number_of_a_page_in_a_list_of_figures_marks_no_note():
    listed = '<p>The boat, <a href="#Page_9">9</a></p>'
    page = f'<p><span class="pagenum"><a id="Page_9">[Pg 9]</a></span>{SECOND}</p>'
    assert texts(read_page(f"<h1>{TITLE}</h1><p>{LONG}</p>{listed}{page}"))[-1] == SECOND


def test_lines_that_say_where_a_text_is_from_are_none_of_it():
    source = """<p><span>Written:</span> March 1911;<br><span>Source:</span> The Ferry, No. 3;<br>
    <span>Translated:</span> Jan Kowal;<br><span>Kept by:</span> the school.</p>"""
    assert texts(read_page(f"<h1>{TITLE}</h1>{source}{TEXT}")) == PARAGRAPHS


def test_lines_that_say_other_things_behind_a_colon_are_of_the_text():
    said = "<p>The boat: grey.<br>The bell: green.<br>Source: the hills.</p>"
    assert len(texts(read_page(f"<h1>{TITLE}</h1>{said}{TEXT}"))) == 4


def test_references_behind_links_to_other_pages_have_their_heading():
    others = "<li><a href='/toll'>Toll</a></li><li><a href='/bell'>Bell</a></li>"
    others = f"<h2>See also</h2><ul>{others}</ul>"
    notes = f'<div><h2>References</h2></div><ol><li id="n1">{THIRD}</li></ol>'
    mark = '<sup><a href="#n1">[1]</a></sup>'
    page = f"<h1>{TITLE}</h1><p>{LONG}{mark}</p><p>{SECOND}</p>{others}{notes}"
    assert texts(read_page(page)) == [f"{LONG}[1]", SECOND, "References", f"[1] {THIRD}"]


def test_links_to_elsewhere_are_kept_under_their_heading_at_the_end():
    others = "<nav><a href='/a'>The next</a></nav>"
    links = "<ul><li><a href='https://ferry.example/'>The ferry</a>, kept</li></ul>"
    links = f"<h2>External links</h2>{links}"
    found = texts(read_page(f"<h1>{TITLE}</h1>{TEXT}{others}{links}"))
    assert found[3:4] == ["External links"]


def test_what_is_not_printed_above_a_line_is_no_word_of_it():
    wanted = '<sup class="noprint">[<i><a href="/why">source needed</a></i>]</sup>'
    page = f"<h1>{TITLE}</h1><p>{LONG}{wanted}</p><p>{SECOND}</p>"
    assert texts(read_page(page)) == [LONG, SECOND]


def test_from_where_a_page_was_sent_on_is_no_standfirst():
    line = '<div class="subtitle"><span class="redirected-from">(Redirected from Boat)</span></div>'
    found = read_page(f"<h1>{TITLE}</h1>{line}<div>{TEXT}</div>")
    assert (found.standfirst, texts(found)) == ("", PARAGRAPHS)


def test_the_licence_of_a_paper_is_not_brought_into_its_text():
    licence = (
        "<div><p>This is shared as Creative Commons says, by whoever names who wrote it.</p></div>"
    )
    said = [f"{LONG} {SECOND}", f"{SECOND} {THIRD}", f"{THIRD} {LONG}"]
    text = "".join(f"<p>{words}</p>" for words in said)
    text = f"<section itemprop='articleBody'>{text}</section>"
    assert texts(read_page(f"<article><h1>{TITLE}</h1>{licence}{text}</article>")) == said


@pytest.mark.parametrize("line", ["CHAPTER II", "Part IV", "Abstract"])
def test_a_part_of_a_book_wrote_nothing(line):
    assert read_page(f"<h1>{TITLE}</h1><p>{line}</p>{TEXT}").byline == ""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<h2><span>1</span>The ice</h2>", "1 The ice"),
        ("<h3><span>2.1 </span>The ice</h3>", "2.1 The ice"),
        ("<p><span>(a)</span><span>The ice is old.</span></p>", "(a) The ice is old."),
        ("<p><span>T</span>he ice is old.</p>", "The ice is old."),
        ("<p><span>1</span>st of May, and the ice is old.</p>", "1st of May, and the ice is old."),
    ],
)
def test_a_number_is_parted_from_its_words_where_it_is_a_label(before, after):
    assert texts(read_between(f"{before}<p>{THIRD}</p>"))[1] == after


def test_a_summary_whose_name_says_that_it_is_the_authors_is_of_the_text():
    summary = f'<div class="abstract author"><h2>Abstract</h2><div>{LONG} {SECOND}</div></div>'
    page = f"<article><h1>{TITLE}</h1>{summary}<div id='body'>{TEXT}</div></article>"
    assert texts(read_page(page))[:2] == ["Abstract", f"{LONG} {SECOND}"]


def test_notes_beside_the_text_that_are_said_behind_it_stand_there_once():
    mark = '<a href="#n1">1</a>'
    beside = '<ul class="sidenotes"><li>1 The school has the bell, says Miller.</li></ul>'
    note = '<p id="n1">1 The school has the bell, says Miller.</p>'
    page = f"<h1>{TITLE}</h1><div>{beside}<p>{LONG}{mark}</p></div><p>{SECOND}</p>{note}"
    assert texts(read_page(page)) == [
        f"{LONG}[1]", SECOND, "[1] The school has the bell, says Miller.",
    ]  # fmt: skip


def test_a_heading_of_thanks_behind_the_part_that_has_the_text_comes_with_its_words():
    text = f"<section itemprop='articleBody'><h2>The ice</h2><p>{LONG}</p><p>{SECOND}</p></section>"
    after = "<h3>Acknowledgments</h3><p>I thank the ferryman.</p><h3>Elsewhere</h3><p>A boat.</p>"
    page = f"<article><h1>{TITLE}</h1>{text}{after}</article>"
    assert texts(read_page(page))[-2:] == ["Acknowledgments", "I thank the ferryman."]


def test_a_box_that_is_one_link_to_another_site_is_none_of_the_text():
    box = "<a href='https://bells.example/'><div><h2>The Bell</h2><p>bells.example</p></div></a>"
    assert texts(read_between(f"<div>{box}</div>")) == [LONG, SECOND]


def test_sources_under_a_label_beside_the_text_come_with_it():
    field = '<div class="field"><div class="label">{}:</div><div><p>{}</p></div></div>'
    source = "Marten, Ilse. <i>Quarrels</i>. Leeds: Ferry Press, 1999."
    beside = field.format("References", source) + field.format("Language", "English")
    found = read_page(f"<h1>{TITLE}</h1><div><div>{TEXT}</div>{beside}</div>")
    assert texts(found)[-2:] == ["References:", "Marten, Ilse. Quarrels. Leeds: Ferry Press, 1999."]


def test_references_in_the_foot_of_an_article_are_of_the_text():
    links = "".join(f'<li><a href="https://{one}.example/1">{one}</a></li>' for one in "abc")
    foot = f"<footer><h3>References</h3><ul>{links}</ul></footer>"
    found = read_page(f"<article><h1>{TITLE}</h1>{TEXT}{foot}</article>")
    assert texts(found)[3:] == ["References", "\na\nb\nc\n"]
    menu = f"<footer><h3>More from us</h3><ul>{links}</ul></footer>"
    assert texts(read_page(f"<article><h1>{TITLE}</h1>{TEXT}{menu}</article>")) == PARAGRAPHS


def test_whose_words_a_quote_is_are_not_who_wrote_the_text():
    link = '<a href="https://a.example/1">Ada Bron, Harbour</a>'
    quote = f"<blockquote><p>{LONG}</p></blockquote><p>{link}</p>"
    found = read_page(f"<article><h1>{TITLE}</h1>{quote}<p>{SECOND}</p><p>{THIRD}</p></article>")
    assert (found.byline, texts(found)[1:]) == ("", ["Ada Bron, Harbour", SECOND, THIRD])


def test_a_heading_of_references_of_which_there_are_none_goes():
    def read_with(items):
        about = (
            "<em>Ada Bron</em>, currently a scholar, works under the supervision of two ferrymen."
        )
        about = f'<div class="author-bio"><p>{about} She teaches and writes about boats.</p></div>'
        listed = f"<h3>References</h3><div><ol>{items}</ol></div>"
        return texts(read_page(f"<main><h1>{TITLE}</h1>{TEXT}<hr>{about}{listed}</main>"))

    assert "References" in read_with("<li>Ada Bron, Boats, 1913.</li>")
    assert "References" not in read_with("")


def test_the_title_said_once_more_among_other_labels_is_none_of_the_text():
    labels = "<div><b>Title: </b>{}<br><b>Authors: </b>Ada Bron<br><b>Keywords: </b>ice</div>"
    other = read_page(f"<div><div>{labels.format('Boats of 1913')}</div>{TEXT}</div>")
    assert texts(other)[0] == "Keywords: ice"
    said = read_page(f"<div><div>{labels.format(TITLE)}</div>{TEXT}</div>")
    assert texts(said) == PARAGRAPHS


def test_a_heading_stays_above_parts_with_headings_of_their_own():
    part = (
        f'<h2>What else there is</h2><div class="widget"></div><div><h3>The bell</h3>{TEXT}</div>'
    )
    assert "What else there is" in texts(read_between(part))


def test_what_the_author_declares_behind_the_references_is_of_the_text():
    listed = f"<ol><li>{THIRD}</li></ol><p>Download references</p>"
    said = "The author declares no competing interests."
    declared = f"<section><div><h2>Competing Interests</h2><div><p>{said}</p></div></div></section>"
    text = f'<header><h1>{TITLE}</h1></header><div class="main-content">{TEXT}{TEXT}</div>'
    references = f'<div id="references"><section><h2>References</h2>{listed}</section></div>'
    found = read_page(f"<div>{text}{references}{declared}</div>")
    assert texts(found)[-2:] == ["Competing Interests", said]
