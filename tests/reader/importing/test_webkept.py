"""What of a saved page is its text's, though its name, its place or its form speak against it."""

import pytest

from reader.importing import read
from tests.reader.importing.files import LONG, SECOND, THIRD
from tests.reader.importing.webpages import PARAGRAPHS, TEXT, TITLE, read_between, read_page, texts

DAYS = {"Monday": 41, "Friday": 12}
CAPTION = "The ferryman in his boat on the morning after the flood."
LEAD = "Two villages, one river, and a bell that rang for a hundred years over the grey water."


def test_words_before_and_after_a_part_that_is_taken_out_are_two_paragraphs():
    page = f'<div>{LONG}<div class="advert">Buy a boat</div>{SECOND}<br><br>{THIRD}</div>'
    assert texts(read_page(f"<h1>{TITLE}</h1>{page}")) == PARAGRAPHS


def test_the_first_paragraph_is_no_standfirst_because_the_page_is_summed_up_by_it():
    summary = f'<meta name="description" content="{LONG}">'
    found = read_page(f"<div><h1>{TITLE}</h1>{TEXT}</div>", summary)
    assert (found.standfirst, texts(found)) == ("", PARAGRAPHS)


@pytest.mark.parametrize("named", ['class="imgText"', 'class="cutline"', 'id="storyCaption"'])
def test_what_is_said_of_a_picture_between_headline_and_text_may_have_many_names(named):
    shown = f'<div><img src="/boat.jpg"><div {named}>{CAPTION}</div></div>'
    found = read_page(f'<div><h1>{TITLE}</h1>{shown}<div class="story-text">{TEXT}</div></div>')
    assert texts(found) == [CAPTION, *PARAGRAPHS]


def test_the_foot_of_a_picture_is_not_the_foot_of_the_page():
    foot = f'<div class="photo-footer"><div class="caption">{CAPTION}</div></div>'
    found = read_page(f'<div><h1>{TITLE}</h1>{foot}<div class="story-text">{TEXT}</div></div>')
    assert texts(found) == [CAPTION, *PARAGRAPHS]


@pytest.mark.parametrize(
    ("box", "kept"),
    [
        (f"<div class='infobox'><h3>Ice</h3><p>{SECOND}</p></div>", True),
        ("<div class='infobox'><p>Length: 12 m</p><p>Built: 1871</p></div>", False),
        ("<table class='infobox'><tr><td>Length</td><td>12 m</td></tr></table>", False),
    ],
)
def test_a_box_with_paragraphs_is_the_authors_and_one_with_measures_is_not(box, kept):
    found = read_page(f"<div><h1>{TITLE}</h1><p>{LONG}</p>{box}<p>{THIRD}</p></div>")
    assert texts(found) == ([LONG, "Ice", SECOND, THIRD] if kept else [LONG, THIRD])


def test_a_word_that_is_named_as_an_advertisement_stays_in_its_sentence():
    text = (
        f'<x-text>{LONG} It was a <span class="ads">beautiful</span> boat.<br><br>{SECOND}</x-text>'
    )
    found = read_page(f"<div><h1>{TITLE}</h1><div>{text}</div></div>")
    assert texts(found) == [f"{LONG} It was a beautiful boat.", SECOND]


def test_words_of_notices_are_the_texts_where_the_page_is_about_them():
    first = "The ferryman wrote down his terms and conditions on a board by the water in March."
    summary = '<meta name="description" content="Of terms and conditions on a river">'
    found = read_page(f"<div><h1>{TITLE}</h1><p>{first}</p>{TEXT}</div>", summary)
    assert texts(found) == [first, *PARAGRAPHS]


def test_a_large_first_letter_stands_in_its_paragraph():
    page = f'<div class="initial">{LONG[0]}</div><p>{LONG[1:]}</p><p>{SECOND}</p>'
    assert texts(read_page(f"<h1>{TITLE}</h1><div>{page}</div>")) == [LONG, SECOND]


