"""What people write never runs in anybody's browser, on whatever page it comes up."""

import pytest

from annotations.models import Annotation, Prompt, Reply
from tests import factories
from tests.annotations.views import margins

pytestmark = pytest.mark.django_db

BODIES = [
    "<script>alert(1)</script>",
    '<img src="x" onerror="alert(1)">',
    "[here](javascript:alert(1))",
    "[here](JaVaScRiPt:alert(1))",
    "[here](java&#10;script:alert(1))",
    "[here](vbscript:alert(1))",
    "[here](data:text/html,<script>alert(1)</script>)",
    "[here](//evil.example/)",
    "<javascript:alert(1)>",
    "![x](javascript:alert(1))",
    '<a href="#" onclick="alert(1)" style="position:fixed" id="composer">x</a>',
    "</textarea><script>alert(1)</script>",
    "</div></article></aside><form action='https://evil.example/'><input name=a></form>",
    "<!-- <script>alert(1)</script>",
    '{{ user.password }} {% url "admin:index" %} ${alert(1)}',
    '" autofocus onfocus="alert(1)',
]
SCHEMES = ("http://", "https://", "mailto:", "#", "/", "?", "data:image")


def dangers(response):
    """Give what in an answer could run, or lead somewhere that runs."""
    tree = margins.html5lib.parse(response.text, namespaceHTMLElements=False)
    found = []
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        if element.tag == "script" and not element.get("src", "").startswith("/"):
            found.append(element.tag)
        if element.tag in ("iframe", "object", "embed", "style", "base"):
            found.append(element.tag)
        if element.tag == "form" and not element.get("action", "/").startswith("/"):
            found.append(element.get("action"))
        for name, value in element.attrib.items():
            if name.startswith("on") or (name == "style" and "#" not in value):
                found.append(f"{name}={value}")
            if name in ("href", "src", "action", "formaction", "hx-get", "hx-post"):
                lower = value.strip().lower()
                if lower.startswith("//") or (lower and not lower.startswith(SCHEMES)):
                    found.append(f"{name}={value}")
    return found


def test_dangers_are_found():
    class Page:
        text = "<p onclick=a()><a href=javascript:b()></a><script>c()</script><a href=//d>"

    assert dangers(Page) == ["onclick=a()", "href=javascript:b()", "script", "href=//d"]


@pytest.fixture
def pages(reading, composer, setting, browser, ines, okafor, admin):
    """`pages(body)`: every page that somebody's `body` comes up on, as it is written there."""

    def get(body):
        student, instructor, keeper = browser(ines), browser(okafor), browser(admin)
        htmx = browser(ines, htmx=True)
        yield student.post(composer, margins.new_note(reading, 4, body=body, exact=body))
        yield student.post(composer, margins.new_note(reading, "share the fog", body=body))
        yield htmx.post(composer, margins.new_note(reading, 4, body=body))
        yield htmx.post(composer, margins.new_note(reading, "share the fog", body=body, exact="x"))
        yield instructor.post(setting, margins.new_note(reading, 4, body=body))
        note, prompt = Annotation.objects.first(), Prompt.objects.get()
        yield student.post(f"/notes/{note.pk}/replies/", margins.new_reply(body=body))
        yield student.get(f"/notes/{note.pk}/replies/")
        yield student.get(f"/prompts/{prompt.pk}/answers/")
        yield student.post(f"/prompts/{prompt.pk}/answers/", margins.new_answer(body=body))
        reply, answer = Reply.objects.get(), prompt.answers.get()
        for thing, client in (note, student), (reply, student), (prompt, instructor):
            yield client.get(f"{thing.get_absolute_url()}wording/")
            words = {"version": 0, "body": body, "motivation": "commenting", "audience": "seminar"}
            yield client.post(f"{thing.get_absolute_url()}wording/", words)
        answer.revise(answer.version, body=f"{body}!")
        page = reading.get_absolute_url()
        key = margins.key_of(reading, 4)
        yield student.get(page, {"p": key})
        yield student.get(page, {"view": "all"})
        yield instructor.get(page, {"p": key, "prompt": prompt.pk})
        for kind, thing in ("annotation", note), ("reply", reply), ("prompt", prompt):
            yield keeper.get(f"/admin/annotations/{kind}/")
            yield keeper.get(f"/admin/annotations/{kind}/{thing.pk}/change/")
        yield student.post("/preview/", {"content": body})
        for thing, client in (note, student), (reply, student), (prompt, instructor):
            thing.withdraw()
            yield client.get("/deleted/")

    return get


@pytest.mark.parametrize("body", BODIES)
def test_a_body_is_harmless_on_every_page(pages, body):
    answers = list(pages(body))
    assert {answer.status_code for answer in answers} == {200, 302, 409, 422}
    for answer in answers:
        assert not dangers(answer), answer.request["PATH_INFO"]
        assert "root:" not in answer.text
        assert "md5$" not in answer.text, "no template runs in it"


def test_a_name_is_harmless_beside_what_its_bearer_says(reading, browser, ines, marek, okafor):
    for person in ines, okafor:
        person.display_name = "<img src=x onerror=alert(1)> & Co"
        person.save()
    note = factories.note(ines, reading)
    factories.reply(ines, note)
    factories.prompt(okafor, reading)
    for address in reading.get_absolute_url(), f"/notes/{note.pk}/replies/":
        page = browser(marek).get(address)
        assert "&lt;img src=x onerror=alert(1)&gt; &amp; Co" in page.text
        assert not dangers(page)


@pytest.mark.parametrize("name", ["p", "view", "note", "prompt", "undo", "page", "reading", "x"])
def test_nothing_that_an_address_says_runs(reading, browser, ines, marek, name):
    bad = '"><script>alert(1)</script>'
    note = factories.note(ines, reading)
    for address in reading.get_absolute_url(), f"/notes/{note.pk}/replies/":
        answer = browser(ines).get(address, {name: bad})
        assert "<script>alert" not in answer.text
        assert not dangers(answer)


def test_forged_fields_come_back_harmless(reading, composer, browser, ines):
    bad = '"><script>alert(1)</script>'
    fields = dict.fromkeys(margins.new_note(reading, "share the fog"), bad)
    response = browser(ines).post(composer, fields)
    assert response.status_code == 422
    assert not dangers(response)
    assert margins.form_in(margins.elements(response)["composer"])["body"] == bad
