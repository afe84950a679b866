import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.test import RequestFactory

from config.turns import Turns, take_turns

LONG = 30  # seconds that nobody waits here


def test_one_request_is_answered_after_another():
    at_once, most = [], []

    def answer(request):
        at_once.append(request)
        time.sleep(0.01)
        most.append(len(at_once))
        at_once.remove(request)
        return request

    middleware = take_turns(answer)
    requests = [RequestFactory().get("/"), RequestFactory().post("/")] * 6
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(middleware, requests)) == requests
    assert most == [1] * 12


def test_what_takes_long_keeps_nobody_waiting():
    turns, done = Turns(seconds=0.05), threading.Event()

    def bring_in_a_book():
        with turns.taken():
            assert done.wait(LONG)

    with ThreadPoolExecutor(1) as other:
        book = other.submit(bring_in_a_book)
        for _page in range(3):
            with turns.taken():
                pass
        assert not book.done()
        done.set()
        book.result(LONG)


def test_who_went_on_beside_the_others_takes_no_turn_of_theirs_away():
    turns, done, reading, read = Turns(seconds=0.05), *(threading.Event() for _ in range(3))

    def bring_in_a_book():
        with turns.taken():
            reading.wait(LONG)
        done.set()

    def read_a_page():
        turns._seconds = LONG
        with turns.taken():
            reading.set()
            assert done.wait(LONG)
            assert turns._whose is not None
        read.set()

    with ThreadPoolExecutor(2) as threads:
        threads.submit(bring_in_a_book)
        threads.submit(read_a_page).result(LONG)
    assert read.is_set()


def test_a_request_that_fails_ends_its_turn():
    turns = Turns(seconds=LONG)
    with pytest.raises(LookupError), turns.taken():
        raise LookupError
    with turns.taken():
        pass


def test_who_posts_goes_before_who_looks():
    turns, order, waiting = Turns(seconds=LONG), [], threading.Semaphore(0)

    def ask(name, ahead):
        waiting.release()
        with turns.taken(ahead):
            order.append(name)

    with ThreadPoolExecutor(3) as threads, turns.taken():
        for name, ahead in [("page", 0), ("another page", 0), ("note", 1)]:
            threads.submit(ask, name, ahead)
            assert waiting.acquire(timeout=LONG)
            while len(turns._waiting) < 1 + ["page", "another page", "note"].index(name):
                time.sleep(0.001)
    assert order == ["note", "page", "another page"]


def test_who_looks_does_not_wait_for_all_who_post():
    turns = Turns(seconds=LONG)
    order = []

    def ask(name, ahead):
        with turns.taken(ahead):
            order.append(name)

    with ThreadPoolExecutor(2) as threads, turns.taken():
        for number, (name, ahead) in enumerate([("page", 0), ("note", 0.05)], start=1):
            threads.submit(ask, name, ahead)
            while len(turns._waiting) < number:
                time.sleep(0.001)
            time.sleep(0.06)
    assert order == ["page", "note"]