def test_a_large_first_letter_that_is_drawn_stands_in_its_word():
    page = f'<p><img src="t.png" alt="{LONG[0]}">{LONG[1:]}</p><p>{SECOND}</p>'
    assert texts(read_page(f"<h1>{TITLE}</h1><div>{page}</div>")) == [LONG, SECOND]


def test_headings_are_kept_over_words_that_stand_in_no_paragraph():
    share = '<div class="share">Share</div>'
    page = f"{share}{LONG}<br><br><h2>Ice</h2>\n<br><br>{SECOND}<br><br><h2>Bell</h2><br>{THIRD}"
    found = read_page(f"<div><h1>{TITLE}</h1>{page}</div>")
    assert texts(found) == [LONG, "Ice", SECOND, "Bell", THIRD]


def test_a_script_in_a_list_is_not_read():
    listed = "<ul><li>the boat</li><li>the bell</li><script>ring(2);</script></ul>"
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG}</p>{listed}<p>{SECOND}</p>")
    assert "ring" not in "".join(texts(found))


def test_a_word_before_a_standfirst_that_says_what_it_is_is_not_of_it():
    page = f'<h1>{TITLE}</h1><div class="excerpt">Summary:<p>{LEAD}</p></div>'
    assert read_page(f"<div>{page}</div><div class='story-body'>{TEXT}</div>").standfirst == LEAD


def test_a_day_without_its_year_is_no_standfirst():
    when = "<div>Published: Jun 6 10:40 AM<br>More from this writer</div>"
    found = read_page(f"<div><h1>{TITLE}</h1>{when}</div><div class='story-body'>{TEXT}</div>")
    assert (found.standfirst, texts(found)) == ("", PARAGRAPHS)


@pytest.mark.parametrize(
    ("shared", "window", "title"),
    [
        ("What the river took", "The ferry that crossed twice a day - River Post",
         "The ferry that crossed twice a day"),
        ("The old ferry of the lower river crossed twice a day", "River Post",
         "The ferry of the lower river crossed twice"),
    ],
)  # fmt: skip
def test_a_headline_may_be_told_otherwise_to_those_who_share_the_page(shared, window, title):
    head = f'<meta property="og:title" content="{shared}">'
    page = f"<h1>Boats and bells</h1><div><h2>{title}</h2>{TEXT}</div>"
    found = read_page(page, head, window=window)
    assert (found.title, texts(found)) == (title, PARAGRAPHS)


def test_words_before_a_title_are_of_it_where_nothing_sets_them_apart():
    name = "Ferry across the lower river is sold"
    head = f'<meta property="og:title" content="{name} | The River Post">'
    found = read_page(f"<h1>Wooden {name}</h1><div>{TEXT}</div>", head)
    assert found.title == f"Wooden {name}"


def test_a_headline_that_stands_once_more_for_print_leaves_the_text_where_it_is():
    printed = f"<div class='for-paper'><h1>{TITLE}</h1><p>{LEAD} {LEAD}</p></div>"
    found = read_page(f"{printed}<div class='page'><h1>{TITLE}</h1>{TEXT}</div>")
    assert set(PARAGRAPHS) <= set(texts(found))


def test_the_first_of_paragraphs_that_only_line_ends_part_is_no_standfirst_either():
    summary = f'<meta name="description" content="{LONG}">'
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG}<br><br>{SECOND}<br><br>{THIRD}</p>", summary)
    assert (found.standfirst, texts(found)) == ("", PARAGRAPHS)


def test_a_caption_from_beside_the_text_stands_before_words_without_a_paragraph():
    shown = f'<div class="caption">{CAPTION}</div>'
    text = f'<div class="story-body">{LONG}<br><br>{SECOND}<br><br>{THIRD}</div>'
    assert texts(read_page(f"<h1>{TITLE}</h1>{shown}{text}")) == [CAPTION, *PARAGRAPHS]


