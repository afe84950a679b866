"""Whether what sums a page up for others is how its text begins."""

from itertools import islice

from reader.importing.partnames import Names
from reader.importing.tidy import plainly
from reader.importing.webpage.measures import Measures
from reader.importing.webpage.standing import STANDFIRST

FIRST = Names(
    r"(?:^|[\s_-])(?:first|begin(?:ning)?|opening|drop-?caps?|initial|no-?indent)(?:$|[\s_-])"
)


def is_first_of_its_like(root, summary: str, measures: Measures) -> bool:
    """Whether what sums a page up for others is the first paragraph of its text, made as those
    after it are: then it is no standfirst, for the text begins with it."""
    wanted = plainly(summary)
    for paragraph in (root, *root.iter("p")) if wanted else ():
        words = plainly("".join(paragraph.itertext()))
        if (
            words.startswith(wanted)
            and len(words) > 2 * len(wanted)
            and not len(paragraph.xpath("p"))
        ):
            return True  # its paragraphs have no tags
        if words == wanted:
            following = (one for one in paragraph.itersiblings("p") if measures.prose[one])
            named = paragraph.get("class")
            first = FIRST.has(named or "") and not STANDFIRST.has(named or "")
            return any(first or one.get("class") == named for one in islice(following, 2))
    return False
