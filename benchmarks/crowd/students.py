"""Students who read a text and write about it."""

import http.client
import random
import re
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial

from benchmarks.crowd.browsers import Browser
from benchmarks.crowd.saying import Text, Writing

# What somebody does next, and how often of a hundred times.
ACTS = {
    "page": 18,
    "margin": 36,
    "on words": 14,
    "on a paragraph": 8,
    "reply": 12,
    "edit": 6,
    "delete": 3,
    "double click": 3,
}
READS = ("page", "margin")
EVERY = 5  # seconds between two acts of one student, on average
OPEN_TO_REPLIES = re.compile(r'hx-get="/notes/(\d+)/replies/')
CHOSEN = re.compile(r'<article class="note[^"]* is-chosen[^"]*" id="note-(\d+)"')
UNTIL = re.compile(r'data-until="([^"]+)"')
GIVEN_UP = 0  # in place of a status


@dataclass
class Act:
    """Something that a student did: the status that came back, and how long they waited."""

    kind: str
    status: int
    seconds: float
    broken: int

    @property
    def acknowledged(self):
        return 200 <= self.status < 400


class Student:
    """Reads and writes. What they did is in `acts`, and what they posted in `sent`."""

    def __init__(self, text: Text, person, address, cookies):
        self.text = text
        self.browser, self.second = Browser(address, cookies), Browser(address, cookies)
        self.chance = random.Random(person)
        self.writing = Writing(text, person, self.chance)
        self.acts, self.sent, self.in_sight = [], [], []

    def go_on(self, over):
        """Do one thing after another until the event `over`."""
        while not over.wait(self.chance.uniform(0, 2 * EVERY)):
            (kind,) = self.chance.choices(list(ACTS), ACTS.values())
            self.do(kind)

    def do(self, kind):
        """Do one thing of ACTS; who has nothing to reply to, or to change, reads on."""
        needed = {"reply": self.in_sight, "edit": self.standing, "delete": self.standing}
        kind = kind if needed.get(kind, True) else "margin"
        getattr(self, "_" + kind.replace(" ", "_"))()

    @property
    def standing(self):
        """Notes of this student's own that may be changed."""
        return [sent for sent in self.sent if sent.pk and not sent.is_deleted and sent.is_known]

    def _page(self):
        self._ask("page", self.browser.get, self.text.address)

    def _margin(self):
        key, _words = self.chance.choice(self.text.paragraphs)
        address = f"{self.text.address}?p={key}"
        answer = self._ask("margin", self.browser.get, address, in_place=True)
        if answer is None or answer.status != 200:
            return
        self.in_sight = OPEN_TO_REPLIES.findall(answer.body)
        if ' unread" id=' in answer.body and self.chance.random() < 0.5:
            fields = {"p": key, "until": UNTIL.search(answer.body)[1]}
            self._ask("mark seen", self.browser.post, f"{self.text.address}seen/", fields)

    def _on_words(self):
        self._post("on words", self.writing.on_words())

    def _on_a_paragraph(self):
        self._post("on a paragraph", self.writing.on_a_paragraph())

    def _reply(self):
        self._post("reply", self.writing.reply(int(self.chance.choice(self.in_sight))))

    def _double_click(self):
        """Send the same post twice at the same moment."""
        sent = self.writing.on_words()
        self.sent.append(sent)
        with ThreadPoolExecutor(2) as both:
            list(both.map(partial(self._send, "double click", sent), [self.browser, self.second]))

    def _edit(self):
        mine = self.chance.choice(self.standing)
        fields = self.writing.reworded(mine)
        address = f"/notes/{mine.pk}/wording/{self.text.beside}"
        answer = self._ask("edit", self.browser.post, address, fields, in_place=True)
        # Whose first try arrived, though its connection broke, meets their own words in the way.
        if answer and (answer.status == 200 or (answer.status == 409 and answer.broken)):
            mine.body, mine.version = fields["body"], mine.version + 1
        mine.is_known = answer is not None and answer.status < 500

    def _delete(self):
        mine = self.chance.choice(self.standing)
        address = f"/notes/{mine.pk}/deletion/{self.text.beside}"
        answer = self._ask("delete", self.browser.post, address, {}, in_place=True)
        mine.is_deleted = answer is not None and answer.status == 200
        mine.is_known = mine.is_deleted

    def _post(self, kind, sent):
        self.sent.append(sent)
        self._send(kind, sent, self.browser)

    def _send(self, kind, sent, browser):
        answer = self._ask(kind, browser.post, sent.address, sent.fields, in_place=True)
        if answer is None or not 200 <= answer.status < 400:
            return
        sent.acknowledged = True
        chosen = CHOSEN.search(answer.body)
        if sent.is_note and chosen:
            sent.named.add(int(chosen[1]))

    def _ask(self, kind, how, *what, **in_place):
        """Give the Answer, and write the act down; None where there was none at last."""
        began = time.perf_counter()
        try:
            answer = how(*what, **in_place)
        except (OSError, http.client.HTTPException):
            answer = None
        status, broken = (answer.status, answer.broken) if answer else (GIVEN_UP, 0)
        self.acts.append(Act(kind, status, time.perf_counter() - began, broken))
        return answer