def test_a_name_that_is_marked_as_a_heading_and_named_as_the_authors_is_no_heading():
    head = f'<h1>{TITLE}</h1><h5 class="byline"><i>Ann Boat, River Post Writer</i></h5>'
    assert texts(read_page(f"<div>{head}{TEXT}</div>")) == PARAGRAPHS


def test_a_line_beside_the_picture_of_its_author_is_of_the_head():
    line = '<p class="meta">By Ann Boat for The River Diary | June 5, 2013 -- 13:03</p>'
    head = f'<h1>{TITLE}</h1><p class="standfirst">{LEAD}</p>'
    page = f'<div>{head}<div class="byline"><img src="/ann.jpg">{line}</div>{TEXT}</div>'
    assert texts(read_page(page)) == PARAGRAPHS


def test_a_button_to_follow_the_author_is_not_read():
    button = (
        '<p><a class="twitter-follow-button" href="https://twitter.com/ann">Follow @ann</a></p>'
    )
    assert texts(read_page(f"<h1>{TITLE}</h1><p>{LONG}</p>{button}<p>{SECOND}</p>")) == [
        LONG,
        SECOND,
    ]


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Write to Ann Boat at ann@river.example", False),
        ("To reach the desk of the River Post: Ann Boat in Upper Bank at ann@river.example", False),
        ("Follow Ann Boat on Twitter: @annboat", False),
        ("The ferryman himself never wrote to anybody at all.", True),
    ],
)
def test_lines_at_the_end_that_say_where_somebody_is_reached_are_not_of_the_text(line, kept):
    assert (line in texts(read_page(f"<h1>{TITLE}</h1>{TEXT}<p>{line}</p>"))) is kept


@pytest.mark.parametrize("sign", ["£8 for a boat", "it’s a boat", "8 m² of ice"])
def test_a_page_whose_few_signs_are_utf_8_is_read_so_though_it_says_western(sign):
    said = f"He said once more to them all that it is {sign}."
    page = f"<h1>{TITLE}</h1>{TEXT}<p>{said}</p>"
    head = '<meta charset="iso-8859-1"><title>The Two Banks</title>'
    whole = f"<html><head>{head}</head><body>{page}</body></html>"
    assert texts(read(whole.encode()))[-1] == said
    assert texts(read(whole.encode("cp1252")))[-1] == said


def test_a_page_that_is_utf_8_throughout_is_read_so_whatever_it_says():
    words = "The bell of the ferryman’s boat – nobody’s now – rang twice a day for a hundred years."
    page = f'<meta charset="windows-1252"><h1>{TITLE}</h1>{TEXT}<p>{words}</p>'
    assert texts(read(page.encode()))[-1] == words


@pytest.mark.parametrize("named", ['div class="picture widget"', 'aside class="single"'])
def test_a_picture_with_its_caption_is_not_the_sites_wherever_it_is_placed(named):
    tag = named.split()[0]
    shown = f'<{named}><img src="/boat.jpg"><p class="caption">{CAPTION}</p></{tag}>'
    found = read_page(f"<h1>{TITLE}</h1><div><p>{LONG}</p>{shown}<p>{SECOND}</p></div>")
    assert texts(found) == [LONG, CAPTION, SECOND]


def test_a_line_of_nothing_but_a_space_parts_two_paragraphs():
    page = f"<p>{LONG}<br>&nbsp;<br>{SECOND}<br> &nbsp; <br>{THIRD}</p>"
    assert texts(read_page(f"<h1>{TITLE}</h1>{page}")) == PARAGRAPHS


def test_a_link_in_a_headline_that_the_title_does_not_say_is_not_of_it():
    head = f'<meta property="og:title" content="{TITLE}">'
    found = read_page(f'<h1>{TITLE} <a href="/mobile">[Mobile]</a></h1>{TEXT}', head)
    assert found.title == TITLE


def test_a_picture_with_a_line_under_it_stays_wherever_it_is_placed():
    words = "The last boat of the old line, in the ice of the second winter."
    aside = f'<aside class="wide single-photo"><img src="/boat.jpg"><p>{words}</p></aside>'
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG}</p><div>{aside}</div><p>{SECOND}</p>")
    assert texts(found) == [LONG, words, SECOND]


