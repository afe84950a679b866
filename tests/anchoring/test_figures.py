"""Spans stay on their words as often as `docs/decisions/anchoring.md` says."""

import pytest

from tests.anchoring.measuring import measured

STANDING, ALL = ("kept", "changed"), ("kept", "changed", "gone")


@pytest.fixture(scope="module")
def figures():
    return measured(rounds=2, seed=1)


def test_enough_is_measured(figures):
    counted = figures.by["all"]
    assert counted["kept"] > 5000
    assert counted["changed"] > 500
    assert counted["gone"] > 400


def test_nearly_all_spans_are_carried_right(figures):
    assert figures.share("all", "right", of=ALL) > 0.995


def test_hardly_a_span_is_shown_on_other_words(figures):
    assert figures.share("all", "other words", of=STANDING) <= 0.001


def test_hardly_a_deleted_span_is_shown_at_all(figures):
    assert figures.share("all", "deleted anchored", of=["gone"]) <= 0.005


def test_no_language_no_kind_of_span_and_no_edit_is_left_behind(figures):
    for label in figures.by:
        assert figures.share(label, "right", of=ALL) > 0.97, label
