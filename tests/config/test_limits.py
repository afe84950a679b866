import pytest
from django.core.management import call_command
from django.db import connection
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.test import Client
from django.urls import path
from limits.errors import StorageError

from config.urls import urlpatterns as our_own
from reader.limits import counter, limited

pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]

post = limited("posting")(lambda request: HttpResponse("posted"))
guess = limited("invitation", on_get=True)(lambda request: HttpResponse("wrong"))
urlpatterns = [*our_own, path("posts/", post), path("guesses/", guess)]


@pytest.fixture(autouse=True)
def two_a_minute(settings):
    settings.RATE_LIMITS = {
        "posting": "2/m/key",
        "invitation": "2/m/key",
        "login": "2/m/ip",
        "signup": "2/m/ip",
        "reset_password": "2/m/ip",
    }
    settings.ACCOUNT_RATE_LIMITS = settings.RATE_LIMITS


@pytest.fixture
def logged_in(django_user_model):
    """`logged_in(name)`: the browser of a new person of that name."""

    def log_in(name):
        client = Client()
        client.force_login(django_user_model.objects.create_user(name))
        return client

    return log_in


def statuses(visit, address, times=3, **fields):
    return [visit(address, fields).status_code for _ in range(times)]


def test_a_person_who_posts_too_often_is_turned_away_and_others_are_not(logged_in):
    assert statuses(logged_in("hasty").post, "/posts/") == [200, 200, 429]
    assert statuses(logged_in("patient").post, "/posts/", 1) == [200]


def test_whoever_is_turned_away_is_told_so_in_a_page_of_ours(logged_in):
    hasty = logged_in("hasty")
    statuses(hasty.post, "/posts/", 2)
    response = hasty.post("/posts/")
    assert "429.html" in [template.name for template in response.templates]


@pytest.mark.parametrize(
    ("limited", "said"),
    [
        ("importing", "many files"),
        ("posting", "many times"),
        ("invitation", "safe"),
        (None, "safe"),
    ],
)
def test_whoever_is_turned_away_is_told_what_was_too_often(limited, said):
    assert said in render_to_string("429.html", {"limited": limited})


def test_looking_is_not_counted_unless_looking_is_guessing(logged_in):
    person = logged_in("curious")
    assert statuses(person.get, "/posts/") == [200, 200, 200]
    assert statuses(person.get, "/guesses/") == [200, 200, 429]


def test_visitors_are_counted_by_their_address(client):
    assert statuses(client.get, "/guesses/") == [200, 200, 429]
    assert client.get("/guesses/", REMOTE_ADDR="192.0.2.7").status_code == 200


def test_behind_a_trusted_proxy_the_address_is_the_one_that_the_proxy_names(client, settings):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    for class_mate in ("192.0.2.1", "192.0.2.2", "192.0.2.3"):
        visit = client.get("/guesses/", REMOTE_ADDR="127.0.0.1", HTTP_X_FORWARDED_FOR=class_mate)
        assert visit.status_code == 200


def test_several_limits_hold_at_once(logged_in, client, settings):
    settings.RATE_LIMITS["posting"] = "9/m/ip,2/m/key"
    assert statuses(logged_in("hasty").post, "/posts/") == [200, 200, 429]
    settings.RATE_LIMITS["posting"] = "2/m/ip,9/m/key"
    both = [logged_in("first"), logged_in("second")]
    assert [statuses(one.post, "/posts/", 2) for one in both] == [[200, 200], [429, 429]]


def test_nobody_is_kept_from_writing_because_nothing_counts(logged_in, monkeypatch, caplog):
    assert statuses(logged_in("hasty").post, "/posts/") == [200, 200, 429]

    def fail(*_asked):
        raise StorageError(ConnectionError("The Redis is down."))

    monkeypatch.setattr(counter(), "hit", fail)
    assert statuses(logged_in("tireless").post, "/posts/") == [200] * 3
    assert "Nothing counts" in caplog.text


def test_log_ins_are_counted_by_all_workers_together(client):
    # They share nothing but the database, or a Redis.
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM postil_cache")
        before = cursor.fetchone()[0]
        statuses(client.post, "/accounts/login/", 1)
        cursor.execute("SELECT count(*) FROM postil_cache")
        assert cursor.fetchone()[0] > before


def test_making_the_table_of_counts_again_keeps_what_is_in_it(client):
    statuses(client.post, "/accounts/login/", 2)
    call_command("createcachetable", verbosity=0)
    assert client.post("/accounts/login/").status_code == 429


def test_log_in_and_sign_up_are_limited(client):
    assert statuses(client.post, "/accounts/login/") == [200, 200, 429]
    assert statuses(client.post, "/accounts/signup/") == [200, 200, 429]


def test_asking_for_a_new_password_is_limited(client):
    answers = statuses(client.post, "/accounts/password/reset/", email="ines@example.org")
    assert answers == [302, 302, 429]


def test_an_empty_rate_is_no_limit(logged_in, settings):
    settings.RATE_LIMITS["posting"] = ""
    assert statuses(logged_in("tireless").post, "/posts/", 5) == [200] * 5


def test_a_limit_that_the_settings_do_not_know_is_refused_at_once():
    with pytest.raises(KeyError):
        limited("postage")
