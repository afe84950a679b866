"""Signs of Markdown that programs for notes, sites and papers have besides CommonMark."""

import pytest

from reader.importing import read
from tests.reader.importing.files import LONG, SECOND, THIRD

END = ", which the ferryman had built of the planks of the two before, was never finished."


def found(part):
    return read(f"# Boats\n\n{LONG}\n\n{part}\n\n{SECOND}\n".encode(), "markdown")


def between(part):
    """Give the kind and the Markdown of each block of a part between two paragraphs."""
    blocks = found(part).blocks
    assert (blocks[0].text, blocks[-1].text) == (LONG, SECOND)
    return [(block.kind, block.markdown) for block in blocks[1:-1]]


def aside(part):
    return [piece.text for piece in found(part).dropped]


@pytest.mark.parametrize(
    ("written", "given"),
    [
        ("The [[boat]]", "The boat"),
        ("The [[Boats/Third#Planks|third boat]]", "The third boat"),
        ("The [[Notes/Boats.md#Planks]]", "The Boats > Planks"),
        ("The [[#The third boat]]", "The The third boat"),
        ("The [[Boats#^a1b2c3]]", "The Boats"),
        ("The ==third *boat*==", "The third *boat*"),
        ("这只==第三==船 of the ferry", "这只第三船 of the ferry"),
        ("The %%or the second%% boat", "The  boat"),
        ("H~2~O, x^2^, the 2^nd^ boat", "H₂O, x², the 2nd boat"),
        ("The [third]{.smallcaps} [*boat*]{.mark lang=en}", "The third *boat*"),
        ("The []{#boat .anchor}boat", "The boat"),
        (
            'The [boat](https://example.org/b){:target="_blank"}',
            "The [boat](https://example.org/b)",
        ),
        ("The `boat`{.python}", "The `boat`"),
        ("The third boat --- of 1821--1834 -- it", "The third boat — of 1821–1834 – it"),
        ("The third\\ boat", "The third boat"),
        ("The {{< sidenote >}}third{{< /sidenote >}} boat", "The third boat"),
        ('The [boat]({{< ref "boats.md" >}})', "The boat"),
        ("The [boat]({{ site.url }}{% post_url boats %}){:.wide}", "The boat"),
    ],
)
def test_signs_in_a_sentence_are_the_words_that_readers_see(written, given):
    assert [" ".join(block.split()) for _kind, block in between(written + END)] == [
        " ".join((given + END).split())
    ]


@pytest.mark.parametrize(
    "written",
    [
        "`[[boat]]`, `==boat==`, `{{< boat >}}`, `x^2^` and `[boat]{.b}` are signs, as he told us.",
        "Whoever writes a==b and c==d, or x == y and z == w, means boats that are alike, he said.",
        "He gave 50%% for it, and 60%% for the other, and ~5 or ~6 boats, and smiled ^_^ at that.",
        "It is written [[sic!]] and not [[1]], and $x^2^ == y_{i=1}$ and the set {x=1} and {boat}.",
        "See <https://example.org/~ferry~/a==b==c> and ada@1921.org, says @ada, and so does @bo99.",
        "The boat is cheap -- \\[[boat]] and \\==boat== are not, as he told us then.",
    ],
)
def test_what_is_no_such_sign_stays_as_it_is(written):
    assert between(written) == [("paragraph", written.replace(" -- ", " – "))]


@pytest.mark.parametrize(
    ("written", "given"),
    [
        (
            "So it is [@bron1921, p. 3; see @lind1930a]",
            "So it is (Bron 1921, p. 3; see Lind 1930a)",
        ),
        ("So says @bron_rivers_1921 [p. 3] [@lind1930]", "So says Bron (1921, p. 3) (Lind 1930)"),
        ("So says Bron [-@bronRiversBanks1921]", "So says Bron (1921)"),
        ("So it is (as in [@bron1921])", "So it is (as in Bron 1921)"),
        (
            "So it is in [@fig:map; @bron1921] and @sec-boats",
            "So it is in (fig:map; Bron 1921) and sec-boats",
        ),
        ("So @ada told [@BBC]", "So @ada told [@BBC]"),
    ],
)
def test_citations_say_who_and_when(written, given):
    assert between(written + END) == [("paragraph", given + END)]


def test_a_file_that_names_its_works_cites_by_any_key():
    text = f"---\ntitle: Boats\nbibliography: boats.bib\n---\n\n{LONG} [@rivers, p. 3]\n\n{SECOND}"
    assert read(text.encode(), "markdown").blocks[0].text == f"{LONG} (rivers, p. 3)"