def test_a_part_with_an_unlucky_name_is_the_text_where_nothing_else_is():
    menus = f"<div class='menu'><p>{THIRD}</p><p>{SECOND}</p></div>" * 4
    text = f'<div class="promo-module">{TEXT * 3}</div>'
    found = read_page(f"{menus}<div><h1>{TITLE}</h1></div>{text}<div>{menus}</div>")
    assert texts(found) == PARAGRAPHS * 3


def test_a_part_that_follows_the_text_is_not_it_however_much_is_in_it():
    parts = f'<div class="related">{f"<p>{THIRD}</p>" * 6}</div><div class="menu">{TEXT * 3}</div>'
    found = read_page(
        f"<div><h1>{TITLE}</h1><p>{LONG}</p><p>{SECOND}</p><p>{THIRD}</p></div>{parts}"
    )
    assert texts(found) == PARAGRAPHS


def test_a_heading_that_looks_like_a_label_stays_above_a_part_of_the_text():
    label = '<h5 class="eyebrow">{0}</h5>'
    found = read_page(
        f"<h1>{TITLE}</h1><p>{LONG}</p>{label.format('Ropes')}<p>{SECOND}</p>"
        f"{label.format('Bells')}<pre>bell = rope.pull()</pre><p>{THIRD}</p>"
    )
    assert texts(found)[1:6:2] == ["Ropes", "Bells", THIRD]


def test_a_link_that_opens_a_note_stays_in_a_paragraph_of_few_words():
    note = '<a class="popup" href="javascript:void(0)">the bell and the rope</a>'
    found = read_page(f"<h1>{TITLE}</h1>{TEXT}<p>He sold {note}.</p>{TEXT}")
    assert "He sold the bell and the rope." in texts(found)
    begun = '<i>"<a class="popup" href="javascript:void(0)">No boat</a></i>," he said.'
    found = read_page(f"<h1>{TITLE}</h1>{TEXT}<p>{begun}</p>{TEXT}")
    assert '"No boat," he said.' in texts(found)
    buttons = '<p><a class="popup share" href="/s">Send this on</a> or not</p>'
    assert "Send this on" not in " ".join(
        texts(read_page(f"<h1>{TITLE}</h1>{TEXT}{buttons}{TEXT}"))
    )


def test_the_first_paragraph_is_no_standfirst_because_it_is_called_the_first():
    first = "What joined the two banks was a rope, and what became of it is told here."
    head = f'<meta name="description" content="{first}">'
    body = f'<h1>{TITLE}</h1><p class="first-text">{first}</p>{TEXT}'
    found = read_page(body, head)
    assert (found.standfirst, texts(found)) == ("", [first, *PARAGRAPHS])
    assert read_page(body.replace("first-text", "lead"), head).standfirst == first


def test_what_a_sentence_under_a_heading_announces_at_the_end_is_the_authors():
    links = "".join(f'<li><a href="/boats/{at}">A boat of {at}</a></li>' for at in (1901, 1902))
    said = "For more about the boats of this river, turn to what we wrote of these:"
    section = f"<h2>Further reading</h2><p>{said}</p><ul>{links}</ul>"
    found = read_page(f"<article><h1>{TITLE}</h1>{TEXT}{section}</article>")
    assert texts(found)[-1].split("\n")[-3:-1] == ["A boat of 1901", "A boat of 1902"]


def test_a_few_links_to_one_site_do_not_make_it_the_pages_own():
    menu = "".join(f'<li><a href="{at}.html">Part {at}</a></li>' for at in range(9))
    listed = '<h2>Boats</h2><ul><li><a href="http://ferry.example/">Ferry</a></li></ul>'
    page = f"<title>{TITLE}</title><ul>{menu}</ul><div><h1>{TITLE}</h1><p>{LONG}</p>{listed}"
    found = read(f"<!DOCTYPE html><html>{page}<p>{SECOND}</p></div></html>".encode())
    assert [text.strip() for text in texts(found)] == [LONG, "Boats", "Ferry", SECOND]


