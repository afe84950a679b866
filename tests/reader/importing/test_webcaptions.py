"""What a caption says of its picture, and where it ends with whose the picture is."""

import pytest

from tests.reader.importing.files import LONG, SECOND, THIRD
from tests.reader.importing.webpages import PARAGRAPHS, TEXT, TITLE, read_between, read_page, texts

SAID = "The last boat in the ice of the second winter."
OWNERS = [
    "(Photo by Jan Kowal)",
    "(Photo Jan Kowal. AFP)",
    "(Photo: Jan Kowal)",
    "(AP Photo/Jan Kowal, File)",
    "(Jan Kowal/Getty Images)",
    "(Jan Kowal/Bank Post)",
    "(Reuters)",
    "(Foto: dpa)",
    "REUTERS/Jan Kowal",
    "Photograph: Jan Kowal/Getty Images",
    "Jan Kowal/Reuters.com",
    "[GETTY]",
    "• Photo: Jan Kowal",
    "∙ © River Museum/Jan Kowal",
    "/ JAN KOWAL",
    "© Jan Kowal / River Museum",
    "Photograph: Getty Images",
    "Credit: River Museum boat data/Ferry House",
    "(AFP Photo)",
    "Photograph: Jan Kowal/The River Post",
]
PLACES = [
    "(in 1931)",
    "(The Two Banks)",
    "(map of the river)",
    "(Photo 3)",
    "(AC/DC)",
    "[on the left]",
    "/ Jan Kowal",
    "– Photo of the year",
    "The bell is gone.",
    "Credit: the ferry. The bell is gone.",
]


def figure(said):
    return f'<figure><img src="/boat.jpg"><figcaption>{said}</figcaption></figure>'


@pytest.mark.parametrize("owner", OWNERS)
def test_whose_a_picture_is_at_the_end_of_its_caption_is_set_aside(owner):
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG}</p>{figure(f'{SAID} {owner}')}<p>{SECOND}</p>")
    assert texts(found) == [LONG, SAID, SECOND]
    (credit,) = [one.text for one in found.dropped if one.reason == "credit"]
    assert credit.replace("\\", "") == owner.lstrip("•∙/ ")


def test_whose_a_picture_is_may_stand_on_a_line_of_its_own_under_its_caption():
    said = f'<div class="caption"><img src="/boat.jpg">{SAID}<br>Credit: River Museum</div>'
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG}</p>{said}<p>{SECOND}</p>")
    assert texts(found) == [LONG, SAID, SECOND]


def test_a_caption_may_stand_in_a_label():
    owner = "<span><p>Photograph by Ada Bron/Reuters.</p></span>"
    shown = f'<img src="/boat.jpg"><label class="post-illo-cap">The last boat {owner}</label>'
    found = read_page(
        f"<h1>{TITLE}</h1><p>{LONG}</p><div><span>{shown}</span></div><p>{SECOND}</p>"
    )
    assert [one.kind for one in found.blocks] == ["paragraph", "figure", "paragraph"]
    assert texts(found)[1].strip() == "The last boat"


def test_a_link_to_whose_a_picture_is_goes_with_it():
    owner = 'Photo: Jan Kowal/<a href="https://pictures.example/boat">Reuters.com</a>'
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG}</p>{figure(f'{SAID} {owner}')}<p>{SECOND}</p>")
    assert texts(found) == [LONG, SAID, SECOND]


def test_a_place_in_a_caption_above_the_text_is_not_its_author():
    line = '<p><img src="/boat.jpg"></p><p>Amur Bay © River Museum</p>'
    found = read_page(f"<h1>{TITLE}</h1>{line}{TEXT}")
    assert found.byline == ""
    assert texts(found)[1:] == PARAGRAPHS


def test_whose_a_picture_is_may_stand_in_italics_behind_its_caption():
    body = f"<h1>{TITLE}</h1><p>{LONG}</p>{figure(f'{SAID} <em>(AP Photo)</em>')}<p>{SECOND}</p>"
    assert texts(read_page(body)) == [LONG, SAID, SECOND]


@pytest.mark.parametrize("place", PLACES)
def test_what_is_added_to_a_caption_stays_in_it(place):
    said = f"{SAID} {place}"
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG}</p>{figure(said)}<p>{SECOND}</p>")
    assert texts(found) == [LONG, said, SECOND]


def test_a_name_in_brackets_behind_one_caption_after_the_other_says_whose_they_are():
    shown = ["The boat", "The rope", "The bell"]
    pictures = [figure(f"{one} (Ada Bron)") for one in shown]
    body = f"<h1>{TITLE}</h1><p>{LONG}</p>{{}}<p>{SECOND}</p>{{}}<p>{THIRD}</p>{{}}"
    found = read_page(body.format(*pictures))
    assert texts(found) == [LONG, shown[0], SECOND, shown[1], THIRD, shown[2]]
    few = read_page(body.format(*pictures[:2], ""))
    assert "The boat (Ada Bron)" in texts(few)


def test_whose_the_pictures_are_is_no_sign_that_the_text_has_ended():
    boats = "".join(figure(f"Boat {boat} (Ada Bron)") for boat in range(1, 5))
    last = "Somebody might like marble more. Slate would do too."
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG}</p><p>{SECOND}</p>{boats}<p>{last}</p>")
    assert texts(found)[-1] == last


