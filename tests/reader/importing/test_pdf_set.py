"""PDFs as they are set: in columns, justified and hyphenated, with running heads and footnotes."""

import html
import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from markdown_it import MarkdownIt
from PIL import ImageFile

from reader.importing import read
from reader.printing import can_print

if can_print():
    from weasyprint import HTML

    # It has Pillow take pictures that break off, in the whole process: other tests want them not.
    ImageFile.LOAD_TRUNCATED_IMAGES = False

pytestmark = pytest.mark.skipif(not can_print(), reason="Pango is not installed")

TEXT = Path(__file__).parents[3] / "annotations/demo/neighbours-on-the-amur.md"
NOTES = [
    "A note on trade, which says that it was small.",
    "See the treaty of 1689, art. 2; the Latin says otherwise.",
    "The islands were divided in 2004.",
    "Interview with the author, Heihe, 2011, who adds that the ice was thin that year and that "
    "nobody on either bank would have driven a bus over it.",
]
QUOTE = (
    "Trade with one another is permitted to all people, of whatever condition, on both banks, to "
    "the trading people of the two states, and nobody shall hinder them in it by force."
)
SHARED = (
    ".note { float: footnote; font-size: 8pt; text-indent: 0 } h1 { font-size: 20pt }"
    "blockquote { margin: 1em 2.5em } h2 { font-size: 13pt }"
)
INDENTED = "p { margin: 0; text-indent: 1.4em; text-align: justify; hyphens: auto }"
LOOKS = {
    "a book": "@page { size: A5; margin: 20mm 18mm; @bottom-center { content: counter(page) } "
    "@top-center { content: 'NEIGHBOURS'; font-size: 8pt } } body { font: 11pt/1.4 serif }"
    + INDENTED,
    "a journal": "@page { size: A4; margin: 20mm; @top-left { content: 'A. Writer' } "
    "@top-right { content: counter(page) } } h1, .by { column-span: all } "
    "body { font: 10pt/1.4 serif; columns: 2; column-gap: 9mm }" + INDENTED,
    "a report": "@page { size: A4; margin: 30mm; @bottom-right { font-size: 9pt; content: "
    "counter(page) ' / ' counter(pages) } } body { font: 11pt/1.5 sans-serif } "
    "p { margin: 0 0 .9em }",
}


def paragraphs():
    """Those of a text of the demo that end like paragraphs."""
    found = re.findall(r"<p>(.*?)</p>", MarkdownIt().render(TEXT.read_text("utf-8")), re.DOTALL)
    plain = [" ".join(html.unescape(re.sub("<[^>]*>", "", one)).split()) for one in found]
    return [one for one in plain if len(one) > 200 and one.endswith(".")]


def pdf_of(page):
    return HTML(string=page).write_pdf()


def letters(words):
    return re.sub(r"\W", "", words)


