"""Where the text of a saved page begins and ends, and what interrupts it."""

from datetime import date

import pytest

from tests.reader.importing.files import LONG, SECOND, THIRD
from tests.reader.importing.webpages import PARAGRAPHS, TEXT, TITLE, read_between, read_page, texts


def test_the_name_of_a_width_of_screens_makes_no_verse_of_a_text():
    found = read_page(f'<h1>{TITLE}</h1><div class="mt-4 mt-lg-5"><h2>Ice</h2>{TEXT}</div>')
    assert texts(found) == ["Ice", *PARAGRAPHS]


def test_a_group_of_lines_is_verse():
    lines = '<div class="lg"><p>The water takes the rope,<br>the rope the ferryman.</p></div>'
    found = read_between(lines)
    assert texts(found)[1] == "The water takes the rope,\nthe rope the ferryman."


def test_short_paragraphs_between_pictures_at_the_end_are_the_texts():
    steps = [
        "Measure the glass, and cut the foam two fingers smaller.",
        "Press a hollow into it with the handle of a spoon.",
        "Set the fern into that, and cover its roots with moss.",
        "Lower the dome slowly, and brush off whatever it catches.",
        "Spray once every ten days, and never at noon in summer.",
    ]
    shown = "".join(f'<p>{step}</p><figure><img src="{step[:4]}.jpg"></figure>' for step in steps)
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG}</p><p>{SECOND}</p><p>{THIRD}</p>{shown}")
    assert texts(found) == [*PARAGRAPHS, *steps]


LEAD = "What joined the two banks, and what became of it when a bridge was opened there."


def test_lines_between_headline_and_text_are_the_sites_where_they_are_no_paragraphs():
    lines = "<div>By Ada Bron / Correspondent of the Upper Valley</div><div>Found this useful</div>"
    found = read_page(f"<h1>{TITLE}</h1>{lines}{TEXT}")
    assert texts(found) == PARAGRAPHS
    assert any("Found this useful" in piece.text for piece in found.dropped)


def test_a_line_that_is_named_as_the_authors_is_the_sites_under_the_standfirst_too():
    signed = '<p class="byline">Ada Bron, who reports from the Upper Valley</p>'
    found = read_page(f'<h1>{TITLE}</h1><div class="lead">{LEAD}</div>{signed}{TEXT}')
    assert found.standfirst == LEAD
    assert texts(found) == PARAGRAPHS


def test_a_caption_that_says_whose_picture_it_is_stays_between_headline_and_text():
    said = "The bell, 1931. Photo: Jan Kowal"
    picture = f'<div><img src="/boat.jpg"></div><div>{said}</div>'
    assert texts(read_page(f"<h1>{TITLE}</h1>{picture}{TEXT}")) == [said, *PARAGRAPHS]


def test_a_caption_that_stands_beside_its_figure_is_one():
    picture = "<section><figure><img src='/boat.jpg'></figure><figcaption>A boat</figcaption>"
    found = read_page(f"<div>{picture}</section><article><h1>{TITLE}</h1>{TEXT}</article></div>")
    assert (found.blocks[0].kind, texts(found)) == ("figure", ["A boat", *PARAGRAPHS])


def test_what_holds_a_picture_is_no_standfirst_whatever_its_name():
    picture = f"<figure><img src='/boat.jpg'><figcaption>{LEAD}</figcaption></figure>"
    found = read_page(f'<h1>{TITLE}</h1><div class="article-lead">{picture}</div>{TEXT}')
    assert (found.standfirst, texts(found)) == ("", [LEAD, *PARAGRAPHS])


def test_a_section_that_is_made_like_the_longest_goes_on_with_the_text():
    short = "This was first told in a school on the left bank, in the year of the great ice."
    sections = f"<section>{TEXT * 3}</section><section><p>{short}</p></section>"
    assert texts(read_page(f"<main><h1>{TITLE}</h1>{sections}</main>"))[-1] == short


