"""The text of a saved page stands in a part that is called as what is the site's is called."""

import pytest

from reader.importing import Unreadable
from tests.reader.importing.files import LONG, SECOND, THIRD
from tests.reader.importing.webpages import PARAGRAPHS, TEXT, TITLE, read_page, texts

MORE = [f"{one} So it was said on both banks." for one in PARAGRAPHS]
WHOLE = TEXT + "".join(f"<p>{one}</p>" for one in MORE)
ABOUT = (
    "The River was made by three friends in a kitchen, and is read on both of its banks by those "
    "who cross it each day, in rain and in snow alike, on their way to work and home again."
)


@pytest.mark.parametrize(
    "name",
    [
        "post type-post category-forum",
        "node node-type-discussion",
        "sidebar-left-content",
        "cookies-accepted",
        "sticky-footer-wrapper",
        "js-comments-on",
        "disqus-enabled",
    ],
)
def test_what_is_far_more_than_all_else_right_below_the_headline_is_the_text(name):
    page = f'<h1>{TITLE}</h1><div class="{name}">{WHOLE}</div><div><p>{ABOUT}</p></div>'
    assert texts(read_page(page))[:6] == PARAGRAPHS + MORE


def test_what_a_site_says_of_itself_before_its_text_is_not_all_of_it():
    page = f'<h1>{TITLE}</h1><p>{ABOUT}</p><div class="comments">{WHOLE}</div>'
    assert texts(read_page(page)) == [ABOUT]
    beside = f'<h1>{TITLE}</h1><div class="sidebar">{TEXT}</div><div><p>{LONG} {THIRD}</p></div>'
    assert texts(read_page(beside)) == [f"{LONG} {THIRD}"]


SAID = f"<p>{LONG}</p><p>{SECOND}</p>"


@pytest.mark.parametrize(
    "said",
    [
        f"<h3>2 comments</h3>{SAID}",
        f'<div class="comment"><p>{LONG}</p></div><div class="comment"><p>{SECOND}</p></div>',
        f"<time>3 May 2010</time><p>{LONG}</p><time>4 May 2010</time><p>{SECOND}</p>",
        f'<i class="author">Ann</i><p>{LONG}</p><i class="author">Jan</i><p>{SECOND}</p>',
    ],
)
def test_where_readers_alone_speak_there_is_no_text(said):
    page = f'<h1>{TITLE}</h1><video src="ferry.mp4"></video><div class="comments">{{}}</div>'
    assert texts(read_page(page.format(SAID))) == [LONG, SECOND]
    with pytest.raises(Unreadable):
        read_page(page.format(said))