@pytest.mark.parametrize(
    "line", ["Pictures: Jan Kowal", "Titelbild: Jan Kowal", "Photographer: Ada Bron/Reuters"]
)
def test_whose_the_pictures_are_is_no_part_of_the_text_above_it(line):
    assert texts(read_page(f"<h1>{TITLE}</h1><p>{LONG}</p><p>{SECOND}</p><p>{line}</p>")) == [
        LONG,
        SECOND,
    ]


@pytest.mark.parametrize("line", ["Source: River Museum", "Pictures of the last boat"])
def test_where_something_stands_is_a_line_at_the_end_of_a_text(line):
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG}</p><p>{SECOND}</p><p>{line}</p>")
    assert texts(found) == [LONG, SECOND, line]
    amid = f"<p>{LONG}</p><p>Pictures: Jan Kowal</p><p>{SECOND}</p>"
    assert "Pictures: Jan Kowal" in texts(read_page(f"<h1>{TITLE}</h1>{amid}"))


def test_a_caption_with_a_number_is_one_though_it_is_marked_as_a_heading():
    heading = "<h6>Figure 2: How often the bell rang in the winter of the ice</h6>"
    found = read_between(f'{heading}<p><img src="/bell.png"></p>')
    assert [block.kind for block in found.blocks] == ["paragraph", "figure", "paragraph"]
    assert read_between(heading).blocks[1].kind == "heading"


def test_a_long_caption_above_a_standfirst_does_not_hide_it():
    lead = "What joined the two banks, and what became of it"
    said = f'<div class="picture-figcaption-text"><p class="lead-caption">{SAID * 5}</p></div>'
    shown = f'<figure><img src="/boat.jpg"><figcaption>{said}</figcaption></figure>'
    box = f'<div class="head"><h2 class="subtitle">{lead}</h2></div>'
    found = read_page(f"<article><h1>{TITLE}</h1>{shown}{box}<div>{TEXT}</div></article>")
    assert found.standfirst == lead
    assert texts(found) == [SAID * 5, *PARAGRAPHS]


def test_a_title_in_a_caption_is_parted_from_what_follows_it():
    said = f"<strong>Boats</strong><span>{SAID}</span>"
    assert texts(read_between(figure(said))) == [LONG, f"Boats {SAID}", SECOND]
    joined = "<b>Rope</b><span>walkers of the left bank</span>"
    assert texts(read_between(figure(joined)))[1] == "Ropewalkers of the left bank"


def test_a_list_of_pictures_with_captions_is_none():
    owners = ["Jan Kowal/AP", "Ada Bron—EPA/Alamy"]
    shown = [figure(f"{SAID}<cite>{owner}</cite>") for owner in owners]
    listed = "<ul>{}</ul>".format("".join(f"<li>{one}</li>" for one in shown))
    found = read_between(listed)
    assert texts(found) == [LONG, SAID, SECOND]
    assert [one.text for one in found.dropped if one.reason == "credit"] == owners
    named = listed.replace("<cite>", "Beside it: <cite>", 1)
    assert [one.kind for one in read_between(named).blocks[1:-1]] == ["figure", "figure"]
    other = "<ul>{}</ul>".format(f"<li>A bell {figure(SAID)}</li><li>A rope</li>")
    assert [one.kind for one in read_between(other).blocks[1:-1]] == ["list"]


def test_a_label_behind_a_chinese_caption_says_whose_the_picture_is():
    figure = "<figure><img><figcaption>渡口的船。图/河边博物馆</figcaption></figure>"
    assert texts(read_between(figure))[1:-1] == ["渡口的船。"]


@pytest.mark.parametrize(
    "credit",
    [
        "(Western River: Ada Bron)",
        "(Supplied: State House)",
        "Fot. Jan Kowal / Bank News",
        "/김영호 기자",
    ],
)
def test_whose_a_picture_is_goes_with_the_label_before_it_and_the_firm_around_a_colon(credit):
    caption = "The ferry in the ice of the second winter"
    picture = f"<figure><img src='/a.jpg'><figcaption>{caption} {credit}</figcaption></figure>"
    assert texts(read_between(picture)) == [LONG, caption, SECOND]
    told = f"{caption} (from left: Ada Bron)"
    kept = f"<figure><img src='/a.jpg'><figcaption>{told}</figcaption></figure>"
    assert texts(read_between(kept)) == [LONG, told, SECOND]


def test_parts_of_a_caption_are_parted_by_a_space():
    caption = "<span>River Post</span><p>The ferryman in his boat.</p>"
    figure = f'<figure><img src="/b.jpg"><figcaption>{caption}</figcaption></figure>'
    assert "River Post The ferryman in his boat." in texts(read_between(figure))


def test_a_large_letter_of_a_caption_stays_with_its_word():
    caption = "<span>T</span><span>he ferryman in his boat.</span>"
    figure = f'<figure><img src="/b.jpg"><figcaption>{caption}</figcaption></figure>'
    assert "The ferryman in his boat." in texts(read_between(figure))
