"""A service that the Hypothesis client can talk to: it answers from memory, at once."""

import contextlib
import json
import mimetypes
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs, urlsplit

from benchmarks.beside.page import page, sidebar
from benchmarks.beside.said import EVERYBODY, rows

HERE = "127.0.0.1"
GROUP = {
    "id": EVERYBODY,
    "groupid": None,
    "name": "Public",
    "organization": {"name": "Reading", "id": "reading", "default": True, "logo": None},
    "links": {},
    "scoped": False,
    "type": "open",
}
NOBODY = {"userid": None, "authority": HERE, "features": {}, "preferences": {}, "groups": []}
# Pages of the service that the client knows ways to; nobody goes there.
PAGES = """account.settings forgot-password groups.leave groups.new help oauth.authorize
oauth.revoke search.tag signup user""".split()


@contextlib.contextmanager
def service(reading, client):
    """Serve `reading` to the client whose built files are in the folder `client`.

    Gives the address of the page to read; all is in memory before it is asked for.
    """
    server = ThreadingHTTPServer((HERE, 0), BaseHTTPRequestHandler)
    address = f"http://{HERE}:{server.server_port}"
    server.RequestHandlerClass = partial(_Answering, _answers(reading, address, client))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"{address}/text"
    finally:
        server.shutdown()
        server.server_close()


def _answers(reading, address, client):
    """Give what is answered: by its path a function of the query, which gives (type, bytes)."""
    found = rows(reading, f"{address}/text")
    kept = {
        f"/client/build/{file.relative_to(client)}": (_type(file), file.read_bytes())
        for file in client.rglob("*")
        if file.is_file()
    }
    kept["/text"] = "text/html", page(reading, address).encode()
    kept["/sidebar"] = "text/html", sidebar(address).encode()
    kept["/api/"] = _json({"links": _links(address)})
    kept["/api/links"] = _json(dict.fromkeys(PAGES, address))
    kept["/api/profile"] = _json(NOBODY)
    kept["/api/groups"] = kept["/api/profile/groups"] = _json([GROUP])
    answers = {path: lambda query, answer=answer: answer for path, answer in kept.items()}
    return {**answers, "/api/search": partial(_search, found)}


def _search(found, query):
    """Give a page of the notes: `limit` of them, after that of the time `search_after`."""
    after, limit = query.get("search_after", [""])[0], int(query["limit"][0])
    later = [row for row in found if row["created"] > after]
    return _json({"total": len(found), "rows": later[:limit]})


def _links(address):
    def link(path):
        return {"method": "GET", "url": f"{address}/api/{path}", "desc": path}

    return {
        "search": link("search"),
        "links": link("links"),
        "groups": {"read": link("groups")},
        "profile": {"read": link("profile"), "groups": {"read": link("profile/groups")}},
    }


def _type(file):
    return mimetypes.guess_type(file.name)[0] or "application/octet-stream"


def _json(value):
    return "application/json", json.dumps(value).encode()


class _Answering(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, answers, *args):
        self.answers = answers
        super().__init__(*args)

    def do_GET(self):
        asked = urlsplit(self.path)
        answer = self.answers.get(asked.path)
        if answer is None:
            self.send_error(404)
            return
        kind, body = answer(parse_qs(asked.query))
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", len(body))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass
