"""Saved pages: who wrote them, and what they say of their authors."""

from datetime import date

import pytest

from reader.importing import read
from reader.importing.judging.bylines import each_once
from tests.reader.importing.webpages import PARAGRAPHS, TEXT, TITLE, read_page, texts

AUTHOR = '<meta name="author" content="Anna Writer">'


def last_of(body, head=AUTHOR):
    """Give kind and words of what a page with this body ends with."""
    last = read_page(f"<h1>{TITLE}</h1>{body}", head).blocks[-1]
    return last.kind, last.text


def test_what_stands_in_the_box_of_the_author_is_a_note_though_no_sentence():
    line = "Keeper of bells, and of boats on both banks of the grey river."
    box = f'<div class="author-box"><h4>Anna Writer</h4><p>{line}</p></div>'
    assert last_of(f"<article>{TEXT}</article>{box}") == ("note", line)


def test_a_note_that_the_text_has_itself_is_not_taken_from_the_box_once_more():
    line = "Anna Writer has rung the bells of two churches, and grew up on the left bank."
    box = f'<div class="author-box"><h4>By Anna Writer</h4><p>{line}</p></div>'
    found = read_page(f"<article><h1>{TITLE}</h1>{TEXT}<p>{line}</p></article>{box}", AUTHOR)
    assert [(one.kind, one.text) for one in found.blocks[3:]] == [("note", line)]


def test_a_note_on_the_author_may_stand_above_the_notes_of_the_text():
    line = "Anna Writer rang the bells of two churches before she learned to row."
    notes = "<p>[1] The ferry, Bell 1903, p. 4.</p><p>[2] So the keeper of the left bank said.</p>"
    found = read_page(f"<h1>{TITLE}</h1>{TEXT}<hr><p>{line}</p><hr>{notes}", AUTHOR)
    assert [one.kind for one in found.blocks[3:]] == ["note", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    "line",
    [
        "Prof. Dr. Anna Writer rang the bells of two churches before she learned to row.",
        "Jan Kowal is a painter who lives on the left bank of the river.",
    ],
)
def test_a_note_on_an_author_has_many_beginnings(line):
    assert last_of(f"{TEXT}<p>{line}</p>") == ("note", line)


def test_a_name_is_read_without_the_label_that_only_who_listens_is_told():
    page = f"""<header><h1>{TITLE}</h1><ul class="post-meta"><li class="post-author">
    <span class="screen-reader-text">Post author</span>
    <span class="meta-text">By <a href="/author/anna">Anna Writer</a></span></li></ul></header>
    <div><div class="entry-content">{TEXT}</div></div>"""
    found = read_page(page)
    assert (found.byline, texts(found)) == ("Anna Writer", PARAGRAPHS)


def test_a_page_that_says_that_it_shows_comments_is_none_of_its_readers():
    page = f"""<header><h1>{TITLE}</h1><div class="byline">By Anna Writer</div></header>
    <div><div class="entry-content">{TEXT}</div></div>"""
    head = f"<head><title>{TITLE}</title></head>"
    body = f'<body class="single showing-comments">{page}</body>'
    found = read(f"<html>{head}{body}</html>".encode())
    assert (found.byline, texts(found)) == ("Anna Writer", PARAGRAPHS)


def test_a_page_by_a_guest_does_not_say_by_whom_it_is():
    guest = '<meta name="author" content="Guest Post">'
    assert read_page(f"<h1>{TITLE}</h1>{TEXT}", guest).byline == ""


def test_where_authors_work_is_told_by_the_signs_behind_their_names():
    names = "This is a guest post by <b>Ada Bron</b>¹ and <b>Jan Kowal</b>²."
    houses = "<p>¹School of Rivers, University of Vasa.</p><p>²House of the Old Bells, Lund.</p>"
    found = read_page(f"<h1>{TITLE}</h1><p>{names}</p>{houses}{TEXT}<p>¹{TITLE}</p>")
    assert (found.byline, texts(found)) == ("Ada Bron and Jan Kowal", [*PARAGRAPHS, f"¹{TITLE}"])


def test_where_an_author_works_may_stand_behind_the_name_in_no_block():
    told = '<div><div class="author">Ada Bron</div><i>School of Rivers, Vasa</i></div>'
    found = read_page(f"<div><h1>{TITLE}</h1>{told}{TEXT}</div>")
    assert (found.byline, texts(found)) == ("Ada Bron", PARAGRAPHS)