@pytest.mark.parametrize("look", LOOKS)
def test_a_text_comes_back_as_it_was_set(look):
    parts = []
    for at, words in enumerate(paragraphs()):
        middle = words.index(" ", len(words) // 2)
        note = f'<span class="note">{NOTES[at]}</span>' if at < len(NOTES) else ""
        parts.append("<h2>The second part</h2>" if at == 2 else "")
        parts.append(f"<blockquote>{QUOTE}</blockquote>" if at == 4 else "")
        parts.append(f"<p>{words[:middle]}{note}{words[middle:]}</p>")
    page = (
        f'<html lang="en"><style>{SHARED} {LOOKS[look]}</style><h1>Neighbours</h1>'
        f'<p class="by">Anna Writer</p>{"".join(parts)}</html>'
    )
    found = read(pdf_of(page))
    assert (found.title, found.byline) == ("Neighbours", "Anna Writer")
    words = [letters(re.sub(r"\[\d\]", "", block.text)) for block in found.blocks]
    expected = list(map(letters, paragraphs()))
    expected.insert(4, letters(QUOTE))
    expected.insert(2, "Thesecondpart")
    assert words == [*expected, *map(letters, NOTES)]
    kinds = {block.kind for block in found.blocks}
    assert kinds == {"paragraph", "heading", "quote"}
    assert sum("](#postil-note-" in block.markdown for block in found.blocks) == len(NOTES)


@pytest.mark.parametrize("look", LOOKS)
def test_links_come_back_on_their_words_wherever_lines_and_columns_end(look):
    href, parts = "https://example.org/a_(b)?c=d&e={}", []
    for at, words in enumerate(paragraphs()):
        middle = words.index(" ", len(words) // 3 + at)
        end = words.index(" ", middle + 90)
        linked = f'<a href="{href.format(at)}">{words[middle + 1 : end]}</a>'
        parts.append(f"<p>{words[: middle + 1]}{linked}{words[end:]}</p>")
    page = f'<html lang="en"><style>{SHARED} {LOOKS[look]}</style>{"".join(parts)}</html>'
    whole = MarkdownIt().render("\n\n".join(b.markdown for b in read(pdf_of(page)).blocks))
    found = re.findall(r'<a href="([^"]*)">(.*?)</a>', whole)
    expected = re.findall(r'<a href="([^"]*)">(.*?)</a>', "".join(parts))
    assert [letters(words) for _, words in found] == [letters(words) for _, words in expected]
    assert [unquote(html.unescape(to)) for to, _ in found] == [to for to, _ in expected]


ITEM = "li { list-style: none } li::before { content: ''; display: inline-block; margin: 0 .5em 0 "
DRAWN = {
    "typed": "",
    "filled": f"{ITEM} -.9em; width: .4em; height: .4em; background: #333; border-radius: .2em }}",
    "outlined": f"{ITEM} -.9em; width: .3em; height: .3em; border: .5pt solid #333 }}",
}


@pytest.mark.parametrize("drawn", DRAWN)
@pytest.mark.parametrize("look", LOOKS)
def test_lists_come_back_with_their_depth_however_their_bullets_are_made(look, drawn):
    inner = "".join(f"<li>{words}</li>" for words in NOTES[:3])
    listed = f"<ul><li>{QUOTE}</li><li>On the islands:<ul>{inner}</ul></li><li>{NOTES[3]}</li></ul>"
    parts = [f"<p>{words}</p>" for words in paragraphs()]
    parts.insert(2, listed)
    page = (
        f'<html lang="en"><style>{SHARED} {LOOKS[look]} li {{ text-indent: 0 }} {DRAWN[drawn]}'
        f"</style>{''.join(parts)}</html>"
    )
    (found,) = (block.markdown for block in read(pdf_of(page)).blocks if block.kind == "list")
    depths = [re.match(r" *", line)[0] for line in found.split("\n")]
    assert depths == ["", "", "  ", "  ", "  ", ""]
    items = [QUOTE, "On the islands:", *NOTES]
    assert [letters(line) for line in found.split("\n")] == list(map(letters, items))


WORDS = {
    "he": "המעבורת חצתה את הנהר פעמיים ביום, ואיש משתי הגדות לא זכר בוקר שבו לא עשתה זאת; הפעמון "
    "צלצל, החבל נמשך, והמים האפורים נטלו את הסירה אל העבר האחר של הנהר (1912).",
    "ar": "كانت العبّارة تعبر النهر مرتين في اليوم، ولم يتذكر أحد على أي من الضفتين صباحًا لم تعبر "
    "فيه؛ يدق الجرس، ويُسحب الحبل، ويأخذ الماء الرمادي القارب.",
    "ru": "Паром переправлялся через реку дважды в день, и никто на обоих берегах не мог вспомнить "
    "утра, когда бы этого не было; звонил колокол, и серая вода уносила лодку.",
}


@pytest.mark.parametrize("language", WORDS)
def test_a_text_comes_back_in_its_own_script_and_direction(language):
    words = WORDS[language]
    direction = "ltr" if language == "ru" else "rtl"
    style = "@page { size: A5; margin: 20mm } p { margin: 0 0 1em; font-size: 12pt }"
    page = f'<html lang="{language}"><style>{style}</style><body dir="{direction}">'
    found = read(pdf_of(f"{page}<p>{words}</p><p>{words}</p></body></html>"))
    assert [block.text for block in found.blocks] == [words, words]
    assert found.language == language


@pytest.mark.parametrize("language", WORDS)
def test_a_link_comes_back_in_its_own_script_and_direction(language):
    first, second, third, *others = WORDS[language].split(" ")
    direction = "ltr" if language == "ru" else "rtl"
    style = "@page { size: A5; margin: 20mm } p { margin: 0 0 1em; font-size: 12pt }"
    page = f'<html lang="{language}"><style>{style}</style><body dir="{direction}"><p>{first} '
    page += f'<a href="https://example.org/a">{second} {third}</a> {" ".join(others)}</p></html>'
    (block,) = read(pdf_of(page)).blocks
    assert block.markdown.startswith(f"{first} [{second} {third}](https://example.org/a) ")


@pytest.mark.parametrize("language", WORDS)
def test_a_list_with_drawn_bullets_comes_back_in_its_own_direction(language):
    words = WORDS[language]
    direction = "ltr" if language == "ru" else "rtl"
    style = "@page { size: A5; margin: 20mm } p, li { margin: 0 0 1em; font-size: 12pt }"
    side = "left" if direction == "ltr" else "right"
    bullets = (
        "li { list-style: none; position: relative } li::before { content: ''; background: black; "
        f"position: absolute; {side}: -1em; top: .6em; width: .4em; height: .4em }}"
    )
    page = f'<html lang="{language}"><style>{style} {bullets}</style><body dir="{direction}">'
    listed = f"<p>{words}</p><ul><li>{words}</li><li>{words}</li></ul>"
    found = read(pdf_of(f"{page}{listed}</body></html>")).blocks
    assert [(block.kind, block.text) for block in found] == [
        ("paragraph", words),
        ("list", f"\n{words}\n{words}\n"),
    ]


@pytest.mark.parametrize("lines", ["", "border: .5pt solid"], ids=["set apart", "ruled"])
def test_a_table_from_right_to_left_keeps_its_columns(lines):
    rows = [["כפר", "מעברים", "בסירה"], ["חייחה", "1,204", "900"], ["איגון", "77", "50"]]
    rows += [["ורחנה", "310", "12"]]
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    style = "@page { size: A5; margin: 20mm } p { font-size: 12pt } "
    style += f"table {{ border-collapse: collapse }} td {{ padding: 2pt 14pt; {lines} }}"
    page = (
        f'<html lang="he"><style>{style}</style><body dir="rtl"><p>{WORDS["he"]}</p>'
        f"<table>{cells}</table><p>{WORDS['he']}</p></body></html>"
    )
    found = [block.markdown for block in read(pdf_of(page)).blocks]
    written = ["| " + " | ".join(row) + " |" for row in rows]
    written.insert(1, "| --- | --- | --- |")
    assert found == [WORDS["he"], "\n".join(written), WORDS["he"]]


@pytest.mark.parametrize("columns", ["dd { margin: 0 0 0 30pt }", "dl { display: grid; "
                         "grid-template-columns: 35mm 1fr } dd { margin: 0 }"])  # fmt: skip
def test_a_gloss_in_chinese_is_a_list_of_its_terms(columns):
    meant = {
        "渡口": "人和车马每天两次从这里过河，两岸没有人记得哪一天早晨渡船没有来过，钟敲两下之后绳子"
        "就收起来，灰色的河水把船带走。",
        "绳子": "拉渡船用的。",
        "钟": "一个人敲一下，一辆车敲两下，风从河上吹来的时候，村子里的人都能听见，太阳还没有出来，"
        "船就已经准备好了。",
    }
    terms = "".join(f"<dt>{term}</dt><dd>{words}</dd>" for term, words in meant.items())
    page = f"<p>{meant['钟']}{meant['渡口']}</p><dl>{terms}</dl><p>{meant['渡口']}</p>"
    found = read(pdf_of(f'<html lang="zh"><style>{columns}</style><h1>河</h1>{page}</html>'))
    as_list = "\n".join(f"- {term}\\\n  {words}" for term, words in meant.items())
    assert [block.markdown for block in found.blocks if block.kind == "list"] == [as_list]
