"""Targets: what a reader points at, and where it went when the text has changed."""

import pytest

from tests import factories

pytestmark = pytest.mark.django_db


def test_smoke(reading, ines, okafor):
    factories.note(ines, reading, "share the fog")
    p = factories.prompt(okafor, reading, 2)
    a = factories.answer(ines, p)
    factories.reply(okafor, a)
