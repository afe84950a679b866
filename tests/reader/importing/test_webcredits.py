"""What stands with the pictures of a page and is no caption: whose they are, which of how many."""

import pytest

from reader.importing import read
from tests import picture_files
from tests.reader.importing import files
from tests.reader.importing.files import LONG, SECOND
from tests.reader.importing.webpages import PARAGRAPHS, TEXT, TITLE, read_between, read_page, texts

BOAT = picture_files.file_of("PNG", size=(320, 200))
SAID = "The last boat in the ice of the second winter."
CREDITS = [
    "Photo by Jan Kowal",
    "Credit: Bank News/Jan Kowal",
    "(Image courtesy of River Museum)",
    "© Jan Kowal / Bank Photos",
    "Jan Kowal/Getty Images",
    "Reuters",
    "Foto: Ada Bron, dpa",
    "图片来源：河边博物馆",
    "Courtesy River Museum",
    "photo cred: my aunt",
    "Photo:Jan Kowal/River Museum",
]


def shown(*lines):
    """Give a paragraph, a picture with lines under it, and a paragraph."""
    under = "".join(f"<div>{line}</div>" for line in lines)
    return f'<h1>{TITLE}</h1><p>{LONG}</p><div><img src="/boat.jpg"></div>{under}<p>{SECOND}</p>'


@pytest.mark.parametrize("credit", CREDITS)
def test_whose_a_picture_is_that_is_not_kept_is_set_aside(credit):
    found = read_page(shown(credit))
    assert texts(found) == [LONG, SECOND]
    (piece,) = [piece for piece in found.dropped if piece.reason == "credit"]
    assert piece.text.replace("\\", "") == credit


def test_whose_a_picture_is_that_is_kept_stays_with_it():
    figure = "<figure><img src='boat.png'><figcaption>Photo by Jan Kowal</figcaption></figure>"
    body = f"<article><h1>{TITLE}</h1><p>{LONG}</p>{figure}<p>{SECOND}</p></article>"
    page = f"<!doctype html><html><head><title>{TITLE}</title></head><body>{body}</body></html>"
    found = read(files.packed({"ferry.html": page, "boat.png": BOAT}))
    assert found.pictures
    assert "Photo by Jan Kowal" in texts(found)[1]


@pytest.mark.parametrize(
    "said",
    [
        "Photo: The Bell",
        "Map: the two banks in 1931",
        "Jan Kowal and his rope",
        "The bell, 1931. Photo: Jan Kowal",
        "Reuters paid for the boat",
    ],
)
def test_what_a_picture_shows_is_kept(said):
    figure = f'<figure><img src="/boat.jpg"><figcaption>{said}</figcaption></figure>'
    found = read_between(figure)
    assert texts(found) == [LONG, said, SECOND]


def test_a_line_that_names_a_firm_and_stands_at_no_picture_is_the_texts():
    found = read_between("<h2>Reuters</h2>")
    assert texts(found) == [LONG, "Reuters", SECOND]


def test_whose_a_picture_is_may_be_said_amid_the_text_of_a_page_that_keeps_none():
    credit = "<p><em>Photo: Reuters/River Press, Ada Bron</em></p>"
    assert texts(read_between(credit)) == [LONG, SECOND]
    body = f"<h1>{TITLE}</h1><img src='boat.png'>{TEXT}{credit}<p>{SECOND} It did.</p>"
    page = f"<!doctype html><html><head><title>{TITLE}</title></head><body>{body}</body></html>"
    found = read(files.packed({"ferry.html": page, "boat.png": BOAT}))
    assert "Photo: Reuters/River Press, Ada Bron" in texts(found)


def test_a_caption_that_can_be_hidden_is_said_once_without_its_buttons():
    hide = '<b class="credit">Ada Bron/Reuters</b> <b class="hide-caption"><b>hide caption</b></b>'
    small = f'<div class="caption"><p>{SAID} {hide}</p></div><b class="toggle-caption">toggle</b>'
    large = f'<div><img src="/large.jpg"></div><p class="caption">{SAID}</p>'
    found = read_between(f'<div><img src="/boat.jpg">{small}{large}</div>')
    assert texts(found) == [LONG, SAID, SECOND]


