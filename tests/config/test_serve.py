"""`make run`, as somebody meets it who has just cloned this: a real server, on a real port."""

import os
import re
import signal
import socket
import subprocess
import sys
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, build_opener

import pytest
from django.core.management import CommandError, call_command

ROOT = Path(__file__).parents[2]
SECRET = "a reading of one's own"


@pytest.fixture
def serve(tmp_path):
    """`serve()`: start the demo on a free port, in a folder of this test's. Returns its address."""
    running = []

    def start():
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        server = subprocess.Popen(
            [sys.executable, "manage.py", "serve", "0"],
            cwd=ROOT,
            env=kept | {"DATA_DIR": str(tmp_path / "data")},
            stdout=subprocess.PIPE,
            text=True,
        )
        running.append(server)
        address = re.compile(r"Postil is at (http://\S+)/ ")
        return next(found[1] for line in server.stdout if (found := address.match(line)))

    def stop():
        for server in running:
            server.send_signal(signal.SIGTERM)
            server.wait(20)
            server.stdout.close()
        running.clear()

    start.stop = stop
    yield start
    stop()


class Visitor:
    """Somebody with a browser that keeps cookies."""

    def __init__(self, address):
        self.address = address
        self.browser = build_opener(HTTPCookieProcessor(CookieJar()))

    def opens(self, path, **fields):
        """The address arrived at, and the page there. A form is filled in where it has fields."""
        url = self.address + path
        if fields:
            token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', self.opens(path)[1])[1]
            data = urlencode(fields | {"csrfmiddlewaretoken": token}).encode()
        with self.browser.open(url, data if fields else None, timeout=20) as answer:
            return answer.url.removeprefix(self.address), answer.read().decode()


def test_a_fresh_machine_serves_the_demo_and_keeps_what_people_do(serve):
    visitor = Visitor(serve())
    _, page = visitor.opens("/")
    for style in re.findall(r'<link rel="stylesheet" href="([^"]+)"', page):
        with visitor.browser.open(visitor.address + style) as answer:
            assert "immutable" in answer.headers["Cache-Control"]
            assert "Content-Security-Policy" in answer.headers
    twice = {"password1": SECRET, "password2": SECRET}
    assert visitor.opens("/accounts/signup/", username="newcomer", **twice)[0] == "/"
    serve.stop()

    visitor = Visitor(serve())
    for name, password in (("newcomer", SECRET), ("okafor", "postil-demo")):
        person = Visitor(visitor.address)
        assert person.opens("/accounts/login/", login=name, password=password)[0] == "/"


def test_a_port_that_is_taken_is_said_in_one_line():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(CommandError, match=r"^Port \d+ cannot be used \(.+\)\. .+$"):
            call_command("serve", str(taken.getsockname()[1]))


@pytest.mark.parametrize("port", ["eighty", "8000.5", "70000"])
def test_what_is_no_port_is_said_in_one_line(port):
    with pytest.raises(CommandError, match=f'^PORT is "{port}"'):
        call_command("serve", port)


def test_the_demo_is_not_served_on_other_settings(settings):
    settings.DEMO = False
    with pytest.raises(CommandError, match="operators"):
        call_command("serve")
