"""Putting images into what one writes: chosen, pasted, dropped, and with a plain form."""

import re

import pytest
from playwright.sync_api import expect

from annotations.models import Annotation, Image, Prompt, Reply
from tests import factories
from tests import picture_files as files
from tests.browser.measures import small_targets
from tests.browser.scenes import FERRY, key_of, long_reading, open_at

# What a hand does with a file over a box; the browser's own clipboard takes no files from a test.
GIVE = """
(box, [type, bytes, words]) => {
  const data = new DataTransfer();
  if (bytes) data.items.add(new File([new Uint8Array(bytes)], 'a b.png', {type: 'image/png'}));
  if (words) data.setData('text/plain', words);
  const how = {bubbles: true, cancelable: true};
  const event = type === 'paste'
    ? new ClipboardEvent(type, {...how, clipboardData: data})
    : new DragEvent(type, {...how, dataTransfer: data});
  box.dispatchEvent(event);
  return event.defaultPrevented;
}
"""
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}


@pytest.fixture
def reading(borders, okafor):
    return long_reading(borders, okafor)


@pytest.fixture
def page(open_window, reading, okafor):
    page = open_window(okafor)
    open_at(page, reading, FERRY)
    page.wait_for_function("() => document.querySelector('#composer .adding button').hidden")
    return page


def box(page):
    return page.locator("#composer [name=body]")


def adding(page):
    return page.locator("#composer .adding")


def a_file(data=None, name="Bell, my own.png"):
    data = files.file_of(size=(300, 200)) if data is None else data
    return {"name": name, "mimeType": "image/png", "buffer": data}


def choose(page, file=None):
    adding(page).locator("summary").click()
    adding(page).locator("input[type=file]").set_input_files(file or a_file())


def give(page, how, data=None, words=""):
    return box(page).evaluate(GIVE, [how, list(data or b""), words])


def said(page):
    return adding(page).get_by_role("status")


def post(page):
    page.locator("#composer").get_by_role("button", name="Post").click()
    return page.locator("#margin .note.is-chosen img")


def test_an_image_is_chosen_described_and_posted(page):
    box(page).fill("Before.\n\nAfter.")
    box(page).evaluate("(box) => box.setSelectionRange(7, 7)")
    choose(page)
    expect(said(page)).to_contain_text("Say below what it shows")
    page.keyboard.type("The [old] bell")
    image = Image.objects.get()
    words = f"Before.\n\n![The \\[old\\] bell]({image.get_absolute_url()})\n\nAfter."
    expect(box(page)).to_have_value(words)
    expect(page.locator("#composer .markdownx-preview img")).to_have_attribute(
        "alt", "The [old] bell"
    )
    page.keyboard.press("Enter")
    expect(box(page)).to_be_focused()
    shown = post(page)
    expect(shown).to_have_attribute("alt", "The [old] bell")
    shown.scroll_into_view_if_needed()
    page.wait_for_function("() => document.querySelector('#margin .note img').naturalWidth === 300")
    assert Annotation.objects.get().body == words
    page.locator("#margin .note.is-chosen a", has=page.locator("img")).click()
    page.wait_for_url(f"**{image.get_absolute_url()}")


@pytest.mark.parametrize("how", ["paste", "drop"])
def test_an_image_that_is_pasted_or_dropped_goes_into_the_box(page, how):
    box(page).fill("Look:")
    assert give(page, how, files.file_of())
    expect(said(page)).to_contain_text("stands in your words")
    expect(box(page)).to_have_value(f"Look:\n\n![]({Image.objects.get().get_absolute_url()})\n\n")
    expect(post(page)).to_have_count(1)


def test_words_that_are_pasted_stay_words(page):
    assert not give(page, "paste", words="Only words.")
    assert not give(page, "paste", files.file_of(), words="Words, and how they look.")
    assert not Image.objects.exists()


def test_several_images_come_one_after_another(page):
    for number in range(2):
        give(page, "drop", files.file_of(size=(30 + number, 20)))
        expect(said(page)).to_contain_text("stands in your words")
        expect(box(page)).to_have_value(re.compile(rf"(!\[\]\(\S+\)\s+){{{number + 1}}}"))
    adding(page).get_by_label("What it shows").fill("The second")
    expect(box(page)).to_have_value(
        "".join(f"![{alt}]({one.get_absolute_url()})\n\n"
                for alt, one in zip(["", "The second"], Image.objects.order_by("pk"), strict=True))
    )  # fmt: skip


@pytest.mark.parametrize(
    ("data", "why"),
    [(files.SVG, "no JPEG, PNG, GIF or WebP"), (b"", "empty")],
    ids=["svg", "empty"],
)
def test_what_is_refused_costs_no_word_and_one_is_told_why(page, data, why):
    box(page).fill("Every word.")
    choose(page, a_file(data))
    expect(said(page)).to_contain_text(why)
    expect(box(page)).to_have_value("Every word.")
    page.complaints.clear()  # the browser notes the refusal