def test_a_caption_may_stand_in_a_cell_below_its_picture():
    rows = ('<img src="/boat.jpg">', "<td class='photoCaption'>The last boat, in the ice</td>")
    table = f"<table><tr><td>{rows[0]}</td></tr><tr>{rows[1]}</tr></table>"
    found = read_page(
        f"<header><h1>{TITLE}</h1></header><div>{table}</div><article>{TEXT}</article>"
    )
    assert texts(found) == ["The last boat, in the ice", *PARAGRAPHS]


def test_two_names_beside_a_caption_say_whose_the_picture_is():
    boxes = [f"<figure><img src='/b.jpg'><figcaption>{one}</figcaption></figure>" for one in
             ("Jan W. Kowal/The River Post", SAID)]  # fmt: skip
    found = read_between("".join(boxes))
    assert texts(found) == [LONG, SAID, SECOND]


def test_a_heading_above_a_picture_may_name_who_sells_pictures():
    picture = '<figure><img src="/boat.jpg"></figure>'
    found = read_between(f"<h2>Flickr</h2>{picture}")
    assert texts(found) == [LONG, "Flickr", SECOND]


@pytest.mark.parametrize("tag", ["h6", "p", "div", "span"])
def test_a_line_that_is_called_a_credit_is_one_whatever_its_tag(tag):
    picture = f'<img src="/boat.jpg"><{tag} class="credit">River Museum</{tag}>'
    box = f'<div class="art">{picture}<p class="caption">{SAID}</p></div>'
    found = read_between(box)
    assert texts(found) == [LONG, SAID, SECOND]


@pytest.mark.parametrize("count", ["1 of 11. ", "3/12: ", "Bild 2 von 5 – "])
def test_a_caption_begins_behind_the_count_of_its_gallery(count):
    figure = f'<figure><img src="/boat.jpg"><figcaption>{count}{SAID}</figcaption></figure>'
    found = read_between(figure)
    assert texts(found) == [LONG, SAID, SECOND]


@pytest.mark.parametrize(
    "line", ["3 of 12", "Image 1 of 8", "Fullscreen", "Click for larger image"]
)
def test_counts_and_buttons_at_a_picture_are_no_text(line):
    figure = f'<figure><img src="/boat.jpg"><figcaption>{line}</figcaption></figure>'
    found = read_between(figure)
    assert texts(found) == [LONG, SECOND]


def gallery(count, named):
    slides = "".join(
        f'<div><img src="/{at}.jpg"><p class="caption">{SAID} It was 19{10 + at}.</p></div>'
        for at in range(count)
    )
    return f'<div class="{named}">{slides}</div>'


def test_a_gallery_that_is_turned_over_by_hand_is_beside_the_text():
    found = read_page(f"<div><h1>{TITLE}</h1>{TEXT * 3}{gallery(5, 'slideshow')}</div>")
    assert texts(found) == PARAGRAPHS * 3


def test_the_title_of_a_gallery_goes_with_it():
    title = "<p><b>PHOTOS: The ferry in all its winters</b></p>"
    found = read_page(f"<div><h1>{TITLE}</h1>{TEXT * 3}{title}{gallery(5, 'slideshow')}</div>")
    assert texts(found) == PARAGRAPHS * 3
    found = read_page(f"<div><h1>{TITLE}</h1><p>{LONG}</p>{title}<p>{SECOND}</p></div>")
    assert "PHOTOS: The ferry in all its winters" in texts(found)


def test_pictures_with_captions_one_after_the_other_are_the_texts():
    found = read_page(f"<div><h1>{TITLE}</h1>{TEXT * 3}{gallery(5, 'row')}</div>")
    assert len(texts(found)) == 9 + 5


def test_a_caption_that_is_said_again_of_the_large_picture_is_said_once():
    figure = f'<figure><img src="/boat.jpg"><figcaption>{SAID}</figcaption></figure>'
    found = read_between(f"<div>{figure}{figure}</div>")
    assert texts(found) == [LONG, SAID, SECOND]