def test_a_list_of_links_at_the_end_is_the_sites_though_a_line_announces_it():
    links = '<ul><li><a href="/a">The first ferry</a></li><li><a href="/b">The last</a></li></ul>'
    found = read_page(f"<h1>{TITLE}</h1>{TEXT}<p>More of the river and its boats:</p>{links}")
    assert texts(found) == PARAGRAPHS


def test_a_post_of_elsewhere_is_kept_without_its_button():
    post = (
        '<blockquote><a href="https://www.instagram.com/p/1"><div>View this post on Instagram</div>'
        '</a><p><a href="https://www.instagram.com/p/1">The bell in the snow</a></p></blockquote>'
    )
    found = read_between(post)
    assert [text.strip() for text in texts(found)] == [LONG, "The bell in the snow", SECOND]


def test_what_a_player_says_of_its_recording_is_no_text():
    player = f'<div class="AudioPlayer"><div>{TITLE}</div><div>{LEAD}</div></div>'
    found = read_between(player)
    assert texts(found) == [LONG, SECOND]


@pytest.mark.parametrize("end", ["", ".", ":"])
def test_the_title_of_a_note_on_the_author_goes_and_the_note_stays(end):
    note = (
        f"<h4>About the author{end}</h4><p>She teaches at the school where the bell hangs now.</p>"
    )
    found = read_page(f"<h1>{TITLE}</h1>{TEXT}{note}")
    assert (found.blocks[-1].kind, len(found.blocks)) == ("note", 4)


def test_a_note_on_the_author_is_known_by_the_name_above_it():
    about = (
        '<footer><div class="infoCard">Ada Bron<div class="infoCard-bio">Keeps a ferry on the '
        "upper river, and writes in winter.</div></div></footer>"
    )
    said = '<meta name="author" content="Ada  Bron">'
    found = read_page(f"<div><h1>{TITLE}</h1>{TEXT}</div>{about}", said)
    assert found.byline == "Ada Bron"
    assert texts(found)[-1] == "Keeps a ferry on the upper river, and writes in winter."


def test_a_line_of_a_notice_after_the_end_is_the_sites():
    found = read_page(f"<h1>{TITLE}</h1>{TEXT}<p>[Ada Bron] Reproduction without permission</p>")
    assert texts(found) == PARAGRAPHS


def test_a_box_that_asks_for_an_address_is_no_text():
    box = (
        "<div><h2>Morning news</h2><div>Daily</div><p>The river, with your first cup.</p>{0}</div>"
    )
    asks = '<div><input type="text" placeholder="Your address"><button>Go</button></div>'
    found = read_between(box.format(asks))
    assert texts(found) == [LONG, SECOND]
    found = read_between(box.format(""))
    assert "Morning news" in texts(found)


def test_the_title_of_a_recording_goes_with_the_line_that_says_how_long_it_is():
    player = "<div>The last ferry, as it was filmed</div><div>1:20 • Source: The River Post</div>"
    found = read_between(player)
    assert texts(found) == [LONG, SECOND]


def test_a_time_of_day_alone_on_a_line_is_the_texts():
    day = "<p>The bell rings</p><p>5:40</p><p>The boat leaves</p><p>6:10</p>"
    found = read_between(day)
    assert texts(found) == [LONG, "The bell rings", "5:40", "The boat leaves", "6:10", SECOND]


def test_readers_that_are_asked_to_follow_a_site_elsewhere_are_asked_by_the_site():
    ask = (
        '<p>Follow the Post on <a href="https://facebook.com/post">Facebook</a> and '
        '<a href="https://twitter.com/post">Twitter</a> for more of the water and its weather.</p>'
    )
    assert texts(read_page(f"<h1>{TITLE}</h1>{TEXT}{ask}")) == PARAGRAPHS


def test_whose_picture_it_is_stands_where_the_page_has_it():
    figure = "<figure><img src='/boat.jpg'>{0}<figcaption>A boat</figcaption>{1}</figure>"
    owner = "<div>Jan Kowal</div>"
    for around, wanted in (
        ((owner, ""), ["Jan Kowal", "A boat"]),
        (("", owner), ["A boat", "Jan Kowal"]),
    ):
        found = read_between(figure.format(*around))
        assert texts(found) == [LONG, *wanted, SECOND]


