"""Why a piece was set aside, and of what the importer is unsure, in words for readers."""

from reader.importing.marking import _

REASONS = {
    "menu": _("A line of the site's menu, before the title."),
    "title-again": _("The title once more."),
    "site-name": _("The name of the site beside the title."),
    "date": _("Another date, or a date without a day."),
    "reading-time": _("Minutes to read."),
    "label": _("It only names what follows."),
    "dead-links": _("Links that lead nowhere, on a line of their own."),
    "column-title": _("A short line above a run of links."),
    "site-words": _("The words of a button or a menu."),
    "site-text": _("A notice of the site's own."),
    "interrupts": _("It stands in the middle of a sentence."),
    "short-lines": _("A run of short lines between two paragraphs."),
    "running-head": _("A line that returns on every page."),
    "page-head": _("A line above or below the text of one page."),
    "page-number": _("The number of a page."),
    "turned": _("It stands turned on its page, beside the text."),
    "drawn-words": _("The words in a drawing that is not kept; its caption is."),
    "contact": _("An address, telephone number or other contact."),
    "footer": _("It follows the end of the text, among the site's lines."),
    "picture": _("A picture without words that is not in the file."),
    "image": _("A picture that is not kept; its caption is."),
    "image-described": _("A picture that is not kept; this is its description."),
    "image-alone": _("A picture that is not kept."),
    "credit": _("Whose a picture is that is not kept."),
    "contents": _("A table of contents."),
    "chapter-absent": _("A chapter of which the book speaks, and which is not in its file."),
    "site-part": _("A part of the page beside the text."),
    "imprint": _("What the publisher of the file has put around the text."),
    "line": _("A drawn line."),
}

DOUBTS = {
    "joined": _("Two pieces were joined into one sentence."),
    "joined-capital": _(
        "Joined, though the second piece begins with a capital: is it one sentence?"
    ),
    "joined-abbreviation": _("Joined after an abbreviation: is it one sentence?"),
    "joined-hyphen": _("A word broken by a hyphen was mended."),
    "unfinished": _("It ends without a full stop: is something missing?"),
    "begins-small": _("It begins with a small letter: is something missing?"),
    "heading": _("A short line taken for a heading."),
    "question": _("A question taken for a heading."),
    "short-line": _("A short line: a heading, or not part of the text?"),
    "caption": _("Taken for a caption, by its credit."),
    "note": _("Taken for a note on the author."),
    "foot": _("Taken for a note at the foot of a page."),
    "described": _("The description of a picture that is not kept."),
    "moved": _("It stood inside of what is above: does it belong here?"),
    "undescribed": _("What does it show? Whoever cannot see the picture is told by these words."),
    "absent": _("This picture is not in the file, and is not fetched. Add it, or leave it out."),
    "elsewhere": _(
        "This picture lies on another site, from which no page here loads anything: readers get a "
        "link to it. Add the picture itself, or keep the link."
    ),
    "verse": _("Short lines kept as they stand."),
    "list": _("Short lines taken for a list."),
    "table": _("Taken for a table, by where its words stand."),
    "title": _("The head of the page says another title, or none: is this that of the text?"),
    "standfirst": _("The first paragraph was taken for the standfirst."),
    "letter": _("Where � stands, the file has no letter that can be read: which is it?"),
}