@pytest.mark.parametrize(
    "owner",
    [
        '<span class="caption__source">Jan Kowal / River Museum via the post office</span>',
        '<span><span class="x">Credit...</span><span>Jan Kowal for the Post</span></span>',
        '<small class="copyright">Bank Photos</small>',
        "<span>Foto: <b>Jan Kowal / River Post</b></span>",
        '<span>via <a href="https://museum.example">River Museum</a></span>',
        '<span class="image-description__author">Jan Kowal</span>',
        "<cite>Jan Kowal for River Post</cite>",
    ],
)
@pytest.mark.parametrize("box", ["figure", "div"])
def test_whose_a_picture_is_is_no_part_of_its_caption(owner, box):
    tag = "figcaption" if box == "figure" else "p"
    caption = f'<{tag} class="caption"><span>{SAID}</span>{owner}</{tag}>'
    body = f'<h1>{TITLE}</h1><p>{LONG}</p><{box}><img src="/boat.jpg">{caption}</{box}><p>{{}}</p>'
    found = read_page(body.format(SECOND))
    assert texts(found) == [LONG, SAID, SECOND]
    assert [piece.reason for piece in found.dropped if piece.reason == "credit"]


def test_whose_a_picture_is_stays_in_the_caption_of_one_that_is_kept():
    owner = '<span class="credit">Jan Kowal / River Museum</span>'
    caption = f"<figcaption>{SAID} {owner}</figcaption>"
    body = f"<article><h1>{TITLE}</h1><p>{LONG}</p><figure><img src='boat.png'>{caption}</figure>"
    head = f"<!doctype html><html><head><title>{TITLE}</title></head>"
    page = f"{head}<body>{body}<p>{SECOND}</p></article></body></html>"
    found = read(files.packed({"ferry.html": page, "boat.png": BOAT}))
    assert "Jan Kowal / River Museum" in texts(found)[1]


@pytest.mark.parametrize("picture", ['<img src="/boat.jpg">', "<picture><source></picture>"])
def test_what_is_called_the_credit_of_a_picture_is_no_caption(picture):
    credit = "<span>Jan Kowal</span><span>River Photos</span>"
    box = f'<div>{picture}<div class="image-credit art-image-credit">{credit}</div></div>'
    found = read_between(box)
    assert texts(found) == [LONG, SECOND]


def test_a_word_that_says_that_a_picture_is_one_is_no_text():
    figure = "<figure><div>Image</div><img src='/boat.jpg'><figcaption>{}</figcaption></figure>"
    found = read_between(figure.format(SAID))
    assert texts(found) == [LONG, SAID, SECOND]
    lone = (
        "<figure><img src='/boat.jpg'><figcaption>(<a href='/p'>source</a>)</figcaption></figure>"
    )
    assert texts(read_between(lone)) == [LONG, SECOND]


def test_what_is_called_a_credit_in_so_many_words_is_one():
    assert texts(read_page(shown("Image credit: a friend of the ferry house"))) == [LONG, SECOND]
    credit = "<p>Photo: <span>Photo: Jan Kowal © River.House</span></p>"
    box = f'<div><img src="/boat.jpg"><p class="caption">{SAID}</p>{credit}</div>'
    found = read_between(box)
    assert texts(found) == [LONG, SAID, SECOND]


@pytest.mark.parametrize(
    "figure",
    [
        '<div class="Figure-credit">Jan Kowal</div><figcaption>{}</figcaption>',
        '<figcaption><span class="caption_txt">{}</span> <i></i>Jan Kowal</figcaption>',
        '<figcaption><b class="foto__legenda">{}</b><i class="foto__credito">Jan</i></figcaption>',
        '<div class="image__caption">{}</div><figcaption class="image__credit">Ada</figcaption>',
    ],
)
def test_whose_a_picture_is_may_stand_beside_its_caption(figure):
    shown = f'<figure><img src="/boat.jpg">{figure.format(SAID)}</figure>'
    found = read_between(shown)
    assert texts(found) == [LONG, SAID, SECOND]


@pytest.mark.parametrize("name", ["20220728100606_215", "IMG_2034", "the-boat.jpg"])
def test_the_name_of_a_file_says_nothing_of_a_picture(name):
    figure = f'<figure><img src="/boat.jpg"><figcaption>{name}</figcaption></figure>'
    found = read_between(figure)
    assert texts(found) == [LONG, SECOND]


def test_what_is_read_into_a_source_of_a_picture_stands_behind_it():
    caption = f"<figcaption>{SAID}</figcaption>"
    picture = f'<picture><source srcset="/b.webp"><img src="/b.jpg">{caption}</picture>'
    found = read_between(picture)
    assert texts(found) == [LONG, SAID, SECOND]


def test_a_name_in_brackets_alone_is_no_caption():
    assert texts(read_page(shown("(Riverbank)"))) == [LONG, SECOND]
    assert "(the bell, from below)" in texts(read_page(shown("(the bell, from below)")))


