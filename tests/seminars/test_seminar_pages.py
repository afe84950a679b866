"""A seminar's page, opening one, what it says of itself, and who may come near."""

import pytest
from django.utils import timezone

from seminars.models import Reading, Seminar
from tests import factories

pytestmark = pytest.mark.django_db

HOME = "/seminars/borders/"
DETAILS = f"{HOME}details/"
READING = f"{HOME}readings/two-banks/"
INES = f"{HOME}members/ines/"
PAGES = [HOME, DETAILS, f"{HOME}members/", INES, f"{HOME}readings/", READING]
BUTTONS = [
    f"{HOME}invitation/",
    f"{INES}deletion/",
    f"{READING}position/",
    f"{READING}deletion/",
    f"{READING}restoration/",
]
ANYWHERE = [
    "/seminars/",
    "/seminars/nowhere/",
    "/seminars/nowhere/members/",
    "/seminars/nowhere/x/notes/",
    "/seminars/nowhere/a/b/c/d/",
    "/seminars/границы/члены/",
]
FOR_MEMBERS = [HOME, f"{HOME}members/"]


def opened(title="Maps and Margins", **fields):
    return {"title": title, "description": "", "timezone": "Europe/Warsaw", **fields}


@pytest.mark.parametrize("address", PAGES)
def test_the_instructor_gets_every_page_and_a_stranger_none(client, okafor, lena, reading, address):
    assert factories.login(client, okafor).get(address).status_code == 200
    assert factories.login(client, lena).get(address).status_code == 404


@pytest.mark.parametrize("address", PAGES)
def test_a_student_gets_the_pages_that_are_for_members(client, marek, reading, address):
    expected = 200 if address in FOR_MEMBERS else 404
    assert factories.login(client, marek).get(address).status_code == expected


@pytest.mark.parametrize("address", BUTTONS)
@pytest.mark.parametrize("name", ["ines", "lena", "amira", "tomoko"])
def test_nobody_presses_the_instructors_buttons(client, request, reading, rivers, address, name):
    factories.login(client, request.getfixturevalue(name))
    assert client.post(address, {"direction": "up"}).status_code == 404
    assert borders_are_as_they_were(reading)


def borders_are_as_they_were(reading):
    reading.refresh_from_db()
    return not reading.is_deleted and reading.seminar.memberships.count() == 4


@pytest.mark.parametrize("address", PAGES)
def test_an_admin_may_do_what_the_instructor_may(client, admin, reading, address):
    assert factories.login(client, admin).get(address).status_code == 200


@pytest.mark.parametrize("address", [*PAGES, *BUTTONS, *ANYWHERE])
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_visitor_is_sent_to_the_log_in_page_from_any_address(client, reading, address, method):
    response = getattr(client, method)(address)
    assert response.status_code == 302
    assert response.url.startswith("/accounts/login/?next=/seminars/")


@pytest.mark.parametrize("address", ["/seminars/nowhere/", "/seminars/nowhere/a/b/c/d/"])
def test_who_is_logged_in_is_told_that_there_is_nothing(client, okafor, borders, address):
    factories.login(client, okafor)
    assert client.get(HOME).status_code == 200
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("address", BUTTONS)
def test_whoever_had_to_log_in_first_finds_the_button_again(client, okafor, reading, address):
    response = factories.login(client, okafor).get(address, follow=True)
    assert response.status_code == 200
    assert 'method="post"' in response.content.decode()


def test_a_seminar_that_was_deleted_is_gone_for_its_instructor(client, okafor, borders):
    factories.login(client, okafor)
    assert client.get(HOME).status_code == 200
    borders.withdraw()
    assert client.get(HOME).status_code == 404


def test_students_see_the_list_and_who_teaches_but_not_the_invitation(
    client, okafor, marek, borders, reading
):
    Reading.objects.update(instructions="Read it twice.\nThen <again>.", due_at=timezone.now())
    factories.login(client, okafor).post(f"{HOME}invitation/")
    code = borders.invitation.code
    for_okafor = client.get(HOME).content.decode()
    for_marek = factories.login(client, marek).get(HOME).content.decode()
    for page in (for_okafor, for_marek):
        assert "Two banks" in page
        assert "Read it twice.<br>Then &lt;again&gt;." in page
        assert "Dr Okafor" in page
    assert f"http://testserver/invitations/{code}/" in for_okafor
    assert code not in for_marek
    assert "Add a reading" in for_okafor
    assert "Add a reading" not in for_marek


def test_an_expired_invitation_is_not_shown_as_if_it_let_anybody_in(client, okafor, borders):
    factories.login(client, okafor).post(f"{HOME}invitation/")
    assert borders.invitation.code in client.get(HOME).content.decode()
    borders.invitation.expires_at = timezone.now()
    borders.invitation.save()
    page = client.get(HOME).content.decode()
    assert borders.invitation.code not in page
    assert "Nobody can join now" in page


