"""Formulas are written on one line, whatever file they stand in."""

import pytest
from lxml import etree

from reader.importing.html.formulas import formula_words
from reader.importing.markup import html_tree
from tests.reader.importing.files import LONG
from tests.reader.importing.webpages import read_between, texts

MATH = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
HALF = "<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac>"


def run(words):
    return f"<m:r><m:rPr><m:sty m:val='p'/></m:rPr><m:t>{words}</m:t></m:r>"


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        (f"{HALF}<mo>=</mo><msup><mi>r</mi><mn>2</mn></msup>", "(a + b)/2 = r²"),
        ("<mo>-</mo><mi>x</mi><mo>-</mo><mn>1</mn>", "-x - 1"),
        ("<mi>f</mi><mo>&#x2061;</mo><mo>(</mo><mi>x</mi><mo>,</mo><mn>1</mn><mo>)</mo>",
         "f(x, 1)"),
        ("<msub><mi>x</mi><mi>i</mi></msub><mo>,</mo><msubsup><mi>y</mi><mn>0</mn><mn>2</mn>"
         "</msubsup>", "x_i, y₀²"),
        ("<msup><mi>e</mi><mrow><mi>α</mi><mo>/</mo><mn>2</mn></mrow></msup>", "e^(α/2)"),
        ("<msqrt><mi>a</mi><mo>+</mo><mi>b</mi></msqrt>", "√(a + b)"),
        ("<mroot><mi>x</mi><mn>3</mn></mroot>", "³√x"),
        ("<munderover><mo>∑</mo><mn>1</mn><mi>n</mi></munderover><mi>k</mi>", "∑₁ⁿk"),
        ("<mover><mi>v</mi><mo>→</mo></mover>", "v\u20d7"),
        ("<mfenced open='[' close=']'><mi>a</mi><mi>b</mi></mfenced>", "[a, b]"),
        ("<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr><mtr><mtd><mn>3</mn></mtd>"
         "<mtd><mn>4</mn></mtd></mtr></mtable>", "1, 2; 3, 4"),
        ("<semantics><mi>x</mi><annotation encoding='application/x-tex'>\\x</annotation>"
         "</semantics>", "x"),
    ],
)  # fmt: skip
def test_a_formula_of_mathml_is_written_as_it_is_typed(inside, words):
    [formula] = html_tree(f"<p>It is <math>{inside}</math>.</p>").iter("math")
    assert formula_words(formula) == words


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        (f"<m:f><m:fPr/><m:num>{run('a+b')}</m:num><m:den>{run('2')}</m:den></m:f>", "(a+b)/2"),
        (f"<m:f><m:fPr><m:type m:val='noBar'/></m:fPr><m:num>{run('n')}</m:num>"
         f"<m:den>{run('k')}</m:den></m:f>", "(n over k)"),
        (f"<m:sSup><m:e>{run('r')}</m:e><m:sup>{run('2')}</m:sup></m:sSup>", "r²"),
        (f"<m:sSubSup><m:e>{run('x')}</m:e><m:sub>{run('1')}</m:sub><m:sup>{run('2')}</m:sup>"
         "</m:sSubSup>", "x₁²"),
        (f"<m:rad><m:radPr/><m:deg/><m:e>{run('x+1')}</m:e></m:rad>", "√(x+1)"),
        (f"<m:rad><m:deg>{run('3')}</m:deg><m:e>{run('x')}</m:e></m:rad>", "³√x"),
        (f"<m:nary><m:naryPr><m:chr m:val='∑'/></m:naryPr><m:sub>{run('1')}</m:sub>"
         f"<m:sup>{run('n')}</m:sup><m:e>{run('k')}</m:e></m:nary>", "∑₁ⁿ k"),
        (f"<m:d><m:dPr><m:begChr m:val='|'/><m:endChr m:val='|'/></m:dPr><m:e>{run('x')}</m:e>"
         "</m:d>", "|x|"),
        (f"<m:d><m:e>{run('x')}</m:e></m:d>", "(x)"),
        (f"<m:func><m:fName>{run('sin')}</m:fName><m:e>{run('x')}</m:e></m:func>", "sin x"),
        (f"<m:acc><m:accPr><m:chr m:val='̃'/></m:accPr><m:e>{run('n')}</m:e></m:acc>", "ñ"),
        (f"<m:m><m:mr><m:e>{run('1')}</m:e><m:e>{run('2')}</m:e></m:mr><m:mr><m:e>{run('3')}</m:e>"
         f"<m:e>{run('4')}</m:e></m:mr></m:m>", "(1, 2; 3, 4)"),
    ],
)  # fmt: skip
def test_a_formula_of_word_is_written_as_it_is_typed(inside, words):
    formula = etree.fromstring(f"<m:oMath {MATH}>{inside}</m:oMath>")
    assert formula_words(formula) == words


def test_a_formula_that_lies_too_deep_keeps_its_words():
    inside = "<mrow>" * 100 + "<mi>x</mi><mn>2</mn>" + "</mrow>" * 100
    assert formula_words(etree.fromstring(f"<math>{inside}</math>")) == "x2"


def test_a_formula_that_is_drawn_beside_its_mathml_is_read_once():
    told = "<span><math><msup><mi>r</mi><mn>2</mn></msup></math></span>"
    drawn = '<span aria-hidden="true"><span>r</span><span>2</span></span>'
    found = read_between(f"<p>{LONG[:-1]}: <span>{told}{drawn}</span>, of the rope.</p>")
    assert texts(found)[1] == f"{LONG[:-1]}: r², of the rope."
