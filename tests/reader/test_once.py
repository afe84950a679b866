"""What is rendered once says the same to everybody, in their language."""

import pytest
from django.template import Context, RequestContext, Template
from django.utils import translation

from reader.templatetags.once import Once

SOURCE = """
{% load i18n once %}
{% once %}<a href="{% url 'reader:texts' %}">{% translate "Texts" %}</a>{% endonce %}
""".replace("\n", "")


def test_it_is_rendered_once_in_each_language():
    page = Template(SOURCE)
    english = page.render(Context())
    assert english == '<a href="/texts/">Texts</a>'
    with translation.override("ru"):
        russian = page.render(Context())
        assert russian == '<a href="/texts/">Тексты</a>'
    (part,) = page.nodelist.get_nodes_by_type(Once)
    assert part.rendered == {"en": english, "ru": russian}
    part.rendered["en"] = "as it was kept"
    assert page.render(Context()) == "as it was kept"


def test_nothing_of_the_reader_comes_into_it(rf, ines, marek):
    page = Template("{% load once %}{{ user.name }}: {% once %}{{ user.name }}{% endonce %}")
    for somebody in (ines, marek):
        request = rf.get("/")
        request.user = somebody
        context = RequestContext(request, {"user": somebody})
        assert page.render(context) == f"{somebody.name}: "


def test_what_comes_after_it_knows_its_reader_again():
    page = Template("{% load once %}{% once %}<hr>{% endonce %}{{ words }}")
    assert page.render(Context({"words": "Ines"})) == "<hr>Ines"


def test_a_tag_that_is_never_closed_is_told():
    with pytest.raises(Exception, match="endonce"):
        Template("{% load once %}{% once %}")