@pytest.mark.parametrize(("said", "byline"), [("川岸鐘子", "川岸鐘子"), ("作者", "")])
def test_what_is_marked_as_an_author_is_a_name_in_other_signs_too(said, byline):
    river = "<p>渡し舟は一日に二度川を渡り、渡らなかった朝を両岸の誰も思い出せなかった。</p>" * 4
    page = f'<div><h1>両岸の鐘</h1><h2 class="author">{said}</h2></div><div>{river}</div>'
    assert read_page(page, window="両岸の鐘").byline == byline


def test_the_day_in_the_path_to_a_page_is_its_own_before_one_on_which_it_was_changed():
    path = '<link rel="canonical" href="https://river.example/notes/2017/06/23/ferry.html">'
    head = f"<head><title>{TITLE}</title>{path}</head>"
    page = f"<header><h1>{TITLE}</h1><div>Modified: 19 Jul 2020</div></header><div>{TEXT}</div>"
    assert read(f"<html>{head}<body>{page}</body></html>".encode()).published == date(2017, 6, 23)


def test_an_office_that_is_said_to_have_written_a_text_is_its_author_and_no_link_to_changes():
    wrote = "<div class='written-by'><span>Written by: </span><ul><li>{}</li></ul></div>"
    changes = '<div class="last-updated"><a href="#changes">See Older Versions</a></div>'
    body = f"<h1>{TITLE}</h1><div class='md-byline'>{{}}{changes}</div><div>{TEXT}</div>"
    office = "The Keepers of the Bell"
    assert read_page(body.format(wrote.format(office))).byline == office
    assert read_page(body.format("<div>Ada Bron</div>")).byline == "Ada Bron"
    assert read_page(body.format("")).byline == ""


def test_several_on_one_line_that_are_marked_as_authors_are_all_the_authors():
    names = " &amp; ".join(
        f'<a rel="author" href="/{one}">{one}</a>' for one in ("Ada Bron", "Jo Ek")
    )
    day = '<span class="entry-date">3 May 1998</span>'
    head = f"<div class='entry-meta'>{day}<br>{names}</div><h1>{TITLE}</h1>"
    kind = "hentry author-ada-bron comments-closed"
    text = f"<h2>Banks</h2>{TEXT}"
    found = read_page(f"<div class='{kind}'>{head}<div>{text}</div></div>")
    assert (found.byline, texts(found)) == ("Ada Bron, Jo Ek", ["Banks", *PARAGRAPHS])
    alone = f"<div class='{kind}'><h1>{TITLE}</h1><div>{text}</div></div>"
    assert read_page(alone).byline == ""


def test_a_line_that_begins_with_the_name_in_the_title_says_by_whom_a_text_is():
    house = '<meta name="{}" content="River House">'
    house = house.format("author") + house.format("og:site_name")
    page = f"<h1>{TITLE} (Ada Bron)</h1><p>Ada Bron – {{}}</p>{TEXT}"
    found = read_page(page.format("School of Rivers, Vasa"), house, window=f"{TITLE} (Ada Bron)")
    assert (found.byline, texts(found)) == ("Ada Bron", PARAGRAPHS)
    book = read_page(page.format(TITLE), house, window=f"{TITLE} (Ada Bron)")
    assert (book.byline, texts(book)[1:]) == ("River House", PARAGRAPHS)


@pytest.mark.parametrize(
    "work", ["<em>Bells</em><br>by Ada Bron", "Bells<br>by Ada Bron<br>Ek, 1998"]
)
def test_a_work_that_a_text_is_about_is_of_the_text(work):
    by = '<meta name="author" content="{}">'
    body = f"<h1>{TITLE}</h1><p>{work}</p>{TEXT}"
    found = read_page(body, by.format("Jan Kowal"))
    assert found.byline == "Jan Kowal"
    assert texts(found)[0].split("\n")[:2] == ["Bells", "by Ada Bron"]
    assert "by Ada Bron" not in " ".join(texts(read_page(body, by.format("Ada Bron"))))


def test_the_line_below_a_byline_is_no_part_of_the_name():
    line = "<p>by Ada Bron<br>River Review, March 3, 2009</p>"
    assert read_page(f"<h1>{TITLE}</h1>{line}{TEXT}").byline == "Ada Bron"


