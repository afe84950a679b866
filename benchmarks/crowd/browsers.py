"""A browser, as far as it matters here: a session, a connection that is kept, a second try."""

import contextlib
import gzip
import http.client
import ssl
import time
from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit

# The server closes what was idle for two seconds; who asks in that moment would ask in vain.
KEPT_FOR = 1.5
TRIES, PAUSE = 20, 0.3
PATIENCE = 120  # seconds


@dataclass
class Answer:
    """What came back.

    `size` is that of the body on its way, and `broken` counts the connections that broke before.
    """

    status: int
    headers: http.client.HTTPMessage
    body: str
    size: int
    broken: int


class Browser:
    """Asks the server at an address in one person's name, which its `cookies` say.

    `more` are headers of every request. https is spoken without a look at the certificate.
    """

    def __init__(self, address, cookies, **more):
        self.at = urlsplit(address)
        self.headers = {
            "Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items()),
            "X-CSRFToken": cookies["csrftoken"],
            "Accept-Encoding": "gzip",
            **more,
        }
        self.connection, self.used = None, 0

    def get(self, path, **how):
        return self._ask("GET", path, **how)

    def post(self, path, fields, **how):
        form = {"Content-Type": "application/x-www-form-urlencoded"}
        return self._ask("POST", path, urlencode(fields), form, **how)

    def close(self):
        if self.connection:
            self.connection.close()
        self.connection = None

    def _ask(self, method, path, body=None, headers=(), in_place=False):
        """Ask until there is an answer, as somebody does who presses the button once more.

        `in_place` is how htmx asks. Raises OSError or HTTPException where none comes at all.
        """
        headers = self.headers | dict(headers) | ({"HX-Request": "true"} if in_place else {})
        for broken in range(TRIES - 1):
            with contextlib.suppress(OSError, http.client.HTTPException):
                return self._once(method, path, body, headers, broken)
            self.close()
            time.sleep(PAUSE)
        return self._once(method, path, body, headers, TRIES - 1)

    def _once(self, method, path, body, headers, broken):
        if time.monotonic() - self.used > KEPT_FOR:
            self.close()
        if self.connection is None:
            self.connection = self._connected()
        self.connection.request(method, path, body, headers)
        response = self.connection.getresponse()
        data = response.read()
        self.used = time.monotonic()
        is_packed = response.headers["Content-Encoding"] == "gzip"
        text = (gzip.decompress(data) if is_packed else data).decode()
        return Answer(response.status, response.headers, text, len(data), broken)

    def _connected(self):
        if self.at.scheme == "http":
            return http.client.HTTPConnection(self.at.netloc, timeout=PATIENCE)
        unchecked = ssl._create_unverified_context()
        return http.client.HTTPSConnection(self.at.netloc, timeout=PATIENCE, context=unchecked)
