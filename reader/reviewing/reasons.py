"""Why a piece of a review was set aside, where it was not because of what it is, and what a person
did with a block. The importer's own reasons are `reader.importing.found.REASONS`."""

BY_HAND = "by-hand"  # of what the person dropped
UNCHOSEN = "unchosen"  # of what stands in a chapter that the person left out
LEFT = "left"  # of what an earlier draft had and no reader got; `since` is the day of that
UNDONE = "undone"  # of what somebody wrote, and another undid and went on otherwise
AGAIN = "again"  # of what a new edition brings, and a person had dropped before
OF_PEOPLE = (BY_HAND, UNCHOSEN, LEFT, UNDONE, AGAIN)
IN_HEAD = "head"  # of the lines that became title, byline, date and standfirst

SPLIT = "split"  # it begins where a block was split
MERGED = "merged"  # it was several
RETURNED = "returned"  # it was taken back of what the importer had set aside