def test_a_note_on_the_author_may_stand_loose_between_their_name_and_a_link():
    note = "Ada Bron rowed the last ferry for a living and writes about it for nothing at all."
    more = '<div><a href="/by/ada">View all posts by Ada Bron</a></div>'
    box = f'<div id="author-description"><h2>About Ada Bron</h2>{note}{more}</div>'
    text = (
        f"<h1>{TITLE}</h1><p class='byline'>by Ada Bron</p><div class='entry-content'>{TEXT}</div>"
    )
    assert texts(read_page(f"<div>{text}{box}</div>")) == [*PARAGRAPHS, note]


def test_the_name_of_the_author_on_a_line_that_leads_to_them_is_no_text():
    picture = '<div><div><a href="/@ada"><img src="/a.jpg" alt="Ada Bron"></a></div></div>'
    line = '<a data-testid="authorName" href="/@ada">Ada Bron</a>'
    when = "<div><span>7 min read</span><span>·</span><span>Apr 2, 2021</span></div>"
    more = '<div><a href="/@ada"><h2>Written by Ada Bron</h2></a><p>1.2K followers</p></div>'
    top = f"<h1>{TITLE}</h1><div>{picture}{line}{when}</div>"
    found = read_page(f"<article><section>{top}{TEXT}</section></article>{more}")
    assert (found.byline, texts(found)[:3]) == ("Ada Bron", PARAGRAPHS)


def test_a_line_that_names_what_a_review_is_about_names_no_author():
    lines = f"<p><strong>BOOK</strong>: {TITLE}</p><p><strong>YEAR</strong>: 2013, Bank Press</p>"
    found = read_page(f"<article><h1>{TITLE}</h1>{lines}{TEXT}</article>")
    assert found.byline == ""
    assert f"BOOK: {TITLE}" in texts(found)


def test_labels_on_lines_of_their_own_say_what_the_next_line_is():
    lines = "<p>Author</p><p>Ada Bron (Jan Kow)</p><p>Published</p><p>July 1993</p>"
    found = read_page(f"<main><h1>{TITLE}</h1><div>{lines}</div>{TEXT}</main>")
    assert (found.byline, texts(found)) == ("Ada Bron (Jan Kow)", PARAGRAPHS)
    kept = "<h2>Author</h2><p>Published</p>"
    assert "Published" in texts(read_page(f"<main><h1>{TITLE}</h1>{TEXT}{kept}{TEXT}</main>"))


@pytest.mark.parametrize("named", ["caption", "sub"])
def test_a_subtitle_and_a_name_in_a_part_below_the_headline_are_of_the_head(named):
    lead = "A bell for the winter of the ice"
    below = f'<div class="{named}"><h4>{lead}</h4><span class="by">by Ada Bron</span></div>'
    head = f"<section><div><h1>{TITLE}</h1>{below}</div></section>"
    found = read_page(f"{head}<section>{TEXT}</section>")
    assert (found.byline, found.standfirst) == ("Ada Bron", lead)
    assert texts(found) == PARAGRAPHS


def test_who_comments_under_a_counted_heading_is_no_author():
    said = (
        '<h3>3 comments</h3><ul><li><a class="author"><h4>Jan Kowal</h4></a><p>So be it.</p></li>'
    )
    found = read_page(f"<article><h1>{TITLE}</h1>{TEXT}</article><div>{said}</ul></div>")
    assert found.byline == ""


@pytest.mark.parametrize(
    "line",
    [
        '<div class="author">Von <a href="/jan">Jan Kowal</a>, Bremen</div>',
        '<div class="author"><a href="/jan">Jan Kowal</a>, Bremen</div>',
        '<div class="byline">Eine Analyse von <span>Jan Kowal</span></div>',
        '<p class="byline">by <a href="/jan">Jan Kowal</a> <button>+ BIO</button></p>',
        '<div class="signature"><b class="signature__author">Jan Kowal</b>'
        '<p class="signature__location">Nova Bremen</p></div>',
    ],
)
def test_who_wrote_a_page_is_named_without_place_or_button(line):
    found = read_page(f"<header><h1>{TITLE}</h1>{line}</header><article>{TEXT}</article>")
    assert found.byline == "Jan Kowal"


