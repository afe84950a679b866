"""A text long enough to scroll, and what a reader's hands do with it."""

from tests import factories

PARAGRAPHS = [
    "# The crossing",
    "The ferry *crosses* at nine, when the mist is still on the water, and nobody asks for papers. "
    "By ten the [deck](https://example.org/deck) is dry, and by noon the crew know who came for "
    "the market and who came to be seen coming. 👩‍👩‍👧 A family of three pays for two.",
    "Each bank keeps its own clock. In winter the clocks agree, because the ice carries lorries "
    "🚚 both ways, and the drivers eat at whichever end they happen to be. Nobody has ever "
    "proposed a third clock for the middle of the river, where most of the time is spent.",
    "渡口的老人说：“河还是那条河。”他在两岸都有亲戚，冬天从冰上走过去，夏天坐船。"
    "𠮷姓的人家住在北岸，说话却像南岸的人。",
    "# The office",
    "The customs office has two doors. One of them has been painted shut for so long that people "
    "give directions by it. The clerk who sits between them knows the weight of every basket by "
    "the sound it makes on the step, and writes down another.",
    "A form exists for every case but the usual one. Whoever comes with the usual case is told to "
    "wait, and while they wait they are given tea, so that in forty years nobody has complained.",
    "The stamp is older than the state that it names. When a new one was sent, the clerk put it "
    "away in its box, since a stamp that people know is worth more than a stamp that is right.",
    "# The bridge",
    "They have talked of a bridge since there was paper to draw one on. The drawings hang in the "
    "office in the order of their arrival, and the bridge grows slimmer from left to right.",
    "Those who want it say that it would bring the banks together. Those who do not want it say "
    "the same thing in another voice. The ferryman says that he has never taken sides twice.",
    "When the ice broke early, the town on the far bank sent bread by rope, a loaf at a time, and "
    "the town on this bank sent back the rope. It is told as a story about ropes.",
    "So the river goes on being the widest room in both towns, and the one with the most doors. "
    "Whoever shuts one of them hears it from the other side before the day is over.",
]
FERRY, CLOCKS, OLD_MAN, OFFICE, FORM, STAMP, DRAWINGS, SIDES, ROPES, ROOM = (
    1, 2, 3, 5, 6, 7, 9, 10, 11, 12,
)  # fmt: skip

PLACE = """
async ({key, words}) => {
  const {codePoints, rangeOf} = await import('/static/js/offsets.js');
  const element = document.getElementById('w-' + key);
  const before = element.textContent.split(words)[0];
  const start = codePoints(before);
  const place = rangeOf(element, start, start + codePoints(words));
  const range = document.createRange();
  range.setStart(place.startContainer, place.startOffset);
  range.setEnd(place.endContainer, place.endOffset);
  const boxes = [...range.getClientRects()].filter((box) => box.width > 0);
  const [first, last] = [boxes[0], boxes.at(-1)];
  return {
    start: [first.left + 1, first.top + first.height / 2],
    middle: [first.left + first.width / 2, first.top + first.height / 2],
    end: [last.right - 1, last.top + last.height / 2],
  };
}
"""

PAINTED = """
(name) => [...(CSS.highlights.get(name) ?? [])].map((place) => {
  const range = document.createRange();
  range.setStart(place.startContainer, place.startOffset);
  range.setEnd(place.endContainer, place.endOffset);
  return range.toString();
}).sort()
"""


def long_reading(seminar, by):
    """Have `seminar` read a text of thirteen blocks."""
    return seminar.set_reading(factories.article(by, "the-crossing", PARAGRAPHS), "the-crossing")


def key_of(reading, index):
    """The key of the paragraph of that index in PARAGRAPHS."""
    return reading.article.current.paragraphs()[index].key


def open_at(page, reading, index=None):
    """Open the reading, at a paragraph, and wait until its scripts run."""
    key = "" if index is None else key_of(reading, index)
    page.goto(reading.get_absolute_url() + (f"?p={key}#p-{key}" if key else ""))
    page.wait_for_function("() => window.htmx && document.querySelector('[data-sheet]')")


def place(page, key, words):
    """Where `words` of a paragraph stand in the window: `start`, `middle` and `end` as (x, y)."""
    page.locator(f"#w-{key}").scroll_into_view_if_needed()
    return page.evaluate(PLACE, {"key": key, "words": words})


def click_words(page, key, words):
    """Click in the middle of `words`."""
    page.mouse.click(*place(page, key, words)["middle"])


def select_words(page, key, words, to_key=None, to_words=None):
    """Select with the mouse from the start of `words` to their end, or to the end of others."""
    place(page, to_key or key, to_words or words)
    start = page.evaluate(PLACE, {"key": key, "words": words})["start"]
    end = page.evaluate(PLACE, {"key": to_key or key, "words": to_words or words})["end"]
    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move(*end, steps=4)
    page.mouse.up()


def painted(page, name):
    """The words painted under the name of a highlight, in the order of the alphabet."""
    return page.evaluate(PAINTED, name)


def wait_for_painted(page, name, words):
    """Wait until exactly these words are painted under `name`."""
    same = f"([name, words]) => ({PAINTED})(name).join('|') === words"
    page.wait_for_function(same, arg=[name, "|".join(sorted(words))])


# After the frame that shows it the address is written, and after that this is done.
UNTIL_SEEN = (
    "new Promise((done) => requestAnimationFrame(() => setTimeout(() => setTimeout(done))))"
)


def wait_for_margin(page, key):
    """Wait until one sees that the margin shows a paragraph; "" is the whole reading."""
    page.wait_for_function(
        "(key) => document.getElementById('margin').dataset.key === key", arg=key
    )
    page.evaluate(UNTIL_SEEN)


def fields(page, form="#composer"):
    """What a form would send."""
    script = "(form) => Object.fromEntries(new FormData(document.querySelector(form)))"
    return page.evaluate(script, form)


def wait_for_letters(page):
    """Wait until the letters that a page asks for are there, which it does as it is drawn."""
    drawn = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
    page.evaluate(drawn)
    page.evaluate("() => document.fonts.ready.then(() => true)")
    page.evaluate(drawn)


SENDING_NOTHING = """() => {
  XMLHttpRequest.prototype.send = () => {};
  window.fetch = () => new Promise(() => {});
  navigator.sendBeacon = () => true;
}"""


def reopened(page, address=""):
    """Close a window as a crash does, and open its page, or another, again in the same browser."""
    context, address = page.context, address or page.url
    # Where it is closed the browser may still say that a field was left; a crash sends nothing.
    # What Playwright holds back the browser sends once the window is gone.
    page.evaluate(SENDING_NOTHING)
    page.close()
    again = context.new_page()
    again.goto(address)
    return again
