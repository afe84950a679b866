"""Bring a text in from a file."""

import json
import logging
import sys
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, transaction

from reader.admission import admit
from reader.importing import REASONS, TYPED, Limits, Unreadable, format_of, read
from reader.importing.apart import read_apart
from reader.importing.sniffing import as_named
from reader.models import Article, Draft, Picture, User
from reader.models.handwork import handwork_on
from reader.models.texts import Openness
from reader.recognising import known_texts
from reader.reviewing.again import taken_back_again
from reader.reviewing.beginning import review_of
from reader.reviewing.renewing import parts_under

logger = logging.getLogger(__name__)

MARKDOWN_ENDINGS = {".md", ".markdown", ".mkd", ".mdown"}
WIDTH = 76  # characters of a line of the outline


class Command(BaseCommand):
    help = (
        "Read a text from a file, set aside what does not belong to it, and make a draft of the "
        "rest, or with --publish an article. --dry-run only shows what is found."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, metavar="FILE", nargs="?")
        parser.add_argument(
            "--many",
            type=Path,
            metavar="FOLDER",
            help="read every file in a folder; only with --dry-run --json, a line for each file",
        )
        parser.add_argument(
            "--format",
            choices=TYPED,
            help="what the file is written in; else its content says it",
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="show what is found, write nothing"
        )
        parser.add_argument("--json", action="store_true", help="show it as one JSON document")
        parser.add_argument("--publish", action="store_true", help="publish it at once")
        parser.add_argument("--title", help="a title in place of the one that is found")
        parser.add_argument(
            "--as",
            dest="username",
            metavar="USERNAME",
            help="who brings it in; else the first superuser",
        )
        parser.add_argument(
            "--revise",
            metavar="ADDRESS",
            help="make it the draft of the next revision of the text that has this address",
        )
        parser.add_argument(
            "--open",
            dest="openness",
            choices=Openness.values,
            default=Openness.SEMINARS,
            help="to whom it is open (default: %(default)s)",
        )

    def handle(self, *, file, format, dry_run, title, **options):
        if options["many"] is not None:
            if file is not None or not (dry_run and options["json"]):
                raise CommandError("--many goes with --dry-run and --json, and without a FILE.")
            self._print_many(options["many"], format)
            return
        if file is None:
            raise CommandError("Say which FILE.")
        # What is only shown needs no pictures, which take a process of their own.
        found = _found(file, format, **({"pictures": 0} if dry_run else {}))
        if title is not None:
            found.title = title
        if options["json"]:
            self._print_json(found)
        elif dry_run:
            self.stdout.write("\n".join(_outline(found)))
        if not dry_run and options["revise"]:
            self.stdout.write(_renewed(found, options))
        elif not dry_run:
            self._say_what_is_here(found, options["username"])
            article = _brought_in(found, options)
            if not options["json"]:
                state = "Published" if options["publish"] else "A draft"
                self.stdout.write(f"{state}: {article.title} ({article.slug})")

    def _say_what_is_here(self, found, username):
        for known in known_texts(found, _who(username)):
            what = "This text" if known.has_its_words else "A text of this title"
            revise = f"; --revise {known.text.slug} makes a revision" * known.may_be_renewed
            self.stderr.write(
                f"{what} is here already: {known.text.title} ({known.text.slug}){revise}."
            )

    def _print_json(self, found):
        _speak_utf_8()
        self.stdout.write(json.dumps(found.as_json(), ensure_ascii=False, indent=2))

    def _print_many(self, folder, format):
        """Print a line of JSON for each file, in the order of their names."""
        _speak_utf_8()
        if not folder.is_dir():
            raise CommandError(f"{folder}: there is no such folder")
        for file in sorted(path for path in folder.iterdir() if path.is_file()):
            try:
                said = _found(file, format, pictures=0).as_json()
            except CommandError as error:
                said = {"error": str(error)}
            self.stdout.write(json.dumps(said, ensure_ascii=False))


def _speak_utf_8():
    # Whatever the terminal was set to: the document is UTF-8.
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8")


