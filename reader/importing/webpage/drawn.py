"""A headline that is a picture, as of pages that had no letters but the reader's own."""

from reader.importing.elements import words_in
from reader.importing.sitenames import is_name, leads_home
from reader.importing.tidy import plainly
from reader.importing.webpage.pagehead import Said

LEAST = 2  # words: a picture with one may be a sign or a button


def write_out(body, said: Said) -> None:
    """Let the picture be a heading whose words are the title that the head of a page says, where no
    line on the page says it; what leads home is a sign of the site."""
    titles = {plainly(one) for one in (said.title, said.window) if not is_name(one, said.names)}
    drawn = [one for one in body.iter("img") if plainly(one.get("alt") or "") in titles - {""}]
    drawn = [one for one in drawn if len(one.get("alt").split()) >= LEAST and not leads_home(one)]
    if not drawn or any(plainly(words) in titles for words in body.itertext()):
        return
    if any(plainly(words_in(one)) in titles for one in body.iter("h1", "h2", "h3")):
        return
    first = drawn[0]
    words, tail = first.get("alt"), first.tail
    first.clear()
    first.tag, first.text, first.tail = "h1", words, tail
