"""Where one goes on, on the page on which blocks are checked."""

from urllib.parse import urlencode

from reader.review_page.page import page_of
from reader.review_page.posts import number_in
from reader.reviewing.review import UNDESCRIBED
from reader.views.telling import AGAIN


class Leading:
    """The part of a Desk that gives the place to which an answer leads."""

    def _wrong_field(self):
        """Give the id of the first field with which something is wrong, "" where it is of none."""
        wrong = (self.form[name] for name in self.form.fields if name in self.form.errors)
        return next((field.id_for_label for field in wrong), "")

    def _contested(self, outcome):
        """Give the id of the first box with what another window changed as well, "" for none."""
        clashes = outcome.clashes
        for block in self.found.blocks:
            if block["id"] in clashes.all_words:
                return f"words-{block['id']}"
            if block["id"] in clashes.shows:
                return f"shows-{block['id']}"
            if block["id"] in clashes.kinds:
                return f"kind-{block['id']}"
        return next((self.form[name].id_for_label for name in clashes.fields), "")

    def _way_back(self, outcome, verb, place):
        """Give the end of the address of the page, as it was looked at, and where one goes on."""
        asked = {"aside": "all"} if self.request.GET.get("aside") == "all" else {}
        if opened := max(self.opened):
            asked["edit"] = opened
        if self.kind_of:
            asked["menu"] = self.kind_of
        number = self.number
        if verb in (*AGAIN, "add") and outcome.here:
            number, place = self._page_with(outcome.here), f"block-{outcome.here}"
        elif self._turns(outcome, verb):
            number = self._page_with(outcome.here)
        if number > 1:
            asked["page"] = number
        if source := number_in(self.request.GET.get("source")):
            asked["source"], place = source, "read-here"
        if outcome.did:
            asked["done"] = verb if verb in AGAIN else outcome.did["verb"]
        query = f"?{urlencode(asked)}" if asked else ""
        return f"{query}{place and '#' + place}"

    def _turns(self, outcome, verb):
        """Whether one goes on with a block that was moved to another page."""
        moved = verb == "move" and outcome.here
        return bool(moved) and self._page_with(outcome.here) != self.number

    def _page_with(self, id):
        ids = [block["id"] for block in self.found.blocks]
        return page_of(ids.index(id), len(ids))

    def _place(self, outcome, verb):
        """Give the id of the element where one goes on."""
        if edited := max(self.opened):
            return f"words-{edited}"
        if closed := number_in(self.request.GET.get("at")):
            return f"edit-{closed}"
        if self.kind_of:
            return f"kind-{self.kind_of}"
        if verb in AGAIN:
            return verb
        if outcome.here is None:
            return ""
        block = next(block for block in self.found.blocks if block["id"] == outcome.here)
        if verb == "settle" and block["doubt"] == UNDESCRIBED:
            return f"choose-{outcome.here}"  # Enter leads to the field, and settles nothing
        if verb in ("drop", "merge") or (verb == "settle" and block["doubt"]):
            return f"{verb}-{outcome.here}"
        if verb == "move" and (way := self.request.GET.get("to")):
            return f"{self._way_on(block, way)}-{outcome.here}"
        return f"kind-{outcome.here}"

    def _way_on(self, block, way):
        """Give the way in which a block that was moved up or down can still be moved."""
        if block == self.found.blocks[0]:
            return "down"
        return "up" if block == self.found.blocks[-1] else "down" if way == "down" else "up"
