"""One prompt with all its answers side by side, for the seminar room and for marking."""

from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef

from annotations.margin.threads import add_threads
from annotations.models import Annotation, Prompt, Raised, Unlock
from annotations.models.kinds import Audience
from annotations.querysets.names import with_pseudonyms
from reader.models import User

A_PAGE = 100
TO_INSTRUCTORS = {"audience": Audience.INSTRUCTORS}


@dataclass
class Board:
    """The answers to `prompt` that `user`, who teaches there, may see.

    `only` is "raised" for those to discuss in class; `bare` leaves out who wrote them, all that one
    can do, and what was written to the instructors alone: for a wall that everybody looks at.
    """

    prompt: Prompt
    user: User
    only: str = ""
    bare: bool = False
    number: str = "1"

    @classmethod
    def asked(cls, prompt, user, asked):
        """Give the board that `asked`, the query of an address, asks for."""
        only = "raised" if asked.get("only") == "raised" else ""
        return cls(prompt, user, only, asked.get("show") == "wall", asked.get("page", "1"))

    @cached_property
    def answers(self):
        """A page of them, by name; on a wall by the order of writing, which tells no name."""
        seen = self._seen.exclude(**TO_INSTRUCTORS) if self.bare else self._seen
        order = ["created_at"] if self.bare else ["author__display_name", "author__username"]
        seen = with_pseudonyms(seen).order_by(*order, "pk")
        shown = seen.select_related("author", "group", "reading__seminar", "prompt")
        page = Paginator(shown, A_PAGE).get_page(self.number)
        add_threads(page, self.user)
        return page

    @cached_property
    def left_out(self):
        """How many are not on the wall, because their authors showed them to the instructors."""
        return self._seen.filter(**TO_INSTRUCTORS).count() if self.bare else 0

    @cached_property
    def _seen(self):
        seen = Annotation.objects.visible_to(self.user).standing().filter(prompt=self.prompt)
        raised = Raised.objects.filter(annotation=OuterRef("pk"))
        first = Unlock.objects.filter(annotation=OuterRef("pk")).exclude(body=OuterRef("body"))
        seen = seen.annotate(is_raised=Exists(raised), was_reworded=Exists(first))
        return seen.filter(is_raised=True) if self.only else seen

    @property
    def address_of_all(self):
        return self._address(only="")

    @property
    def address_of_raised(self):
        return self._address(only="raised")

    @property
    def address_of_wall(self):
        return self._address(show="wall")

    @property
    def address_of_desk(self):
        return self._address(show="")

    def _address(self, **other):
        asked = {"only": self.only, "show": "wall" if self.bare else "", **other}
        return "?" + urlencode({name: value for name, value in asked.items() if value})