def test_headings_have_no_attributes():
    for words in ("{#boats .unnumbered}", "{-}", "{: .no_toc}", "{#a} {.b}"):
        assert between(f"## The third boat {words}\n\n{THIRD}")[0] == ("heading", "The third boat")
    assert between(f"## The set {{boat}}\n\n{THIRD}")[0] == ("heading", "The set {boat}")


@pytest.mark.parametrize(
    ("part", "given"),
    [
        (f"> [!note] Of *boats*\n> {THIRD}", f"> **Of *boats***\n>\n> {THIRD}"),
        (f"> [!WARNING]-\n> {THIRD}", f"> **Warning**\n>\n> {THIRD}"),
        (f"> [!quote]+\n> {THIRD}", f"> {THIRD}"),
        (f"::: {{.callout-tip}}\n## Of boats\n\n{THIRD}\n:::", f"> **Of boats**\n>\n> {THIRD}"),
        (f'::: {{.callout-tip title="Of boats"}}\n{THIRD}\n:::', f"> **Of boats**\n>\n> {THIRD}"),
        (f":::tip Of boats\n\n{THIRD}\n\n:::", f"> **Of boats**\n>\n> {THIRD}"),
        (f":::{{note}}\n:class: wide\n{THIRD}\n:::", f"> **Note**\n>\n> {THIRD}"),
        (f'!!! note "Of boats"\n    {THIRD}', f"> **Of boats**\n>\n> {THIRD}"),
        (f"??? tip\n\n    {THIRD}", f"> **Tip**\n>\n> {THIRD}"),
    ],
)
def test_a_notice_is_a_quote_below_its_title(part, given):
    assert between(part) == [("quote", given)]


def test_other_parts_leave_no_trace():
    part = f":::: {{.columns}}\n::: {{.column width=50%}}\n{THIRD}\n:::\n::::\n\n::: refs\n:::"
    assert between(part) == [("paragraph", THIRD)]


def test_lines_for_programs_are_left_out():
    part = f"[TOC]\n\n* Contents\n{{:toc}}\n\n{THIRD}\n{{: .lead }}\n\n\\newpage\n\n%%\nnot\n\n"
    assert between(f"{part}yet\n%%\n\n#boats #rivers/ice") == [("paragraph", THIRD)]


def test_tasks_have_boxes():
    assert between("- [ ] planks\n- [x] tar\n    1. [-] rope") == [
        ("list", "- ☐ planks\n- ☑ tar\n    1. ☑ rope")
    ]


def test_orders_of_a_site_stand_around_words_or_are_set_aside():
    part = (
        f'{{{{% notice note "Of boats" %}}}}\n{THIRD}\n{{{{% /notice %}}}}\n\n{{{{< video b17 >}}}}'
    )
    assert between(part)[-1] == ("paragraph", THIRD)
    assert aside(part) == ["video b17"]
    assert between(f"{{% raw %}}\n{THIRD}\n{{% endraw %}}") == [("paragraph", THIRD)]
    assert between("{% comment %}\nnot yet\n{% endcomment %}") == []
    code = "{{< highlight go >}}\na := 1\n\nb := 2\n{{< /highlight >}}"
    assert between(code) == [("code", "```go\na := 1\n\nb := 2\n```")]


def test_pictures_of_programs_are_pictures():
    order = '{{< figure src="/b.png" alt="A boat" caption="The **third** boat" >}}'
    assert between(order) == [("figure", "The third boat")]
    assert between("![[boat.png|The third boat]]") == [("figure", "The third boat")]
    assert between("![[boat.png|400]]\n\n![[Boats#Planks]]") == []
    assert aside("![[Boats#Planks]]") == ["Boats#Planks"]
    assert between("![A boat](boat.png){#fig-boat width=50%}") == [("figure", "A boat")]


def test_code_that_a_program_runs_is_shown_as_far_as_it_shows_it():
    part = "```{r setup, include=FALSE}\nlibrary(boats)\n```\n\n"
    shown = '```{python}\n#| label: boats\n#| echo: true\nprint("boat")\n```'
    assert between(part + shown) == [("code", '```python\nprint("boat")\n```')]
    assert aside(part + shown) == ["library(boats)"]


def test_nothing_in_code_is_a_sign():
    code = "```\n:::\n%%\n> [!note] x\n[[x]] ==y==\n- [ ] z\n%%\n```".replace("{{< a >}}\n", "")
    assert between(code) == [("code", code)]
    assert between(f"{THIRD}\n\n    x[[1]] == y[[2]]") == [
        ("paragraph", THIRD),
        ("code", "```\nx[[1]] == y[[2]]\n```"),
    ]
