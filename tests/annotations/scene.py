"""Two seminars with their people, who look for one thing at a time."""

from django.test import Client

from annotations.page.sitting import Sitting
from reader.models import Article
from tests import factories

OK, LOG_IN = 200, "/accounts/login/"
SAID, TAG = "Count the lanterns", "lanterns"


class Scene:
    """The two seminars with their people, and one thing at a time in them."""

    def __init__(self, people, reading, elsewhere):
        self.people, self.reading, self.elsewhere = people, reading, elsewhere
        self.article = reading.article
        self.browsers, self.shown = {}, {user: [] for user in people.values()}

    def __getattr__(self, role):
        return self.people[role.replace("_", " ")]

    def note(self, by=None, there=None, **fields):
        """A note with the words and the tag that are looked for; Ines's, unless `by` another."""
        said = {"body": SAID, "tags": TAG, **fields}
        return factories.note(by or self.author, there or self.reading, "share the fog", **said)

    def group(self):
        """Make two groups. Gives that of Ines, in which Marek and Petra are as well."""
        seminar = self.reading.seminar
        factories.group(seminar, self.other_group)
        return factories.group(seminar, self.author, self.student, self.left)

    def prompt(self, **fields):
        return factories.prompt(self.instructor, self.reading, 2, **fields)

    def article_of(self, thing):
        return thing if isinstance(thing, Article) else thing.article

    def read(self, user, address, **asked):
        """Give what a page or a file says to somebody; nothing where there is none for them."""
        if user not in self.browsers:
            self.browsers[user] = Client()
            if user.is_authenticated:
                self.browsers[user].force_login(user)
        answer = self.browsers[user].get(address, asked, follow=True)
        is_there = answer.status_code == OK and answer.request["PATH_INFO"] != LOG_IN
        return self.show(user, answer.text) if is_there else ""

    def show(self, user, said):
        """Keep what somebody was shown. Gives the same."""
        self.shown[user].append(said)
        return said

    def answer(self, prompt=None, **fields):
        """Ines's answer, on words. Petra has answered as well, and nobody else."""
        prompt = prompt or self.prompt()
        factories.answer(self.left, prompt).withdraw()
        return self.note(prompt=prompt, **fields)


def everybody(scene, sees):
    """Give {role: "yes" or "no"} after Petra has left, as `sees(user)` says."""
    scene.reading.seminar.memberships.filter(user=scene.left).delete()
    return {role: "yes" if sees(user) else "no" for role, user in scene.people.items()}


def listed(row):
    """Whether a list shows `row`, asked of the queryset of all."""
    return lambda user: row.pk in type(row).objects.visible_to(user).values_list("pk", flat=True)


def sitting_of(user, text):
    """Give the sitting in which `user` reads `text`, a Reading or an Article alone."""
    if isinstance(text, Article):
        return Sitting.at(user, text=text.slug)
    return Sitting.at(user, seminar=text.seminar.slug, reading=text.slug)
