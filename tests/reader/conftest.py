"""What the tests of the review page stand on."""

import pytest

from reader.importing.found import Dropped
from tests import factories
from tests.reader.review_form import begun


@pytest.fixture
def fog(client, okafor):
    """Menu | 2 One. | 3 Two. | 4 Three., which okafor, who is logged in, is checking."""
    factories.login(client, okafor)
    return begun(okafor, "One.", "Two.", "Three.", dropped=[Dropped("Menu", "menu")])
