"""Uploading images, and looking at them: over plain forms, and as scripts do it."""

import html
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from annotations.models import Annotation, Image
from tests import factories
from tests import picture_files as files
from tests.annotations.views import margins

pytestmark = pytest.mark.django_db

PHONE_MADE = "IMG_20260704_quicksilver.png"


@pytest.fixture
def address(reading):
    """Where images of the reading are posted to."""
    return reverse("annotations:reading_images", args=["borders", reading.slug])


def a_file(data=None):
    return SimpleUploadedFile(PHONE_MADE, files.file_of() if data is None else data, "image/gif")


def box_in(response):
    return html.unescape(re.search(r"<textarea[^>]*>\n?(.*?)</textarea>", response.text, re.S)[1])


# Who may


@pytest.mark.parametrize("by", ["instructors", "members", "nobody"])
def test_those_upload_whom_the_settings_name(
    address, browser, settings, by, ines, okafor, admin, lena, amira, tomoko
):
    settings.UPLOADS_BY = by
    may = {"instructors": [okafor, admin], "members": [okafor, admin, ines], "nobody": []}[by]
    for person in okafor, admin, ines, lena, amira, tomoko:
        response = browser(person, htmx=True).post(address, {"image": a_file()})
        assert response.status_code == (201 if person in may else 404), person
    assert {image.uploader for image in Image.objects.all()} == set(may)


@pytest.mark.parametrize("by", ["instructors", "members", "nobody"])
def test_only_who_may_upload_is_offered_to(reading, address, browser, settings, by, ines, okafor):
    settings.UPLOADS_BY = by
    note, prompt = factories.note(okafor, reading), factories.prompt(okafor, reading)
    own = {person: factories.note(person, reading) for person in (ines, okafor)}
    for person, may in ((okafor, by != "nobody"), (ines, by == "members")):
        client = browser(person)
        pages = [
            client.get(reading.get_absolute_url()),
            client.get(f"/notes/{note.pk}/replies/"),
            client.get(f"/prompts/{prompt.pk}/answers/"),
            client.get(f"/notes/{own[person].pk}/wording/"),
        ]
        offered = [f'formaction="{address}"' in page.text for page in pages]
        assert offered == [may] * 4, person


def test_outside_any_seminar_those_upload_who_bring_texts_in(public_text, browser, okafor, lena):
    where = reverse("annotations:text_images", args=[public_text.slug])
    for person, status in ((okafor, 201), (lena, 404)):
        page = browser(person).get(public_text.get_absolute_url())
        assert (f'formaction="{where}"' in page.text) == (status == 201)
        response = browser(person, htmx=True).post(where, {"image": a_file()})
        assert response.status_code == status


def test_a_form_without_its_token_uploads_nothing(address, okafor):
    client = factories.login(Client(enforce_csrf_checks=True), okafor)
    assert client.post(address, {"image": a_file()}).status_code == 403


def test_nothing_is_uploaded_by_looking(address, browser, okafor):
    assert browser(okafor).get(address).status_code == 405


def test_who_uploads_too_often_is_told_to_wait(address, browser, okafor, settings):
    settings.RATE_LIMITS = {**settings.RATE_LIMITS, "uploading": "2/m/key"}
    client = browser(okafor, htmx=True)
    statuses = [client.post(address, {"image": a_file()}).status_code for _ in range(3)]
    assert statuses == [201, 201, 429]


# With a plain form


def test_the_form_comes_back_with_the_image_and_every_word(reading, address, browser, okafor):
    client = browser(okafor)
    fields = margins.new_note(
        reading, "share the fog", body="Hear it?", motivation="questioning", writer=okafor.pk
    )
    sent = {**fields, "image": a_file(), "alt": "The bell", "page": reading.get_absolute_url()}
    response = client.post(address, sent)
    assert (response.status_code, response.url) == (303, reading.get_absolute_url() + "#composer")
    page = client.get(reading.get_absolute_url())
    found = margins.form_in(margins.elements(page)["composer"])
    image = Image.objects.get()
    assert found["body"] == f"Hear it?\n\n![The bell](/images/{image.key}/)"
    for name in "motivation", "audience", "paragraph", "start", "end", "exact", "submission":
        assert found[name] == str(fields[name])
    assert "stands below your words now." in page.text
    posted = client.post(reverse("annotations:reading_notes", args=["borders", "two-banks"]), found)
    assert posted.status_code == 302
    assert 'alt="The bell"' in Annotation.objects.get().html