def test_what_is_all_of_a_caption_and_called_a_credit_is_one():
    caption = '<div class="grid_caption"><p class="grid_source_via">{}Riverbank</p></div>'
    body = f'<h1>{TITLE}</h1><p>{LONG}</p><div><img src="/b.jpg"></div>{caption}<p>{SECOND}</p>'
    assert texts(read_page(body.format(""))) == [LONG, SECOND]
    assert f"{SAID} Riverbank" in texts(read_page(body.format(f"{SAID} ")))


def test_names_that_stand_under_one_picture_after_the_other_say_whose_they_are():
    figure = (
        "<figure><img src='/b.jpg'><figcaption>{}</figcaption></figure><p>Jan Kowal/Bank Post</p>"
    )
    boxes = [figure.format(f"{SAID} {at}") for at in range(3)]
    found = read_between("".join(boxes))
    assert texts(found) == [LONG, *(f"{SAID} {at}" for at in range(3)), SECOND]


def test_a_box_without_blocks_has_a_caption_too():
    box = '<p><span class="image-container"><img src="/b.jpg"> <span>Jan Kowal/Getty Images</span>'
    found = read_page(f"<h1>{TITLE}</h1>{box}</span></p><p>{LONG}</p><p>{SECOND}</p>")
    assert texts(found) == [LONG, SECOND]


@pytest.mark.parametrize("credit", ["— Foto: Jan Kowal/River TV", "| Photo: Reuters"])
def test_whose_a_picture_is_may_follow_a_dash_behind_its_caption(credit):
    said = SAID.removesuffix(".")
    figure = f'<figure><img src="/boat.jpg"><figcaption>{said} {credit}</figcaption></figure>'
    found = read_between(figure)
    assert texts(found) == [LONG, said, SECOND]
    assert [one.text for one in found.dropped if one.reason == "credit"] == [credit[2:]]


def test_what_is_in_what_says_whose_a_picture_is_is_no_caption():
    owners = '<span class="image-photo-credit">Ada</span><span class="image-copyright">Post</span>'
    box = (
        f'<div><picture></picture><div class="image-credit lead-image-credit">{owners}</div></div>'
    )
    page = f"<main><header>{box}<div><h1>{TITLE}</h1></div></header><div>{TEXT}</div></main>"
    assert texts(read_page(page)) == PARAGRAPHS


def test_a_paragraph_that_is_named_for_its_picture_says_what_it_shows():
    picture = '<p class="photo"><img src="/boat.jpg"><span>The boat in the ice, in 1931</span></p>'
    found = read_between(picture)
    assert [(one.kind, one.text) for one in found.blocks][1] == (
        "figure",
        "The boat in the ice, in 1931",
    )


def test_who_and_when_beside_a_small_picture_is_no_caption():
    line = "<p>Follow</p><span>5 min read</span>·<span>Mar 3, 2021</span>"
    line = f"<div><img src='/ada.jpg'>{line}</div>"
    found = read_page(f"<article><h1>{TITLE}</h1><div>{line}{TEXT}</div></article>")
    assert texts(found) == PARAGRAPHS
    assert str(found.published) == "2021-03-03"


def test_a_name_behind_a_caption_that_is_a_sentence_says_whose_the_picture_is():
    figure = "<figure><img src='/boat.jpg'><figcaption>{}<span>{}</span></figcaption></figure>"
    page = f"<h1>{TITLE}</h1><p>{LONG}</p>{figure}<p>{SECOND}</p>"
    assert texts(read_page(page.format(SAID, "JAN KOWAL"))) == [LONG, SAID, SECOND]
    kept = "The last boat of Jan Kowal"
    assert texts(read_page(page.format("The last boat of ", "Jan Kowal"))) == [LONG, kept, SECOND]


def test_the_name_of_a_person_after_photo_says_whose_it_is():
    figure = '<figure><img src="/b.jpg"><figcaption>Photo: Jan Kowal</figcaption></figure>'
    found = read_between(figure)
    assert texts(found) == [LONG, SECOND]


def test_who_sells_pictures_in_the_north_is_named_behind_a_caption():
    figure = "<figure><img src='/b.jpg'><figcaption>{} {}</figcaption></figure>"
    owned = figure.format(SAID, "File photo: Ada Bron/Ritzau Scanpix")
    assert texts(read_between(owned)) == [LONG, SAID, SECOND]


