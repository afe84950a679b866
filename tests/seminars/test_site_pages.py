"""Pages about the place itself: everybody reads them, admins write them."""

import pytest

from seminars.models import SitePage
from tests import factories

pytestmark = pytest.mark.django_db

NAMES = ["privacy", "accessibility", "terms", "contact"]


def wording(name):
    return f"/about/{name}/wording/"


def write(client, name, words):
    began = client.get(wording(name)).context["form"].stand
    return client.post(wording(name), {"markdown": words, "began": began})


@pytest.mark.parametrize("name", NAMES)
def test_everybody_reads_each_from_every_page(client, name):
    assert f'href="/about/{name}/"' in client.get("/").text
    assert client.get(f"/about/{name}/").status_code == 200


@pytest.mark.parametrize("name", NAMES)
def test_what_an_admin_writes_stands_there(client, admin, name):
    factories.login(client, admin)
    words = "## Who\n\nAsk *us*. <script>alert(1)</script>"
    assert write(client, name, words).status_code == 302
    client.logout()
    shown = client.get(f"/about/{name}/").text
    assert "<h2>Who</h2>" in shown
    assert "<em>us</em>" in shown
    assert "<script>alert" not in shown


def test_nobody_else_writes_it(client, okafor, ines):
    for person in (okafor, ines):
        factories.login(client, person)
        assert client.get(wording("terms")).status_code == 404
        assert client.post(wording("terms"), {"markdown": "Mine."}).status_code == 404
        assert "Write this page" not in client.get("/about/terms/").text
    assert not SitePage.objects.exists()


def test_the_second_of_two_admins_sees_what_the_first_wrote(client, admin):
    factories.login(client, admin)
    began = client.get(wording("contact")).context["form"].stand
    write(client, "contact", "First.")
    answer = client.post(wording("contact"), {"markdown": "Second.", "began": began})
    assert answer.status_code == 409
    assert "First." in answer.text
    assert "Second." in answer.text
    assert SitePage.objects.get().markdown == "First."


def test_there_are_no_others(client, admin):
    factories.login(client, admin)
    assert client.get("/about/us/").status_code == 404
    assert client.post(wording("us"), {"markdown": "x"}).status_code == 404