@pytest.mark.parametrize(("name", "queries"), [("marek", 6), ("okafor", 8)])
def test_a_seminars_page_costs_as_much_with_many_readings_as_with_one(
    client, request, okafor, borders, reading, name, queries, django_assert_num_queries
):
    def take_one_off_the_list(number):
        article = factories.article(okafor, f"off-{number}", ["Words."])
        borders.set_reading(article, article.slug).withdraw()

    factories.login(client, request.getfixturevalue(name))
    take_one_off_the_list(0)
    with django_assert_num_queries(queries):
        client.get(HOME)
    for number in range(1, 5):
        take_one_off_the_list(number)
        article = factories.article(okafor, f"text-{number}", ["Words."])
        borders.set_reading(article, article.slug)
        borders.admit(factories.person(f"teacher-{number}"), role="instructor")
    with django_assert_num_queries(queries):
        client.get(HOME)


def test_an_instructor_opens_a_seminar_and_teaches_it(client, tomoko):
    response = factories.login(client, tomoko).post("/seminars/", opened())
    seminar = Seminar.objects.get()
    assert response.url == "/seminars/maps-and-margins/"
    assert seminar.taught_by(tomoko)
    assert seminar.timezone == "Europe/Warsaw"
    assert seminar.invitation.code


def test_a_student_cannot_open_a_seminar(client, tomoko, lena):
    assert "Open a seminar" in factories.login(client, tomoko).get("/seminars/").content.decode()
    factories.login(client, lena)
    assert "Open a seminar" not in client.get("/seminars/").content.decode()
    assert client.post("/seminars/", opened()).status_code == 404
    assert not Seminar.objects.exists()


def test_the_address_is_made_of_the_title_in_its_own_script(client, tomoko):
    factories.login(client, tomoko)
    assert client.post("/seminars/", opened("Границы 边界"), follow=True).status_code == 200
    assert Seminar.objects.get().slug == "границы-边界"


def test_a_second_seminar_of_the_same_title_has_an_address_of_its_own(client, tomoko, borders):
    factories.login(client, tomoko).post("/seminars/", opened("Borders"))
    assert Seminar.objects.exclude(pk=borders.pk).get().slug == "borders-2"


def test_a_double_click_opens_one_seminar(client, tomoko, okafor):
    factories.login(client, tomoko)
    addresses = {client.post("/seminars/", opened()).url for _ in range(2)}
    assert len(addresses) == 1
    factories.login(client, okafor).post("/seminars/", opened())
    assert Seminar.objects.count() == 2, "somebody else may choose the same title"


def test_a_mistake_in_the_form_opens_nothing_and_is_explained(client, tomoko):
    wrong = opened(title="", timezone="Mars/Olympus")
    response = factories.login(client, tomoko).post("/seminars/", wrong)
    assert response.status_code == 422
    assert set(response.context["form"].errors) == {"title", "timezone"}
    assert not Seminar.objects.exists()


def began(client, address=DETAILS):
    return client.get(address).context["form"]["began"].value()


def test_the_instructor_changes_what_the_seminar_says_and_its_address_stays(
    client, okafor, borders
):
    factories.login(client, okafor)
    change = opened("Rivers as Borders", description="Slowly.", began=began(client))
    assert client.post(DETAILS, change).url == HOME
    borders.refresh_from_db()
    assert (borders.title, borders.slug) == ("Rivers as Borders", "borders")
    assert (borders.description, borders.timezone) == ("Slowly.", "Europe/Warsaw")


def test_the_second_of_two_editors_sees_both_texts_and_may_then_save(
    client, okafor, admin, borders
):
    factories.login(client, okafor)
    change = opened(description="By Okafor.", began=began(client))
    Seminar.objects.update(description="By somebody quicker.")
    response = client.post(DETAILS, change)
    assert response.status_code == 409
    page = response.content.decode()
    assert "By Okafor." in page
    assert "By somebody quicker." in page
    borders.refresh_from_db()
    assert borders.description == "By somebody quicker."
    again = {**change, "began": response.context["form"]["began"].value()}
    assert client.post(DETAILS, again).status_code == 302
    borders.refresh_from_db()
    assert borders.description == "By Okafor."


def test_a_form_with_a_mistake_does_not_show_its_mistake_as_the_seminars_title(
    client, okafor, borders
):
    factories.login(client, okafor)
    response = client.post(DETAILS, opened("", began=began(client)))
    assert response.status_code == 422
    assert "Borders and Neighbours</h1>" in response.content.decode()