def test_the_caption_above_a_bold_standfirst_does_not_hide_it():
    figure = '<figure><img src="/b.jpg"><figcaption>The last boat in the ice.</figcaption></figure>'
    lead = "What joined the two banks, and what became of it when a bridge was opened there."
    found = read_page(f"<h1>{TITLE}</h1>{figure}<p><strong>{lead}</strong></p>{TEXT}")
    assert found.standfirst == lead


def test_a_label_for_who_listens_is_no_word_of_what_it_stands_before():
    told = '<span class="visually-hidden">Image caption, </span>'
    figure = (
        f'<figure><img src="/boat.jpg"><figcaption>{told}<p>{CAPTION}</p></figcaption></figure>'
    )
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG}</p>{figure}<p>{told}{SECOND}</p>")
    assert texts(found) == [LONG, CAPTION, SECOND]


@pytest.mark.parametrize("named", ["sub_title1_new", "mid_title", "subtit"])
def test_a_standfirst_has_many_names(named):
    lead = "Thirteen boats upstream, six at the mouth, three in the ice"
    box = f'<div class="{named}"><div>{lead}</div></div>'
    found = read_page(f"<main><h1>{TITLE}</h1><section>{box}<div>{TEXT}</div></section></main>")
    assert found.standfirst == lead
    assert texts(found) == PARAGRAPHS


GATE = "<div><p>Log in to read on.</p></div>"


@pytest.mark.parametrize("hidden", ['style="display: none"', "hidden"])
def test_a_text_behind_a_gate_is_in_its_file(hidden):
    found = read_page(f"<h1>{TITLE}</h1>{GATE}<div {hidden} class='article-body'>{TEXT}</div>")
    assert [words for words in texts(found) if words in PARAGRAPHS] == PARAGRAPHS


@pytest.mark.parametrize("name", ["notice", "article-body"])
def test_what_a_page_hides_beside_its_text_is_none_of_it(name):
    rules = "".join(
        f"<p>Rule {at} of this house: who rings, waits, and waits.{SECOND}</p>" for at in "123"
    )
    hidden = f"<div style='display:none' class='{name}'>{rules if name == 'notice' else TEXT}</div>"
    found = read_page(f"<h1>{TITLE}</h1><div>{TEXT}<p>{LONG}</p></div>{hidden}")
    assert texts(found) == [*PARAGRAPHS, LONG]


def test_the_head_of_a_text_is_not_all_of_it_where_its_parts_have_headings_of_its_form():
    note = "Whoever copies this may do so as long as the names of the ferries stay in it, " * 3
    head = f'<div class="titlepage"><h2 class="title">{TITLE}</h2><p>{note}</p></div>'
    parts = [f'<div class="part"><h2 class="title">{at}. bell</h2>{TEXT}</div>' for at in (1, 2)]
    found = read_page(f"<div>{head}{''.join(parts)}</div>")
    assert [one for one in texts(found) if one in PARAGRAPHS] == PARAGRAPHS * 2


def test_a_word_of_the_site_that_returns_amid_a_text_does_not_end_it():
    advert = "<div><h3>Advertisement</h3></div>"
    found = read_page(f"<div><h1>{TITLE}</h1>{advert}{TEXT}{TEXT}{advert}<p>{LONG}</p></div>")
    assert texts(found) == [*PARAGRAPHS, *PARAGRAPHS, LONG]


def test_a_note_on_the_author_is_known_beside_all_that_they_wrote():
    said = "She has written of rivers for as long as there were ferries on them."
    others = "".join(
        f'<li><a href="/{at}">What became of boat {at} of the ferry</a></li>' for at in range(40)
    )
    about = f'<div><div class="bio"><p>{said}</p></div><ul>{others}</ul></div>'
    head = '<meta name="author" content="Ada Bron">'
    page = f"<article><h1>{TITLE}</h1>{TEXT}</article><div><p>by Ada Bron</p>{about}</div>"
    assert texts(read_page(page, head))[-1] == said


