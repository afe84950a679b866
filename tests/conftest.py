"""What every test stands on: the cast, their two seminars, and the text that both read.

The database of a run is set up in config/settings/test.py.
"""

import os
import shutil

# Once Playwright has started, an event loop runs in this thread, and Django would refuse the
# database to every fixture after it.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

import pytest
from django.contrib.auth.models import AnonymousUser
from hypothesis import settings

from reader.limits import counter
from seminars.models import Seminar
from tests import factories
from tests.collected import collect

# A busy machine is no fault of what is tested.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")

PARAGRAPHS = [
    "# The crossing",
    "The ferry crosses at nine, when the mist is *still* on the water, and nobody asks for papers.",
    "Each bank keeps its own clock. In winter the clocks agree, because the ice carries lorries "
    "🚚 both ways, and the drivers eat at whichever end they happen to be.",
    "渡口的老人说：“河还是那条河。”👩‍👩‍👧 他在两岸都有亲戚。",
    "> We share the fog, said the pilot, so we may as well share the bell.",
    "- one bell for fog\n- two bells for ice",
    factories.Block("note", 0, "The author keeps a bicycle on each bank."),
]


@pytest.fixture(autouse=True)
def nothing_counted():
    """Let nobody be turned away for what was done in another test."""
    counter().storage.reset()


@pytest.fixture(scope="session")
def collected():
    """The folder that `collectstatic` fills."""
    folder = collect()
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def visitor():
    """Somebody who is not logged in."""
    return AnonymousUser()


@pytest.fixture
def admin(db):
    return factories.person("admin", is_staff=True, is_superuser=True)


@pytest.fixture
def okafor(db):
    """The instructor of `borders`."""
    return factories.person("okafor", "Dr Okafor", is_instructor=True)


@pytest.fixture
def tomoko(db):
    """The instructor of `rivers`."""
    return factories.person("tomoko", "Tomoko Ishii", is_instructor=True)


@pytest.fixture
def ines(db):
    """A student in `borders`, and so are `marek` and `jonas`."""
    return factories.person("ines", "Ines Duarte")


@pytest.fixture
def marek(db):
    return factories.person("marek", "Marek Kos")


@pytest.fixture
def jonas(db):
    return factories.person("jonas", "Jonas Weiss")


@pytest.fixture
def amira(db):
    """A student in `rivers`."""
    return factories.person("amira", "Amira Haddad")


@pytest.fixture
def petra(db):
    """In no seminar, until a test admits her."""
    return factories.person("petra", "Petra Novak")


@pytest.fixture
def lena(db):
    """Has an account, and is in no seminar."""
    return factories.person("lena", "Lena Brandt")


@pytest.fixture
def article(okafor):
    """Two banks: open to its seminars only, published, in English with Chinese and emoji."""
    return factories.article(okafor, "two-banks", PARAGRAPHS)


@pytest.fixture
def borders(okafor, ines, marek, jonas):
    """The seminar that most tests are about."""
    return _seminar("borders", "Borders and Neighbours", okafor, [ines, marek, jonas])


@pytest.fixture
def reading(borders, article):
    """The article as `borders` reads it."""
    return borders.set_reading(article, "two-banks")


@pytest.fixture
def rivers(tomoko, amira):
    """Another seminar."""
    return _seminar("rivers", "Rivers", tomoko, [amira])


@pytest.fixture
def reading_in_rivers(rivers, article):
    """The same article as `rivers` reads it."""
    return rivers.set_reading(article, "two-banks")


def _seminar(slug, title, instructor, students):
    made = Seminar.objects.create(slug=slug, title=title)
    made.admit(instructor, role="instructor")
    for student in students:
        made.admit(student)
    return made