def test_a_line_in_brackets_and_capitals_is_no_name_where_it_has_small_words():
    picture = '<p><img src="/boat.jpg"></p>'
    warned = "[THE END OF THE FERRY]"
    assert texts(read_between(f"<p>{warned}</p>{picture}")) == [LONG, warned, SECOND]
    assert texts(read_between(f"<p>[JAN KOWAL]</p>{picture}")) == [LONG, SECOND]


@pytest.mark.parametrize(
    "owner",
    [
        "Photograph: Ada Bron/The Upper Bank",
        "(Phot. Ada Bron / Agencja Bank.pl)",
        "(Ada Bron for The Upper Bank)",
        "(The River Post)",
        "Photo: The River Post",
        "[Courtesy of the Bron family]",
        "Ada Bron/RIVER POST",
        "| Ada Bron/RIVER POST",
        "Photographs from Leeds by Ada Bron for <i>The Upper Bank</i>",
        "Ada Bron ada@bank.example",
        "<cite>Getty Images/iStockphoto</cite>",
        "REUTERS/Ada Bron/File Photo<a href='/buy'>Purchase Licensing Rights</a>",
    ],
)
def test_who_took_a_picture_is_named_behind_the_last_sentence_of_its_caption(owner):
    figure = f"<figure><img src='/b.jpg'><figcaption>{SAID} {owner}</figcaption></figure>"
    site = '<meta property="og:site_name" content="The River Post">'
    body = f"<h1>{TITLE}</h1><p>{LONG}</p>{figure}<p>{SECOND}</p>"
    assert texts(read_page(body, site)) == [LONG, SAID, SECOND]


def test_when_a_picture_was_taken_and_by_whom_stands_behind_a_sign_in_japanese():
    said = "氷の中の最後の舟。"
    figure = f"<figure><img src='/b.jpg'><figcaption>{said}＝2013年6月、川辺ゆう撮影</figcaption>"
    assert texts(read_between(f"{figure}</figure>")) == [LONG, said, SECOND]


def test_what_a_caption_says_in_brackets_of_a_thing_is_of_it():
    said = f"{SAID} (the boat for the upper bank)"
    figure = f"<figure><img src='/b.jpg'><figcaption>{said}</figcaption></figure>"
    assert texts(read_between(figure)) == [LONG, said, SECOND]


def test_the_dash_before_whose_a_picture_is_goes_with_it():
    credit = '<span class="image__credits">Ada Bron/Bank Press</span>'
    figure = f"<figure><img src='/b.jpg'><figcaption>{SAID} - {credit}</figcaption></figure>"
    assert texts(read_between(figure)) == [LONG, SAID, SECOND]


def test_the_name_of_the_site_behind_a_label_says_whose_a_drawing_is():
    site = '<meta property="og:site_name" content="The River Post">'
    figure = "<figure><img src='/b.jpg'><figcaption>{}</figcaption></figure>"
    page = f"<h1>{TITLE}</h1><p>{LONG}</p>{figure}<p>{SECOND}</p>"
    assert texts(read_page(page.format("Chart: The River Post"), site)) == [LONG, SECOND]
    kept = "Chart: the two banks"
    assert texts(read_page(page.format(kept), site)) == [LONG, kept, SECOND]


def test_a_button_before_a_caption_is_no_word_of_it():
    caption = f"<span>Enlarge this image</span> <span>{SAID}</span>"
    figure = f"<figure><img src='/b.jpg'><figcaption>{caption}</figcaption></figure>"
    assert texts(read_between(figure)) == [LONG, SAID, SECOND]


@pytest.mark.parametrize(
    "credit",
    [
        "Image Attribution: Creative Commons Attribution-Share Alike 3.0 Unported license. User: B",
        "Foto: The River Post på en Creative Commons BY-ND licens.",
    ],
)
def test_under_which_licence_a_picture_may_be_shown_goes_with_whose_it_is(credit):
    figure = "<figure><img src='/b.jpg'><figcaption>{}</figcaption></figure>"
    assert texts(read_between(figure.format(credit))) == [LONG, SECOND]
    kept = "The bell of the ferry, which is now in the public domain as all say."
    assert texts(read_between(figure.format(kept))) == [LONG, kept, SECOND]
