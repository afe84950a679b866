"""The addresses of a margin: its views, its pages, and where its place is cited."""

from urllib.parse import urlencode

from django.utils.translation import gettext_lazy as _

VIEWS = {
    "here": _("Here"),
    "all": _("All"),
    "questions": _("Questions"),
    "mine": _("Mine"),
    "unread": _("Unread"),
    "lost": _("Lost"),
}


class Addressed:
    """What a Margin is asked for where it leads to another one."""

    @property
    def citation_address(self):
        """Where the place that this shows is cited; None for a list of other things."""
        if self.view != "here" or self.prompt:
            return None
        place = f"paragraphs/{self.key}/" if self.key else ""
        return f"{self.sitting.address}{place}citation/"

    @property
    def views(self):
        """(name, label, address) of each view that has something to show here."""
        names = VIEWS if self.sitting.reading is not None else ["here", "all", "lost"]
        return [
            (name, VIEWS[name], self.address(view=name, prompt=None))
            for name in names
            if self._has_view(name)
        ]

    def _has_view(self, name):
        if name == "lost":
            return self.view == "lost" or self.page.whole.orphans
        return name != "unread" or not self.sitting.past

    @property
    def later_address(self):
        """The page before this one; None on the first."""
        if self.number == 1:
            return None
        return self.address(view=self.view, prompt=self.prompt, page=self.number - 1)

    @property
    def more_address(self):
        return self.address(view=self.view, prompt=self.prompt, page=self.number + 1)

    @property
    def later_label(self):
        """What there is on the page before this one."""
        return _("Earlier notes") if self.narrowing.sort == "oldest" else _("Later notes")

    @property
    def more_label(self):
        """What there is on the page behind this one."""
        return _("Later notes") if self.narrowing.sort == "oldest" else _("Earlier notes")

    @property
    def filter_address(self):
        """The same place, with what its notes can be narrowed to; None where that is offered."""
        if self.view != "here" or self.narrowing.offered:
            return None
        return self.address(prompt=self.prompt, named=True)

    @property
    def plain_address(self):
        """The same list as it is unless one asks otherwise."""
        return self.address(self.view, self.prompt, narrowed=False)

    def address(self, view="here", prompt=None, page=1, narrowed=True, named=False):
        """Give the address of this margin in another view, or of another page of it.

        `named` has it name the view in any case: see `can_be_narrowed`.
        """
        asked = {
            "p": self.key,
            "view": "" if view == "here" and not named else view,
            "prompt": prompt.pk if prompt else "",
            "q": self.sought if view == "all" else "",
            **(self.narrowing.query if narrowed and view == self.view else {}),
            "page": "" if page == 1 else page,
        }
        return "?" + urlencode({name: value for name, value in asked.items() if value})
