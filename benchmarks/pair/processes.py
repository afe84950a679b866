"""Two processes of the app behind nginx: what one does and the other sees, and one being killed."""

import contextlib
import os
import random
import re
import secrets
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import psycopg

from benchmarks.crowd.browsers import Browser
from benchmarks.crowd.saying import Text, Writing
from benchmarks.crowd.stored import Store
from benchmarks.served import cookies_of

PASSWORD = "a reading of one's own"
ALLOWED = 5  # wrong passwords for an account, as SETTINGS of `benchmarks.pair` has it
READING = 6  # seconds that people read while one process is killed
HOST, TOKEN = "127.0.0.1", "t" * 32
WAITING = """
    SELECT count(*) FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'
"""


class Pair:
    """`servers` are two of Served, `front` the address of the nginx before them.

    Each method gives (whether it holds, a line that says what was seen).
    """

    def __init__(self, text: Text, people, servers, front):
        self.text, self.people, self.front = text, people, front
        self.one, self.other = servers
        self.cookies = {person.pk: cookies_of(person) for person in people}
        self.store, self.sent, self.chance = Store(), [], random.Random(1)

    def seen(self):
        """What one process does is known to the other; and what nginx does."""
        yield self._packed()
        yield self._session()
        yield self._note()
        yield self._limit()

    def _packed(self):
        person = self.people[4]
        page = Browser(self.front, self.cookies[person.pk]).get(self.text.address)
        whole = len(page.body.encode())
        return page.size < whole, f"a page of {whole} bytes comes through nginx in {page.size}"

    def _session(self):
        person = self.people[0]
        # Of this run alone: what was counted before lasts for some minutes.
        person.username = secrets.token_hex(8)
        person.set_password(PASSWORD)
        person.save()
        answer = self._log_in(self.one, person, PASSWORD)
        session = re.search(r"sessionid=(\w+)", str(answer.headers))
        cookies = {"sessionid": session[1] if session else "none", "csrftoken": TOKEN}
        page = self._directly(self.other, cookies).get(self.text.address)
        return page.status == 200, f"logged in at one: {page.status} from the other's page"

    def _note(self):
        writer, reader = self.people[1:3]
        sent = self._written(writer)
        self.sent.append(sent)
        answer = self._directly(self.one, self.cookies[writer.pk]).post(sent.address, sent.fields)
        sent.acknowledged = answer.status == 302
        address = f"{self.text.address}?p={sent.fields['paragraph']}"
        margin = self._directly(self.other, self.cookies[reader.pk]).get(address, in_place=True)
        there = sent.body.split()[-1] in margin.body
        return there, f"posted at one: {'' if there else 'not '}there at the other right after"

    def _limit(self):
        """Try wrong passwords at both by turns, and then the right one, which comes too late."""
        person, both = self.people[0], (self.one, self.other)
        for turn in range(ALLOWED):
            self._log_in(both[turn % 2], person, "wrong")
        let_in = [self._log_in(server, person, PASSWORD).status == 302 for server in both]
        refused = "let in" if any(let_in) else "refused at both"
        line = f"{ALLOWED} wrong passwords, at both by turns: then the right one is {refused}"
        return not any(let_in), line

    def killed(self):
        """Kill one process while people read, and while a form is under way in each."""
        pages, posts = self._killed_meanwhile()
        yield set(pages) == {200}, f"one process killed: {len(pages)} pages read, {_counts(pages)}"
        yield posts[0] == 200, f"two forms were under way, one in each process: {_counts(posts)}"
        again = [self._send(sent) for sent in self.sent[-2:]]
        yield set(again) == {200}, f"both sent once more, as they were: {_counts(again)}"
        faults = self.store.faults(self.sent)
        yield not faults, "\n".join(faults) or "each form is stored once"

    def _written(self, person):
        """A note that all would see."""
        while True:
            sent = Writing(self.text, person.pk, self.chance).on_a_paragraph()
            if sent.fields["audience"] == "seminar":
                return sent

    def _killed_meanwhile(self):
        """Kill one process. Gives the statuses of pages, and of two forms that were under way."""
        self.sent += [self._written(person) for person in self.people[2:4]]
        with ThreadPoolExecutor(6) as others, _text_held() as posts_waiting:
            posts = [others.submit(self._send, sent) for sent in self.sent[-2:]]
            posts_waiting(len(posts))
            until = time.monotonic() + READING
            reading = [others.submit(self._read, person, until) for person in self.people[4:8]]
            time.sleep(READING / 3)
            self.one.kill()
        pages = [status for one in reading for status in one.result()]
        return pages, sorted(post.result() for post in posts)

    def _read(self, person, until):
        browser = Browser(self.front, self.cookies[person.pk], Referer=f"https://{HOST}/")
        found = []
        while time.monotonic() < until:
            found.append(browser.get(self.text.address).status)
        return found

    def _send(self, sent):
        """Send a form to nginx. Gives the status."""
        browser = Browser(self.front, self.cookies[sent.author], Referer=f"https://{HOST}/")
        status = browser.post(sent.address, sent.fields, in_place=True).status
        sent.acknowledged = sent.acknowledged or status == 200
        return status

    def _log_in(self, server, person, password):
        browser = self._directly(server, {"csrftoken": TOKEN})
        fields = {"login": person.username, "password": password}
        return browser.post("/accounts/login/", fields)

    def _directly(self, server, cookies):
        """A browser that asks one of the processes, with what nginx would say of it."""
        return Browser(
            server.address,
            cookies,
            Host=HOST,
            Referer=f"https://{HOST}/",
            **{"X-Forwarded-Proto": "https", "X-Forwarded-For": "192.0.2.7"},
        )


@contextlib.contextmanager
def _text_held():
    """Have all who write wait. Gives a function that waits until so many do."""
    address = os.environ["DATABASE_URL"]
    with psycopg.connect(address) as holder, psycopg.connect(address, autocommit=True) as watch:
        holder.execute("SELECT FROM reader_article FOR UPDATE")

        def until(count):
            while watch.execute(WAITING).fetchone()[0] < count:
                time.sleep(0.05)

        yield until
        holder.rollback()


def _counts(statuses):
    return ", ".join(f"{status} ({times} times)" for status, times in Counter(statuses).items())
