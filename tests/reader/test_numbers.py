"""Numbers as a page says them, in each language."""

import pytest
from django.template import Context, Template
from django.utils import translation


@pytest.mark.parametrize(
    ("language", "words"), [("en", "12,345"), ("ru", "12\u00a0345"), ("zh-hans", "12345")]
)
def test_figures_are_grouped_as_the_language_does(language, words):
    template = Template("{% load numbers %}{{ number|grouped }}")
    with translation.override(language):
        assert template.render(Context({"number": 12345})) == words
        assert template.render(Context({"number": 999})) == "999"