def test_it_is_said_kindly_where_an_image_has_no_description(reading, address, browser, okafor):
    client = browser(okafor)
    client.post(address, {"image": a_file(), "writer": okafor.pk, "body": ""})
    assert "write what it shows" in client.get(reading.get_absolute_url()).text


@pytest.mark.parametrize("data", [b"", files.SVG, files.PAGE, b"GIF89a" + files.PAGE])
def test_a_file_that_is_refused_costs_no_word(reading, address, browser, okafor, data):
    client = browser(okafor)
    words = {"body": "One.\r\n\r\nTwo.", "alt": "The bell", "writer": okafor.pk}
    client.post(address, {**margins.new_note(reading, 1), **words, "image": a_file(data)})
    page = client.get(reading.get_absolute_url())
    assert box_in(page) == "One.\r\n\r\nTwo."
    composer = margins.form_in(margins.elements(page)["composer"])
    assert (composer["alt"], composer["paragraph"]) == ("The bell", margins.key_of(reading, 1))
    assert re.search(r'role="status">This (file is empty|is no JPEG)', page.text)
    assert not Image.objects.exists()


@pytest.mark.parametrize("kind", ["reply", "answer", "note", "own reply", "prompt"])
def test_every_form_in_which_one_writes_comes_back_so(reading, address, browser, okafor, kind):
    note = factories.note(okafor, reading, audience="me" if kind == "note" else "seminar")
    prompt = factories.prompt(okafor, reading)
    reply = factories.reply(okafor, note) if kind == "own reply" else None
    page = {
        "reply": f"/notes/{note.pk}/replies/",
        "answer": f"/prompts/{prompt.pk}/answers/",
        "note": f"/notes/{note.pk}/wording/?reading={reading.pk}",
        "own reply": f"/replies/{reply and reply.pk}/wording/",
        "prompt": f"/prompts/{prompt.pk}/wording/",
    }[kind]
    client = browser(okafor)
    form = client.get(page)
    found = dict(re.findall(r'name="(\w+)"[^>]* value="([^"]*)"', form.text))
    where = html.unescape(re.search(rf'formaction="({address}[^"]*)"', form.text)[1])
    sent = {**found, "body": "My words.", "image": a_file(), "alt": "A bell"}
    response = client.post(where, sent)
    assert response.url == f"{page}#composer"
    again = client.get(response.url)
    assert box_in(again).strip() == f"My words.\n\n{Image.objects.get().markdown('A bell')}"


def test_who_was_logged_out_meanwhile_finds_the_words_again(reading, address, browser, okafor):
    client = Client()
    response = client.post(
        address,
        {
            **margins.new_note(reading, 1, body="Kept."),
            "writer": okafor.pk,
            "page": reading.get_absolute_url(),
            "image": a_file(),
        },
    )
    assert response.url.startswith("/accounts/login/")
    factories.login(client, okafor)
    assert box_in(client.get(reading.get_absolute_url())) == "Kept."
    assert not Image.objects.exists()


def test_a_form_leads_back_to_no_other_host(reading, address, browser, okafor):
    for page in "https://evil.example/", "//evil.example/", "\\\\evil.example", "notes":
        response = browser(okafor).post(address, {"page": page, "image": a_file()})
        assert response.url == reading.get_absolute_url() + "#composer"


def test_an_image_that_was_chosen_and_not_put_in_is_not_forgotten(
    reading, composer, browser, okafor
):
    fields = margins.new_note(reading, body="See below.", image=PHONE_MADE)
    response = browser(okafor).post(composer, fields)
    assert response.status_code == 422
    assert "was chosen, and not put into the words" in response.text
    assert box_in(response) == "See below."


