"""What is asked of the server, as a browser asks it."""

import uuid
from dataclasses import dataclass, field
from functools import cached_property
from itertools import cycle
from urllib.parse import urlencode

from django.conf import settings

from benchmarks.served import cookies_of
from benchmarks.words import COMMON, RARE

SUBMISSION = "SUBMISSION"  # stands in a form for an id that is new in each post
UNCHANGED = "page, unchanged"
FORM = "application/x-www-form-urlencoded"


@dataclass(eq=False)
class Question:
    """A request. `form` is the body of a post; several `cookies` are sent in turn; `status` is
    that of the answer.
    """

    name: str
    path: str
    cookies: list
    headers: dict = field(default_factory=dict)
    form: str = ""
    status: int = 200

    @property
    def method(self):
        return "POST" if self.form else "GET"

    @property
    def body(self):
        """The body of the next post; None where nothing is posted."""
        return self.form.replace(SUBMISSION, str(uuid.uuid4())) or None

    @cached_property
    def _turns(self):
        return cycle(self.cookies)

    def all_headers(self, encoding="gzip"):
        """The headers, with the cookies whose turn it is."""
        return {"Accept-Encoding": encoding, "Cookie": next(self._turns), **self.headers}


def questions(scene):
    """Give what is asked that changes nothing."""
    cookies = [_header(cookies_of(scene.student))]
    key, page = scene.hottest[0], scene.address
    return [
        Question("page", page, cookies),
        Question("page at a paragraph", f"{page}?p={key}", cookies),
        *(
            Question(name, f"{page}?{query}", cookies, {"HX-Request": "true"})
            for name, query in {
                "notes of a paragraph": f"p={key}",
                "all notes": "view=all",
                "search, common word": f"view=all&q={COMMON}",
                "search, rare word": f"view=all&q={RARE}",
            }.items()
        ),
        Question("floor", "/floor/", cookies),
        Question("static file", f"{settings.STATIC_URL}floor.html", cookies),
    ]


def unchanged(page, etag):
    """Give the question for a page that the browser has already, as `etag` names it."""
    return Question(UNCHANGED, page.path, page.cookies, {"If-None-Match": etag}, status=304)


def post(scene):
    """Give the question that posts a note; the students take turns, since a person has one pen."""
    students = [cookies_of(person) for person in scene.people[1:]]
    token = students[0][settings.CSRF_COOKIE_NAME]
    cookies = [_header({**each, settings.CSRF_COOKIE_NAME: token}) for each in students]
    path = f"{scene.address}notes/"
    headers = {"HX-Request": "true", "Content-Type": FORM}
    return Question("post a note", path, cookies, headers, urlencode(_note(scene, token)))


def _note(scene, token):
    key, start, end, words = scene.hottest
    return {
        "csrfmiddlewaretoken": token,
        "submission": SUBMISSION,
        "revision": scene.reading.article.current.number,
        "paragraph": key,
        "start": start,
        "to_paragraph": key,
        "end": end,
        "exact": words,
        "body": "What does this *word* do here, and who says so?",
        "motivation": "commenting",
        "audience": "seminar",
    }


def _header(cookies):
    return "; ".join(f"{name}={value}" for name, value in cookies.items())