def test_a_heading_that_is_a_sentence_between_headline_and_text_is_the_standfirst():
    lead = f"{LEAD[:-1]}, told by those who crossed it last."
    head = f"<header><h1>{TITLE}</h1><h2>{lead}</h2></header>"
    found = read_page(f"<div>{head}<div>{TEXT}</div></div>")
    assert (found.standfirst, texts(found)) == (lead, PARAGRAPHS)


def test_a_caption_in_a_line_of_its_own_is_no_standfirst():
    picture = f'<div><img src="/boat.jpg"><br><span class="pb-caption">{LEAD}</span></div>'
    found = read_page(f"<div><div><h1>{TITLE}</h1></div>{picture}<article>{TEXT}</article></div>")
    assert (found.standfirst, texts(found)) == ("", [LEAD, *PARAGRAPHS])


def test_lines_of_verse_between_headline_and_a_note_are_the_text():
    verse = ["The water takes the rope", "the rope the ferryman", "and he the other bank"]
    lines = "".join(f"<div>{line}</div>" for line in verse)
    found = read_page(f"<h1>{TITLE}</h1><div>{lines}</div>{TEXT}")
    assert "\n".join(texts(found)[:-3]) == "\n".join(verse)


def test_what_announced_a_list_of_the_sites_goes_with_it_though_a_note_follows():
    links = '<ul><li><a href="/a">The first ferry</a></li><li><a href="/b">The last</a></li></ul>'
    about = "Ada Bron is a writer, and keeps a ferry on the upper river."
    note = f'<footer><div class="author-bio"><p>{about}</p></div></footer>'
    said = '<meta name="author" content="Ada Bron">'
    text = f"<div><h1>{TITLE}</h1>{TEXT}<p>More on our pages:</p>{links}</div>"
    found = read_page(text + note, said)
    assert texts(found) == [*PARAGRAPHS, about]


def test_a_label_in_the_headline_is_not_of_the_title():
    name = "The two banks of the upper river"
    page = f"<h1><span>For subscribers</span>{name}</h1><div>{TEXT}</div>"
    found = read_page(page, f'<meta property="og:title" content="{name} | The River Post">')
    assert (found.title, texts(found)) == (name, PARAGRAPHS)


def test_most_of_the_headline_once_more_is_no_standfirst():
    name = "The two banks of the upper river, as they were. In pictures"
    again = f"<div>{name.removesuffix(' In pictures')}</div><time>3 May 2019</time>"
    page = f"<h1>{name}</h1>{again}<div>{TEXT}</div>"
    found = read_page(page, f'<meta property="og:title" content="{name}">')
    assert (found.title, found.standfirst, texts(found)) == (name, "", PARAGRAPHS)


def test_a_note_that_is_named_as_one_on_the_author_is_brought_in_though_nobody_is_named():
    about = "She keeps a ferry on the upper river, and has written of its weather for ten years."
    note = f'<div class="author-endnote"><div>{about * 2}</div></div>'
    found = read_page(f"<main><h1>{TITLE}</h1><div>{TEXT}</div>{note}</main>")
    assert texts(found) == [*PARAGRAPHS, about * 2]


def test_what_is_said_to_screen_readers_alone_is_the_sites():
    said = '<div class="screen-reader-only">What follows was brought in from elsewhere.</div>'
    found = read_between(said)
    assert texts(found) == [LONG, SECOND]


def test_a_post_keeps_what_follows_its_button():
    post = (
        '<blockquote><div><a href="https://www.instagram.com/p/1">View this post on Instagram</a>'
        '<div>View this post on Instagram</div><p><a href="https://www.instagram.com/p/1">The bell '
        "in the snow</a></p></div></blockquote>"
    )
    found = read_between(post)
    assert "The bell in the snow" in texts(found)[1]


