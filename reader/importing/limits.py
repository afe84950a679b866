"""How large a file that is brought in may be, and what reading it may cost."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """The defaults are those of docs/configuration.md."""

    megabytes: int = 32  # of the file
    unpacked_megabytes: int = 256  # of all that is packed in it
    entries: int = 5000  # files that are packed in it
    ratio: int = 200  # how many times its size a packed file may have
    pages: int = 1000  # of a PDF
    blocks: int = 20_000  # paragraphs, headings and the like, of a text
    seconds: int = 60  # of processor time
    memory_megabytes: int = 1024
    pictures: int = 100  # of a text that are kept
    picture_megabytes: int = 8  # of the file of one
    picture_megapixels: int = 50  # of one


USUAL = Limits()