def test_two_authors_stay_two():
    line = '<div class="author">By Jan Kowal, Ada Bron</div>'
    found = read_page(f"<header><h1>{TITLE}</h1>{line}</header><article>{TEXT}</article>")
    assert found.byline == "Jan Kowal, Ada Bron"


def test_the_day_that_a_time_says_to_machines_goes_before_how_it_is_written():
    line = '<p class="timestamp"><time datetime="2024-03-02">03/02/2024 05:00 AM EST</time></p>'
    found = read_page(f"<header><h1>{TITLE}</h1>{line}</header><article>{TEXT}</article>")
    assert found.published == date(2024, 3, 2)


def test_who_and_when_are_found_below_a_headline_that_is_a_part_of_its_heading():
    heading = f"<h2><span><span>The river</span></span><span><span>{TITLE}</span></span></h2>"
    line = '<div class="author">Von Jan Kowal</div><time datetime="2024-03-02">Samstag</time>'
    page = f"<header>{heading}<div>{line}</div></header><article>{TEXT}</article>"
    found = read_page(page, window=f"The river: {TITLE}")
    assert (found.byline, found.published) == ("Jan Kowal", date(2024, 3, 2))


def test_a_link_to_an_author_names_them_in_small_letters_too():
    link = 'Di <a href="/author/jan" rel="author">jan</a>'
    line = f'<div class="entry-meta"><span>{link}</span></div>'
    assert read_page(f"<header><h1>{TITLE}</h1>{line}</header>{TEXT}").byline == "jan"
    keeper = line.replace(">jan<", ">admin<")
    assert read_page(f"<header><h1>{TITLE}</h1>{keeper}</header>{TEXT}").byline == ""


def test_where_a_site_has_put_a_text_is_nobody_who_wrote_it():
    line = '<div>23 May 2015 In <a href="/a">Boats</a> <a href="/b">Ropes</a></div>'
    found = read_page(f"<div><h1>{TITLE}</h1>{line}</div>{TEXT}")
    assert (found.byline, found.published, texts(found)) == ("", date(2015, 5, 23), PARAGRAPHS)


def test_an_author_on_a_line_that_is_no_block_stands_beside_where_the_text_was():
    line = '<span class="author">渡船历史研究中心</span><span class="source">来源： 河报</span>'
    found = read_page(f"<div><h1>{TITLE}</h1>{line}{TEXT}</div>")
    assert (found.byline, texts(found)) == ("渡船历史研究中心", PARAGRAPHS)
    plain = line.replace("author", "lead")
    assert len(texts(read_page(f"<div><h1>{TITLE}</h1>{plain}{TEXT}</div>"))) > len(PARAGRAPHS)


def test_a_sentence_that_is_called_a_rubric_is_a_standfirst_and_a_label_is_none():
    rubric = "<h1 class='rubric'>{}</h1>"
    said = "The last ferry, once thought to be of no use to anybody, has a real job to do"
    below = f"<h3 class='headline'>{TITLE}</h3>"
    assert read_page(f"<div>{below}{rubric.format(said)}{TEXT}</div>").standfirst == said
    assert read_page(f"<div>{below}{rubric.format('Rivers')}{TEXT}</div>").standfirst == ""


@pytest.mark.parametrize("label", ["Published by", "Publicado por", "Opublikowane przez"])
def test_the_label_above_a_note_on_the_author_within_the_text_is_no_heading(label):
    line = "Anna Writer has rung the bells of two churches, and grew up on the left bank."
    box = f'<div class="author-info"><h2 class="author-heading">{label}</h2><p>{line}</p></div>'
    found = read_page(f"<article><h1>{TITLE}</h1>{TEXT}{box}</article>", AUTHOR)
    assert texts(found) == [*PARAGRAPHS, line]


def test_authors_of_a_paper_are_known_without_the_signs_that_lead_to_where_they_work():
    line = (
        '<div class="paper-authors"><span>Ada Bron<sup>1</sup>, Jan Kowal<sup>2</sup> and '
        "Cy Ferryman<sup>1</sup><br><sup>1</sup>House of Ropes, <sup>2</sup>River School"
        "</span></div>"
    )
    found = read_page(f"<article><h1>{TITLE}</h1>{line}{TEXT}</article>")
    assert (found.byline, texts(found)) == ("Ada Bron, Jan Kowal, Cy Ferryman", PARAGRAPHS)
    other = line.replace("Ada Bron", "The three rules of a ferry")
    assert read_page(f"<article><h1>{TITLE}</h1>{other}{TEXT}</article>").byline == ""


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Anna Writer, Karl Kraus, Anna Writer", "Anna Writer, Karl Kraus"),
        ("By Anna Writer , Karl Kraus", "Anna Writer, Karl Kraus"),
    ],
)
def test_each_author_is_named_once(line, byline):
    found = read_page(f'<h1>{TITLE}</h1><p class="byline">{line}</p>{TEXT}')
    assert found.byline == byline


