"""Why a file gives no text, and what to do about it, in words for readers."""

from reader.importing.marking import _

MESSAGES = {
    "empty": _("The file is empty. Open it where it was made, save it anew, and bring that in."),
    "binary": _(
        "This is no text that can be read. Save it as DOCX, ODT, PDF, HTML, Markdown or plain text "
        "and bring that in."
    ),
    "encoding": _(
        "The encoding is not known. Open the file in an editor, save it as UTF-8, and bring that "
        "in."
    ),
    "too_long": _("The text is longer than 2 MB. Bring it in in parts."),
    "line_too_long": _(
        "One line is longer than 100,000 characters. If this is a text, save it with a line for "
        "each paragraph, and bring that in."
    ),
    "only_furniture": _(
        "Nothing but menus, links and other parts of a site were found: no text. Open the page so "
        "that you see its text, and save it whole; or copy the text, and paste it."
    ),
    "no_sentence": _(
        "No sentence was found in this file. Bring in a text that has a paragraph at least."
    ),
    "no_text": _(
        "There are no words in this file. If you see some when you open it, have them recognised "
        "(OCR) and bring that in, or copy them and paste them."
    ),
    "format": _("The format is not known: choose another, or have it found out."),
    "too_large": _(
        "The file is larger than %(megabytes)s MB. Save it without its pictures or with smaller "
        "ones, or bring the text in in parts."
    ),
    "damaged": _(
        "The file is damaged or not complete. Fetch it once more from where you have it; or open "
        "it where it was made, save it anew, and bring that in."
    ),
    "packing": _(
        "This file is packed in a way that is not read. Bring in what is packed in it, by itself; "
        "or pack it anew as an ordinary ZIP (with Deflate)."
    ),
    "password": _(
        "The file is protected by a password. Save or pack it without one, and bring that in."
    ),
    "locked": _(
        "The book is locked by whoever sold it, and cannot be read here. Look for an edition that "
        "is not, or for the chapter in another format."
    ),
    "bomb": _(
        "Unpacked, this file would be far too large. If it is a text all the same, save it anew "
        "without its pictures."
    ),
    "entities": _(
        "The file declares entities of its own, which are not read. Save it anew as DOCX or ODT."
    ),
    "old_word": _(
        "This is a file of an old Word, or of another old program. Save it as DOCX or ODT."
    ),
    "rtf": _("Rich text (RTF) is not read. Save it as DOCX or ODT."),
    "xml": _(
        "This is a file of XML that another program reads, such as FB2. Save it there, or in a "
        "program for e-books, as EPUB, DOCX, ODT, PDF or HTML, and bring that in."
    ),
    "photograph": _(
        "This is a picture, not a text. Have the text on it recognised (OCR), and bring that in."
    ),
    "sheets": _(
        "This is a spreadsheet or a presentation. Save it as PDF, and bring that in; or paste the "
        "words that you want to read."
    ),
    "pages": _(
        "This is a file of Pages, Numbers or Keynote. Export it as Word (DOCX) or PDF, and bring "
        "that in."
    ),
    "archive": _(
        "In this archive there is no page and no document. Bring in the file itself, not packed."
    ),
    "scanned": _(
        "The pages of this PDF are pictures without text: it was scanned. Have the text recognised "
        "(OCR) first, and bring that in."
    ),
    "no_letters": _(
        "The letters of this PDF cannot be told. Have the text recognised (OCR), or look for it in "
        "another format."
    ),
    "too_many_pages": _(
        "The PDF has more than %(pages)s pages. Save the pages that you want to read as a PDF of "
        "their own."
    ),
    "too_many_blocks": _(
        "The text has more than %(blocks)s paragraphs and lines. Bring it in in parts."
    ),
    "picture": _(
        "This is no JPEG, PNG, GIF or WebP image, or it is damaged, or larger than it may be. Save "
        "it anew as JPEG or PNG, smaller if it is large, and choose that."
    ),
    "too_slow": _(
        "Reading this file would take too long, or too much memory. Bring the text in in parts, or "
        "in another format."
    ),
}


class Unreadable(Exception):
    """A file that gives no text; `reason` is a key of MESSAGES, the message is in English.

    `values` are the numbers in the message.
    """

    def __init__(self, reason: str, **values):
        super().__init__(MESSAGES[reason] % values)
        self.reason, self.values = reason, values