def _found(file, format, **limits):
    """Read the file. Raises CommandError with what is wrong, in a line."""
    limits = Limits(**settings.IMPORT_LIMITS | limits)
    try:
        with file.open("rb") as opened:
            # Longer files are refused, so there is no need to have all of them in memory.
            data = opened.read(limits.megabytes * 2**20 + 1)
    except OSError as error:
        raise CommandError(f"{file}: {error.strerror or error}") from None
    if format is None and file.suffix.lower() in MARKDOWN_ENDINGS:
        format = "markdown"
    try:
        format = format_of(data, format, limits)
        # Starting a process would take longer than reading a page without its pictures.
        is_quick = format in TYPED and not limits.pictures
        return (read if is_quick else read_apart)(data, format, limits)
    except Unreadable as error:
        raise CommandError(f"{file}: {as_named(error, file.name)}") from None
    except Exception:  # as where it is read apart: no file ends what others are read by
        logger.exception("%s was not read", file)
        raise CommandError(f"{file}: {Unreadable('damaged')}") from None


def _brought_in(found, options):
    """Make the article. Raises CommandError, and then nothing was written."""
    if not found.title:
        raise CommandError("No title was found: give one, with --title.")
    review = review_of(found)
    about = {
        **review.fields,
        "published_on": found.published,
        "language": found.language or "en",
        "openness": options["openness"],
    }
    try:
        with transaction.atomic():
            draft = admit(about, review.parts(), _who(options["username"]), found.pictures)
            if options["publish"]:
                draft.publish()
    except ValidationError as error:
        raise CommandError(" ".join(error.messages)) from None
    except DatabaseError as error:
        raise CommandError(f"The database cannot be used: {error}") from None
    return draft.article


def _renewed(found, options):
    """Make the draft. Gives what to say; raises CommandError, and then nothing was written."""
    by = _who(options["username"])
    article = Article.objects.editable_by(by).filter(slug=options["revise"]).first()
    if article is None:
        raise CommandError(f"There is no text {options['revise']} that {by.username} may change.")
    if article.drafts.open().exists():
        raise CommandError("A draft of this text is open: publish it or throw it away first.")
    Picture.keep(found.pictures, article=article)
    work = handwork_on(article)
    review = taken_back_again(review_of(found), Draft.unbegun(article, by).blocks, work)
    parts = parts_under(review, article.standfirst)
    draft, _none = Draft.renewing(article, parts, by, work=work)
    if draft.pk is None:
        return f"Nothing differs: {article.title} ({article.slug})"
    if options["publish"]:
        revision = draft.publish("", draft.version, by)
        return f"Published as revision {revision.number}: {article.title} ({article.slug})"
    return f"A draft of the next revision: {article.title} ({article.slug})"


def _who(username):
    if username is not None:
        people = User.objects.filter(username=username)
        problem = f"There is no account of the name {username}."
    else:
        people = User.objects.filter(is_superuser=True, is_active=True)
        problem = "There is no superuser who could bring the text in: say who does, with --as."
    person = people.order_by("pk").first()
    if person is None:
        raise CommandError(problem)
    if not person.may_bring_in:
        raise CommandError(f"{person.username} is not an instructor, and may not bring texts in.")
    return person


def _outline(found):
    """Give lines that show what was found."""
    yield f"Title       {found.title or '(none)'}"
    yield f"Byline      {found.byline or '(none)'}"
    yield f"Published   {found.published or '(none)'}"
    yield f"Language    {found.language or '(none)'}"
    yield f"Standfirst  {_short(found.standfirst) or '(none)'}"
    yield ""
    for block in found.blocks:
        kind = f"{block.kind} {block.level}" if block.level else block.kind
        yield f"{kind:<12}{_short(block.text) or '---'}"
    yield ""
    yield f"Set aside: {len(found.dropped)}"
    for piece in found.dropped:
        yield f"  {_short(piece.text)}"
        yield f"      {REASONS[piece.reason]}"


def _short(words):
    line = " ".join(words.split())
    return line if len(line) <= WIDTH else f"{line[: WIDTH - 1]}…"