def test_what_is_too_large_is_not_even_sent(page, settings):
    adding(page).evaluate("(part) => { part.dataset.most = 0.0001; }")
    page.on("request", lambda sent: pytest.fail(sent.url) if "/images/" in sent.url else None)
    choose(page)
    expect(said(page)).to_contain_text("larger than 8 MB")


def test_without_a_network_the_words_stay_and_one_is_told(page):
    box(page).fill("Every word.")
    page.context.set_offline(True)
    choose(page)
    expect(page.locator("#composer .problem")).to_contain_text("cannot be reached")
    expect(box(page)).to_have_value("Every word.")
    page.context.set_offline(False)
    page.complaints.clear()


def test_a_draft_with_an_image_outlives_the_tab(page, reading):
    give(page, "drop", files.file_of())
    expect(said(page)).to_contain_text("stands in your words")
    adding(page).get_by_label("What it shows").fill("A bell")
    words = box(page).input_value()
    page.reload()
    expect(box(page)).to_have_value(words)


@pytest.mark.parametrize("scripts", [True, False])
def test_a_reply_takes_an_image_too(open_window, reading, okafor, ines, scripts):
    note = factories.note(ines, reading)
    page = open_window(okafor, java_script_enabled=scripts)
    page.goto(f"/notes/{note.pk}/replies/")
    form = page.locator("form.reply-form")
    form.locator("textarea").fill("See the bell:")
    form.locator("summary").click()
    form.get_by_label("What it shows").fill("A bell")
    form.locator("input[type=file]").set_input_files(a_file())
    if not scripts:
        form.get_by_role("button", name="Put it into the words").click()
    expect(form.get_by_role("status")).to_contain_text("The image stands")
    form.get_by_role("button", name="Reply").click()
    page.wait_for_url("**/the-crossing/**")
    assert 'alt="A bell"' in Reply.objects.get().html


def test_what_was_chosen_before_the_scripts_came_is_sent_by_them(page, reading):
    held = []
    page.route("**/images*.js", lambda route: held.append(route))
    with page.expect_request("**/images*.js"):
        page.reload()
    choose(page)
    held.pop().continue_()
    expect(said(page)).to_contain_text("stands in your words")
    assert Image.objects.count() == 1


def test_without_scripts_the_form_comes_back_and_the_prompt_is_set(open_window, reading, okafor):
    page = open_window(okafor, java_script_enabled=False)
    page.goto(f"{reading.get_absolute_url()}?p={key_of(reading, FERRY)}")
    box(page).fill("What does it say?")
    page.get_by_label("students answer first").check()
    choose(page)
    adding(page).get_by_role("button", name="Put it into the words").click()
    expect(said(page)).to_contain_text("between its square brackets")
    image = Image.objects.get()
    expect(box(page)).to_have_value(f"What does it say?\n\n![]({image.get_absolute_url()})")
    page.get_by_role("button", name="Set as a prompt").click()
    prompt = Prompt.objects.get()
    assert (prompt.answer_first, prompt.paragraph.key) == (True, key_of(reading, FERRY))
    expect(page.locator(f"#{prompt.anchor} img")).to_be_visible()


def test_without_scripts_an_image_that_was_only_chosen_is_asked_about(open_window, reading, okafor):
    page = open_window(okafor, java_script_enabled=False)
    page.goto(reading.get_absolute_url())
    box(page).fill("Every word.")
    choose(page)
    page.locator("#composer").get_by_role("button", name="Post").click()
    expect(page.locator("#composer")).to_contain_text("was chosen, and not put into the words")
    expect(box(page)).to_have_value("Every word.")
    page.complaints.clear()


def test_who_may_not_upload_is_offered_nothing(open_window, reading, ines):
    page = open_window(ines)
    open_at(page, reading, FERRY)
    expect(adding(page)).to_have_count(0)
    assert not give(page, "drop", files.file_of())


@pytest.mark.parametrize(
    "look", [{}, {"color_scheme": "dark"}, PHONE], ids=["light", "dark", "phone"]
)
def test_everybody_can_use_it(open_window, reading, okafor, faults_of, look):
    page = open_window(okafor, **look)
    open_at(page, reading, FERRY)
    if look is PHONE:
        page.get_by_role("button", name="More of the discussion").click()
    box(page).focus()
    choose(page)
    expect(said(page)).to_contain_text("stands in your words")
    expect(page.locator("#composer .markdownx-preview img")).to_have_count(1)
    assert faults_of(page) == []
    if look is PHONE:
        assert small_targets(page) == []


def test_on_paper_an_image_is_no_wider_than_the_page(open_window, reading, okafor, ines):
    image = factories.image(okafor)
    factories.note(okafor, reading, FERRY, body=image.markdown("A bell"))
    page = open_window(ines)
    page.goto(f"{reading.get_absolute_url()}handout/?notes=all")
    page.emulate_media(media="print")
    shown = page.locator(".note img")
    expect(shown).to_have_attribute("alt", "A bell")
    shown.scroll_into_view_if_needed()
    page.wait_for_function("() => document.querySelector('.note img').naturalWidth === 40")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