# As scripts do it


def test_over_htmx_the_answer_is_the_markdown(address, browser, okafor, visitor):
    client = browser(okafor, htmx=True)
    response = client.post(address, {"image": a_file(), "alt": "A [small] bell"})
    image = Image.objects.get()
    assert response.text == f"![A \\[small\\] bell](/images/{image.key}/)"
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    refused = client.post(address, {"image": a_file(files.SVG)})
    assert (refused.status_code, "JPEG" in refused.text) == (422, True)
    assert browser(visitor, htmx=True).post(address).status_code == 401


def test_the_preview_shows_ones_own_images_and_no_others(browser, okafor, ines):
    image = factories.image(okafor)
    shown = {
        person: browser(person).post("/preview/", {"content": image.markdown("A bell")}).text
        for person in (okafor, ines)
    }
    assert "<img" in shown[okafor]
    assert "<img" not in shown[ines]


# Looking at one


def test_an_image_is_sent_as_what_it_is_and_cannot_be_anything_else(reading, browser, okafor, ines):
    image = factories.image(okafor)
    factories.note(okafor, reading, body=image.markdown())
    response = browser(ines).get(image.get_absolute_url())
    assert response.content == bytes(image.data)
    assert response["Content-Type"] == "image/webp"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Disposition"] == "inline"
    policy = response["Content-Security-Policy"].split("; ")
    assert {"default-src 'none'", "sandbox"} < set(policy)
    assert response["Cross-Origin-Resource-Policy"] == "same-origin"
    assert {"private", "no-cache"} == set(response["Cache-Control"].split(", "))
    assert PHONE_MADE.encode() not in response.serialize()


def test_a_browser_that_has_an_image_is_told_so_as_long_as_one_may_see_it(
    reading, browser, okafor, ines
):
    image = factories.image(okafor)
    note = factories.note(okafor, reading, body=image.markdown())
    client = browser(ines)
    etag = client.get(image.get_absolute_url())["ETag"]
    again = client.get(image.get_absolute_url(), headers={"If-None-Match": etag})
    assert (again.status_code, again.content) == (304, b"")
    note.withdraw()
    gone = client.get(image.get_absolute_url(), headers={"If-None-Match": etag})
    assert gone.status_code == 404


def test_what_one_may_not_see_is_like_what_does_not_exist(
    reading, browser, okafor, ines, lena, admin, visitor
):
    image = factories.image(ines)
    factories.note(ines, reading, audience="me", body=image.markdown())
    assert browser(ines).get(image.get_absolute_url()).status_code == 200
    for other in okafor, lena, admin:
        statuses = [
            browser(other).get(where).status_code
            for where in (image.get_absolute_url(), "/images/0123456789abcdef/", "/images/x/")
        ]
        assert statuses == [404] * 3
    assert browser(visitor).get(image.get_absolute_url()).url.startswith("/accounts/login/")


@pytest.mark.parametrize("many", [1, 10])
def test_an_image_costs_the_same_however_much_shows_it(
    reading, browser, okafor, ines, many, django_assert_num_queries
):
    image = factories.image(okafor)
    for _ in range(many):
        factories.note(okafor, reading, body=image.markdown())
    client = browser(ines)
    with django_assert_num_queries(4):  # session, person, whether, and the picture
        client.get(image.get_absolute_url())


def test_the_admin_shows_no_image_of_a_private_note(reading, browser, ines, admin):
    image = factories.image(ines)
    note = factories.note(ines, reading, audience="me", body=image.markdown("My secret"))
    client = browser(admin)
    for page in "/admin/", f"/admin/annotations/annotation/{note.pk}/change/":
        shown = client.get(page)
        assert shown.status_code == 200
        assert image.key not in shown.text
    for address in "image", "imageuse":
        assert client.get(f"/admin/annotations/{address}/").status_code == 404