def test_where_an_author_is_followed_is_no_part_of_the_name():
    assert each_once("ByAnna WriterTwitter, Anna Writer") == "Anna Writer"
    assert each_once("Bybee Writer, Karl Kraus") == "Bybee Writer, Karl Kraus"


def test_a_day_in_letters_of_its_own_leaves_nothing_of_the_line_behind():
    line = "By <a href='/anna'>Anna Writer</a> &#xA0;on&#xA0;<time>December 13, 2016</time>"
    share = '<div><a href="https://www.facebook.com/sharer.php?u=x">Share on Facebook</a></div>'
    named = f"<div class='w-full subtitle-2 mt-8'><div>{line}</div>{share}</div>"
    found = read_page(f"<h1>{TITLE}</h1>{named}{TEXT}")
    assert (found.byline, found.standfirst, texts(found)) == ("Anna Writer", "", PARAGRAPHS)


def test_two_days_between_the_standfirst_and_the_author_are_none_of_the_text():
    days = "<time>Dec. 13, 2016, 12:31 PM UTC / Updated Dec. 13, 2016, 6:06 PM UTC</time>"
    lead = "It has been a hard few months for those who row the ferry."
    head = f'<h1>{TITLE}</h1><div class="article-dek">{lead}</div>'
    article = f"<article><div>{days}</div><p>By Anna Writer</p>{TEXT}</article>"
    found = read_page(head + article)
    assert (str(found.published), found.byline) == ("2016-12-13", "Anna Writer")
    assert (found.standfirst, texts(found)) == (lead, PARAGRAPHS)


def test_a_name_beside_the_day_right_below_a_headline_outside_the_text_is_its_author():
    head = f"<div><h1>{TITLE}</h1><p>11.12.2019 - Ruth Almeida</p></div>"
    found = read_page(f"<div><div>{head}</div></div><div>{TEXT}</div>")
    assert (found.byline, found.published) == ("Ruth Almeida", date(2019, 12, 11))


def test_a_label_in_a_standfirst_is_none_of_its_words():
    label = '<span class="keyword">Ferries</span>'
    lead = "The last boat leaves the harbour on Sunday night."
    page = f'<h1>{TITLE}</h1><h3 class="lead">{label}{lead}</h3>{TEXT}'
    assert read_page(page).standfirst == lead


def test_what_only_who_listens_is_told_before_a_name_is_none_of_it():
    told = '<span class="screen-reader-text">Author</span><a href="/a">Ruth Almeida</a>'
    line = f'<p>28 July 2019 <span class="byline"><span class="author">{told}</span></span></p>'
    assert read_page(f"<article><h1>{TITLE}</h1>{line}{TEXT}</article>").byline == "Ruth Almeida"


def test_whose_a_picture_is_under_a_licence_is_not_who_wrote_the_text():
    by = '<div class="license-info"><span class="author-name">Max Muster</span></div>'
    signed = '<p class="author">By Ruth Almeida</p>'
    page = f"<article><h1>{TITLE}</h1><img src='a.png' alt=''>{by}{signed}{TEXT}</article>"
    assert read_page(page).byline == "Ruth Almeida"


def test_what_a_text_is_filed_under_is_not_who_wrote_it():
    tags = " / ".join(f'<a href="/t" rel="tag">{one}</a>' for one in ("Harbours", "Ferries"))
    line = f'<div class="post-author">{tags} / 1 December 2022</div>'
    assert read_page(f"<article><h1>{TITLE}</h1>{line}{TEXT}</article>").byline == ""


def test_what_a_system_writes_where_it_knows_no_author_is_none():
    head = '<meta name="author" content="No Author">'
    assert read_page(f"<h1>{TITLE}</h1>{TEXT}", head=head).byline == ""