def test_a_label_before_a_name_that_stands_in_a_line_of_its_own_is_not_read():
    told = "<dl><dt>Author:</dt><dd><p>Ada Bron</p></dd></dl>"
    found = read_page(f"<section><h1>{TITLE}</h1>{told}{TEXT}</section>")
    assert (found.byline, texts(found)) == ("Ada Bron", PARAGRAPHS)


def test_a_heading_whose_name_says_what_it_stands_with_is_of_the_text():
    heading = '<h2 class="anchor anchorWithStickyNavbar_x1">The ice</h2>'
    assert texts(read_between(f"{heading}<p>{THIRD}</p>"))[1] == "The ice"


def test_who_said_what_a_figure_quotes_stands_below_it():
    said = f"<blockquote>{THIRD}</blockquote><figcaption class='source'>— Jan Kowal</figcaption>"
    found = texts(read_between(f"<figure>{said}</figure>"))
    assert [text.strip() for text in found[1:-1]] == [THIRD, "— Jan Kowal"]


def test_a_list_of_links_that_an_item_announces_is_the_authors():
    parts = "".join(f'<li><a href="/row/{at}">Part {at}</a></li>' for at in (1, 2, 3))
    items = f"<li>How to row (in three parts):<ul>{parts}</ul></li><li>How to ring a bell</li>"
    found = read_page(f"<h1>{TITLE}</h1>{TEXT}<h2>More to read on boats</h2><ul>{items}</ul>")
    assert "Part 1\nPart 2\nPart 3" in texts(found)[-1]


@pytest.mark.parametrize(
    "box",
    [
        '<aside class="infobox"><h3 class="infobox__kicker">Ice</h3><div>{}</div></aside>',
        '<aside class="fact-box"><h3>Ice</h3>{}</aside>',
    ],
)
def test_a_box_of_facts_amid_the_text_is_the_authors_whatever_its_tag(box):
    facts = "<p>The boat was built in the year of the flood.</p><p>It carried twelve people.</p>"
    wanted = ["Ice", "The boat was built in the year of the flood.", "It carried twelve people."]
    assert texts(read_between(box.format(facts))) == [LONG, *wanted, SECOND]
    linked = facts.replace("twelve people", '<a href="/people">twelve people</a>')
    assert texts(read_between(box.format(linked))) == [LONG, SECOND]


def test_a_sidebar_may_say_little_on_each_line_and_stand_above_a_short_question():
    points = "<ul><li><b>Brine:</b> water and salt.</li><li><b>Pan:</b> where it dries.</li></ul>"
    box = f'<div class="rack sidebar"><h3>Two words</h3>{points}</div><p><b>And the bell?</b></p>'
    found = [words.strip() for words in texts(read_between(box))]
    points = "Brine: water and salt.\nPan: where it dries."
    assert found == [LONG, "Two words", points, "And the bell?", SECOND]


def test_cells_of_a_table_may_say_minutes():
    rows = "".join(f"<tr><td>{day}</td><td>{at} minutes</td></tr>" for day, at in DAYS.items())
    table = f"<table><tr><th>Day</th><th>By boat</th></tr>{rows}</table>"
    said = texts(read_between(table))[1].split()
    assert said == "Day By boat Monday 41 minutes Friday 12 minutes".split()


def test_a_list_of_sentences_is_the_authors_whatever_it_is_called():
    items = "".join(f"<li>{words}</li>" for words in (LEAD, CAPTION))
    said = texts(read_between(f'<ul class="edTag">{items}</ul>'))
    assert [words.strip() for words in said] == [LONG, f"{LEAD}\n{CAPTION}", SECOND]
    linked = f'<ul class="edTag"><li><a href="/tag/ice">{LEAD}</a></li><li>{CAPTION}</li></ul>'
    assert texts(read_between(linked)) == [LONG, SECOND]