def test_what_has_nearly_all_words_of_a_page_is_its_text_though_it_is_named_for_a_side_column():
    side = "<div><p>A bell hung on the ferry for a hundred years.</p></div>"
    found = read_page(f'<h1>{TITLE}</h1><div class="lay-sidebar"><div>{TEXT}</div></div>{side}')
    assert texts(found)[:3] == PARAGRAPHS


def test_a_short_text_in_what_is_named_for_a_side_column_is_one_where_nothing_is_left():
    menu = "<nav><p>Here are all the ferries of the upper and of the lower river.</p></nav>"
    text = f'<div class="lay-sidebar"><div><p>{LONG}</p></div></div>'
    found = read_page(f"{menu}<div><h1>{TITLE}</h1></div>{text}<footer>The River House</footer>")
    assert texts(found) == [LONG]


def test_a_line_end_of_the_file_between_two_words_ends_no_line_of_the_page():
    words = "<b>The bell rang</b>\n<i>and the boat came over.</i>"
    found = read_between(f"<p>{words}</p>")
    assert texts(found) == [LONG, "The bell rang and the boat came over.", SECOND]


def test_by_whom_a_text_is_may_be_the_first_line_of_its_first_paragraph():
    found = read_page(f"<h1>{TITLE}</h1><p><b>By Ada Bron</b><br>{LONG}</p><p>{SECOND}</p>")
    assert (found.byline, texts(found)) == ("Ada Bron", [LONG, SECOND])
    said = "By the two banks<br>she waited for the boat, and the boat did not come that winter."
    found = read_page(f"<h1>{TITLE}</h1><p>{said}</p><p>{SECOND}</p>")
    assert texts(found)[0].startswith("By the two banks\n")


def test_by_whom_a_text_is_may_be_said_once_more_at_its_end():
    author = '<meta name="author" content="Ada Bron">'
    signed = "<p><b>Article by Ada Bron (@adabron).</b></p>"
    found = read_page(f"<div><h1>{TITLE}</h1>{TEXT}{signed}</div>", author)
    assert texts(found) == PARAGRAPHS


def test_an_address_that_is_hidden_from_robots_is_none_of_the_text():
    reached = "<p>[email\u00a0protected] | 0803 307 7519</p>"
    assert texts(read_page(f"<div><h1>{TITLE}</h1>{reached}{TEXT}</div>")) == PARAGRAPHS


def test_a_table_with_a_picture_beside_each_paragraph_only_places_them():
    cell = '<tr><td><img src="/{}.gif"></td><td>{}</td></tr>'
    said = [f"{words}<br>It did so to the end." for words in PARAGRAPHS]
    rows = "".join(cell.format(at, words) for at, words in enumerate(said))
    found = read_page(f"<div><h1>{TITLE}</h1><table>{rows}</table></div>")
    assert texts(found) == [words.replace("<br>", "\n") for words in said]


@pytest.mark.parametrize("named", ["", "d-none d-print-block", "hidden print:block"])
def test_a_text_that_stands_once_more_for_print_is_read_once(named):
    line = "<div>12 jan 23 | 5h27 from the upper bank</div>"
    page = f"{line}<h1>{TITLE}</h1><div>{TEXT}</div>"
    found = read_page(f"<div>{page}</div><div><div class='{named}'>{page}</div></div>")
    assert texts(found) == PARAGRAPHS


def test_a_paragraph_that_is_said_again_stays():
    found = read_page(f"<h1>{TITLE}</h1><div>{TEXT}<p>{LONG}</p><p>{THIRD}</p></div>")
    assert texts(found) == [*PARAGRAPHS, LONG, THIRD]


def test_a_standfirst_that_stands_once_more_is_read_once():
    lead = "What joined the two banks, and what became of it when a bridge was opened there."
    again = f"<h1>{TITLE}</h1><p>{lead}</p><p>The letters of the ferry are read by Ada Bron.</p>"
    found = read_page(f'<div><h1>{TITLE}</h1><p class="summary">{lead}</p>{again}{TEXT}</div>')
    assert (found.standfirst, texts(found)[-3:]) == (lead, PARAGRAPHS)
    assert lead not in texts(found)


