import pytest

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
    page.get_by_label("User name or e-mail address").press_sequentially("ines")
    page.keyboard.press("Tab")
    page.keyboard.type("a reading of one's own")
    page.keyboard.press("Enter")
    page.wait_for_url("**/")
    assert page.context.cookies()


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
