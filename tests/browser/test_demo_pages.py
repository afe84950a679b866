"""The demo's pages: for everybody, with the text as it was stored, and without scripts."""

import pytest
from playwright.sync_api import expect

from annotations.demo.loading import load
from annotations.models import Annotation, Prompt, Reply
from reader.models import Article, User
from seminars.models import Reading

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
ZOOMED = {"viewport": {"width": 320, "height": 256}}  # a window of 1280 x 1024 at 400%
LOOKS = {"light": {}, "dark": {"color_scheme": "dark"}, "phone": PHONE, "zoomed": ZOOMED}
READING = "/seminars/borders/neighbours-on-the-amur/"


@pytest.fixture
def demo(live_server):
    load()


def key_of(number):
    versions = Reading.objects.get(slug="neighbours-on-the-amur").article.current.paragraphs()
    return next(version.key for version in versions if version.number == number)


def pages_of(student):
    """The addresses that a student comes to from the reading page."""
    note = Annotation.objects.filter(author=student, replies__isnull=False).first()
    answered = Prompt.objects.filter(unlocks__user=student).first()
    return [
        READING,
        f"{READING}?p={key_of(3)}",
        *(f"{READING}?view={view}" for view in ("all", "questions", "mine", "unread")),
        f"{READING}?p={key_of(3)}&prompt={answered.pk}",
        f"/notes/{note.pk}/replies/",
        f"/notes/{note.pk}/wording/",
        f"/prompts/{answered.pk}/answers/",
        "/texts/reka-mezhdu-sosedyami/",
        "/notes/",
        "/deleted/",
        "/texts/",
        "/",
    ]


@pytest.mark.parametrize("look", LOOKS)
def test_everybody_can_use_what_a_student_sees(open_window, faults_of, demo, look):
    ines = User.objects.get(username="ines")
    Annotation.objects.filter(author=ines).last().withdraw()
    page = open_window(ines, **LOOKS[look])
    for address in pages_of(ines):
        page.goto(address)
        page.wait_for_load_state("networkidle")
        assert faults_of(page) == [], address


def test_everybody_can_use_what_an_instructor_sees(open_window, faults_of, demo):
    okafor = User.objects.get(username="okafor")
    prompt = Prompt.objects.filter(answer_first=True).get()
    prompt.hide()
    page = open_window(okafor)
    for address in [f"{READING}?p={key_of(3)}", f"/prompts/{prompt.pk}/wording/"]:
        page.goto(address)
        page.wait_for_load_state("networkidle")
        assert faults_of(page) == [], address


def test_the_stored_text_is_the_text_that_the_browser_shows(open_window, demo):
    page = open_window(User.objects.get(username="admin"))
    for article in Article.objects.all():
        page.goto(article.get_absolute_url())
        shown = page.locator(".words").evaluate_all("(all) => all.map((one) => one.textContent)")
        assert shown == [version.text for version in article.current.paragraphs()]


def test_without_scripts_one_reads_writes_replies_and_answers(open_window, demo):
    petra = User.objects.get(username="petra")
    page = open_window(petra, java_script_enabled=False)
    page.goto(READING)
    page.get_by_role("link", name="Paragraph 3", exact=True).click()
    page.get_by_label("New note on ¶ 3").fill("Written without scripts.")
    page.get_by_role("button", name="Post").click()
    written = page.locator(".note.is-chosen")
    expect(written.get_by_text("Written without scripts.")).to_be_visible()
    written.get_by_role("link", name="Reply").click()
    page.get_by_label("Your reply").fill("Replied without scripts.")
    page.get_by_role("button", name="Reply").click()
    expect(page.locator(".reply", has_text="Replied without scripts.")).to_be_visible()
    expect(page.get_by_text("answer to see the others")).to_be_visible()
    page.get_by_role("link", name="Answer", exact=True).click()
    page.get_by_label("Your answer").fill("Answered without scripts.")
    page.get_by_role("button", name="Answer").click()
    expect(page.locator(".note.answer").nth(3)).to_be_visible()
    assert Reply.objects.filter(body="Replied without scripts.").exists()


def test_without_scripts_one_edits_deletes_and_takes_that_back(open_window, demo):
    marek = User.objects.get(username="marek")
    note = Annotation.objects.filter(author=marek, replies__isnull=True, audience="seminar").first()
    page = open_window(marek, java_script_enabled=False)
    page.goto(note.get_absolute_url())
    card = page.locator(f"#note-{note.pk}")
    card.get_by_role("link", name="Edit").click()
    page.get_by_label("Your words").fill("Said better.")
    page.get_by_role("button", name="Save").click()
    card.get_by_text("Said better.").wait_for()
    card.get_by_role("button", name="Delete").click()
    expect(card).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(card.get_by_text("Said better.")).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False])
def test_a_word_is_searched_for_in_the_notes(open_window, demo, scripts):
    page = open_window(User.objects.get(username="marek"), java_script_enabled=scripts)
    page.goto(f"{READING}?view=all")
    page.get_by_label("Search the text and the notes").fill("mushrooms")
    page.get_by_label("Search the text and the notes").press("Enter")
    page.wait_for_url("**q=mushrooms**")
    expect(page.locator(".note")).to_have_count(1)
    assert page.locator(".note", has_text="a local who went for mushrooms").is_visible()


def test_a_student_reads_what_is_asked_for_beside_the_text(open_window, demo):
    page = open_window(User.objects.get(username="marek"))
    page.goto(READING)
    assert page.locator(".article-head").get_by_text("Read it twice").is_visible()


SCROLLED = "[document.getElementById('margin').scrollTop, scrollY]"


def test_nothing_moves_while_one_writes(open_window, demo):
    page = open_window(User.objects.get(username="marek"))
    page.goto(f"{READING}?p={key_of(5)}#p-{key_of(5)}")
    page.wait_for_load_state("networkidle")
    box = page.locator("#composer textarea")
    box.click()
    before = page.evaluate(SCROLLED)
    assert before[1] > 0
    page.keyboard.type("What moves here?")
    for _stop in range(3):
        page.keyboard.press("Tab")
    assert page.evaluate(SCROLLED) == before


def test_what_was_deleted_offers_at_once_to_come_back(open_window, demo):
    marek = User.objects.get(username="marek")
    note = Annotation.objects.filter(author=marek, audience="seminar").earliest("created_at")
    page = open_window(marek)
    page.goto(note.get_absolute_url())
    page.locator(f"#note-{note.pk}").get_by_role("button", name="Delete").first.click()
    undo = page.get_by_role("button", name="Undo")
    undo.wait_for()
    assert undo.evaluate("(button) => button.getBoundingClientRect().bottom <= innerHeight")
    assert undo.evaluate("(button) => button.getBoundingClientRect().top >= 0")