@pytest.mark.parametrize("name", ["article__kicker", "label"])
def test_what_is_called_a_label_is_no_part_of_a_standfirst(name):
    lead = f'<p class="standfirst"><span class="{name}">REPORT</span> {LEAD}</p>'
    found = read_page(f"<header><h1>{TITLE}</h1>{lead}</header><div>{TEXT}</div>")
    assert (found.standfirst, texts(found)) == (LEAD, PARAGRAPHS)


def test_a_heading_with_a_list_under_it_is_no_standfirst_though_it_is_called_a_summary():
    points = "<li>The ice came early</li><li>The bell was sold</li>"
    summary = f'<div class="summary"><h2>Summary</h2><ul>{points}</ul></div>'
    found = read_page(f"<article><h1>{TITLE}</h1>{summary}{TEXT}</article>")
    assert found.standfirst == ""
    assert "The ice came early" in texts(found)[1]


def test_a_line_right_above_the_headline_is_no_caption():
    label = '<span class="caption-xl">Press release</span>'
    found = read_page(f"<main><div>{label}<h1>{TITLE}</h1></div><div>{TEXT}</div></main>")
    assert texts(found) == PARAGRAPHS


@pytest.mark.parametrize("line", ["<cite><span>River News</span> — </cite>", "River News"])
def test_the_name_of_the_site_alone_is_no_text(line):
    head = '<meta property="og:site_name" content="River News">'
    page = f"<article><h1>{TITLE}</h1><p>By Ada Bron</p><div>{line}</div>{TEXT}</article>"
    assert texts(read_page(page, head)) == PARAGRAPHS


def test_the_times_above_the_headings_of_what_is_told_from_hour_to_hour_are_no_text():
    hours = "".join(
        f"<article><div><time>1{at}:05</time></div><h2>The {at}. boat</h2><p>{words}</p></article>"
        for at, words in enumerate(PARAGRAPHS)
    )
    found = texts(read_page(f"<main><h1>{TITLE}</h1>{hours}</main>"))
    assert found == [one for at, text in enumerate(PARAGRAPHS) for one in (f"The {at}. boat", text)]


@pytest.mark.parametrize("sign", ["■", " ♦", "<span> ◆</span>"])
def test_the_sign_at_the_end_of_a_text_is_no_word_of_it(sign):
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG}</p><p>{SECOND}</p><p>{THIRD}{sign}</p>")
    assert texts(found) == PARAGRAPHS


def test_when_and_how_long_it_takes_to_read_is_of_the_head_with_what_else_is_said_there():
    line = "<div><span>Published in <a href='/quay'>The Quay</a></span><span> · </span>"
    line += "<span>6 min read</span><span> · </span><span>Jan 4, 2022</span></div>"
    others = '<div><a href="/ada"><img src="/ada.jpg" alt=""></a><a href="/ada">Ada Bron</a></div>'
    shown = '<figure><img src="/b.jpg" alt=""><figcaption>The quay at noon.</figcaption></figure>'
    lead = '<h2 class="subtitle">Two villages, one river, and a bell over the water.</h2>'
    page = f"<h1>{TITLE}</h1>{lead}<div>{others}{line}</div>{shown}{TEXT}"
    found = read_page(f"<article>{page}</article>")
    assert texts(found) == ["The quay at noon.", *PARAGRAPHS]


def test_lines_below_the_title_that_say_more_than_a_day_stay_and_give_the_day():
    told = "[1987] EWHC 412 (QB)<br>Before: Mrs Justice Lorne<br>14 May 1987"
    found = read_page(f"<h1>{TITLE}</h1><p>{told}</p><h2>Facts</h2>{TEXT}")
    assert found.published == date(1987, 5, 14)
    assert texts(found)[0].split("\n") == told.split("<br>")
