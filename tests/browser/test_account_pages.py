import re

import pytest
from playwright.sync_api import expect

from tests.config.test_second_factor import code_for

PAGES = ["login", "signup", "password/reset"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_everybody_can_use_the_account_pages(open_window, faults_of, name, scheme):
    page = open_window(color_scheme=scheme)
    page.goto(f"/accounts/{name}/")
    assert faults_of(page) == []


def test_one_logs_in_with_the_keyboard_and_without_scripts(open_window, django_user_model):
    django_user_model.objects.create_user("ines", password="a reading of one's own")
    page = open_window(java_script_enabled=False)
    page.goto("/accounts/login/")
    # The browser gives the first box the focus with the first frame, after the page has come.
    expect(page.get_by_label("User name or e-mail address")).to_be_focused()
    page.keyboard.type("ines")
    page.keyboard.press("Tab")
    page.keyboard.type("a reading of one's own")
    page.keyboard.press("Enter")
    page.wait_for_url("**/")
    assert page.context.cookies()


def test_a_second_step_is_set_up_used_and_given_up(open_window, faults_of, django_user_model):
    secret = "a reading of one's own"
    django_user_model.objects.create_user("ines", password=secret)
    page = open_window()

    def log_in():
        page.goto("/accounts/login/")
        page.get_by_label("User name or e-mail address").fill("ines")
        page.get_by_label("Password").fill(secret)
        press("Log in")

    def press(name):
        """Press a button, or follow a link, of the page that was looked at, to the next page."""
        assert faults_of(page) == []
        page.locator("main").get_by_text(name, exact=True).last.click()
        page.wait_for_load_state()

    log_in()
    page.goto("/accounts/second-factor/")
    press("Set it up")
    page.get_by_label("Password").fill(secret)
    press("Confirm")
    app = re.search(r"<code>(\w+)</code>", page.content())[1]
    page.get_by_label("code").fill(code_for(app))
    press("Set it up")
    codes = page.locator(".codes code").all_text_contents()
    assert len(codes) == 10
    press("Make new ones")
    press("Back")
    page.context.clear_cookies()
    log_in()
    page.get_by_label("code").fill(codes[0])
    press("Log in")
    page.goto("/accounts/second-factor/")
    assert "9 codes are left" in page.content()
    press("Do without it")
    page.get_by_label("Password").fill(secret)
    press("Confirm")
    press("Do without it")
    expect(page.get_by_text("Set it up")).to_have_count(1)


def test_the_browser_refuses_what_is_inline(open_window):
    page = open_window()
    page.goto("/accounts/login/")
    page.evaluate("""() => {
        const script = document.createElement("script");
        script.textContent = "window.ran = true";
        document.body.append(script);
    }""")
    assert page.evaluate("window.ran") is None
    assert any("Content Security Policy" in complaint for complaint in page.complaints)
    page.complaints.clear()
