import pytest
from django.test import Client

pytestmark = pytest.mark.django_db

PAGES = ["/", "/accounts/login/", "/accounts/signup/", "/accounts/password/reset/"]
PAGES += ["/admin/", "/healthz/nowhere", "/static/css/tokens.css"]


@pytest.mark.parametrize("page", PAGES)
def test_every_page_lets_the_browser_use_our_own_files_alone(client, page):
    response = client.get(page, follow=True)
    response.close()  # a static file is still open
    policy = response.headers["Content-Security-Policy"]
    directives = {name: sources for name, *sources in map(str.split, policy.split(";"))}
    assert directives == {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
        "object-src": ["'none'"],
    }


def test_a_page_that_went_wrong_keeps_the_policy(client, monkeypatch):
    def stumble(*args, **kwargs):
        raise RuntimeError

    client.raise_request_exception = False
    monkeypatch.setattr("allauth.account.views.LoginView.get_context_data", stumble)
    response = client.get("/accounts/login/")
    assert response.status_code == 500
    assert "Content-Security-Policy" in response.headers


def test_a_form_from_elsewhere_is_refused_in_a_page_of_ours():
    response = Client(enforce_csrf_checks=True).post("/accounts/login/", {"login": "ines"})
    assert response.status_code == 403
    assert "403_csrf.html" in [template.name for template in response.templates]
    assert "Content-Security-Policy" in response.headers


def test_other_sites_learn_nothing_from_a_link_or_a_frame(client):
    headers = client.get("/accounts/login/").headers
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"


def test_markdownx_has_no_addresses_of_its_own(client):
    for address in ("/markdownx/upload/", "/markdownx/markdownify/", "/upload/"):
        assert client.post(address).status_code == 404
