"""Every page there is, by the name of its address, and a scene in which all of them have a lot."""

from datetime import timedelta

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.urls import get_resolver, reverse
from django.utils import timezone

from annotations.models import Flag, Helpful
from annotations.telling.mailing import token_of
from reader.figures import shown
from reader.importing.blocks import block_from_markdown
from reader.importing.found import Dropped, Found
from reader.models import Import
from reader.pictures import redrawn
from seminars.models import Calendar, Invitation
from tests import factories, picture_files
from tests.annotations.views import placing
from tests.browser.scenes import CLOCKS, DRAWINGS, FERRY, PARAGRAPHS, key_of, long_reading

READING = ["seminar", "slug"]
# For each role {name of an address: what stands in it, by its name in `Everything.things`}.
PAGES = {
    "visitor": {
        "account_login": [],
        "account_signup": [],
        "account_inactive": [],
        "account_reset_password": [],
        "account_reset_password_done": [],
        "account_reset_password_from_key": ["user", "token"],
        "account_reset_password_from_key_done": [],
        "account_email_verification_sent": [],
        "account_confirm_email": ["token"],
        "seminars:home": [],
        "seminars:site_page": ["about"],
        "seminars:invitations": [],
        "seminars:joining": ["code"],
        "annotations:unsubscription": ["unsubscription"],
        "annotations:text": ["open"],
        "annotations:text_handout": ["open"],
        "annotations:text_revision": ["open", "first"],
        "annotations:text_citation": ["open"],
        "annotations:keys": [],
        "reader:texts": [],
        "reader:plain": ["open"],
        "reader:revisions": ["open"],
    },
    "student": {
        "account_logout": [],
        "account_email": [],
        "account_change_password": [],
        "account_reauthenticate": [],
        "mfa_index": [],
        "socialaccount_connections": [],
        "socialaccount_login_cancelled": [],
        "socialaccount_login_error": [],
        "seminars:home": [],
        "seminars:calendar": [],
        "annotations:reading": READING,
        "annotations:reading_handout": READING,
        "annotations:reading_revision": [*READING, "first"],
        "annotations:reading_citation": READING,
        "annotations:reading_paragraph_citation": [*READING, "ferry"],
        "annotations:note_citation": ["note"],
        "annotations:orphans": READING,
        "annotations:reading_tags": READING,
        "annotations:text_tags": ["open"],
        "annotations:people": READING,
        "annotations:own_notes": [],
        "annotations:own_replies": [],
        "annotations:note_wording": ["note"],
        "annotations:note_place": ["orphan"],
        "annotations:replies": ["question"],
        "annotations:reply_wording": ["reply"],
        "annotations:note_flags": ["question"],
        "annotations:reply_flags": ["others_reply"],
        "annotations:answers": ["prompt"],
        "annotations:news": [],
        "annotations:notices": [],
        "annotations:notice_choices": [],
        "annotations:deleted": [],
        "seminars:person": ["person"],
        "seminars:membership": ["membership"],
        "reader:account": [],
        "annotations:own_data": [],
        "reader:sessions": [],
        "reader:preferences": [],
        "reader:comparison": ["slug", "first", "second"],
    },
    "instructor": {
        "seminars:home": [],
        "seminars:seminars": [],
        "seminars:seminar": ["seminar"],
        "seminars:details": ["seminar"],
        "seminars:class_list": ["seminar"],
        "seminars:members": ["seminar"],
        "seminars:member": ["seminar", "name"],
        "seminars:groups": ["seminar"],
        "seminars:group": ["seminar", "group"],
        "seminars:readings": ["seminar"],
        "seminars:reading": READING,
        "annotations:reading": READING,
        "teaching:progress": READING,
        "teaching:replied": [*READING, "name"],
        "annotations:prompt_wording": ["prompt"],
        "annotations:prompt_place": ["prompt"],
        "annotations:prompt_board": ["answered"],
        "annotations:prompt_dates": ["prompt"],
        "annotations:other_prompts": READING,
        "annotations:seminar_copies": ["seminar"],
        "annotations:effects": ["slug"],
        "annotations:note_hiding": ["question"],
        "annotations:reply_hiding": ["reply"],
        "annotations:moderation": ["seminar"],
        "annotations:moderation_hidden": ["seminar"],
        "annotations:moderation_log": ["seminar"],
        "annotations:effect": ["slug", "effect"],
        "reader:texts": [],
        "reader:details": ["slug"],
        "reader:revisions": ["slug"],
        "reader:draft": ["slug"],
        "reader:draft_document": ["slug"],
        "reader:draft_preview": ["slug"],
        "reader:draft_comparison": ["slug"],
        "reader:imports": [],
        "reader:import": ["import"],
        "reader:import_preview": ["import"],
        "reader:review_keys": [],
        "reader:source": ["import"],
        "reader:chapters": ["import"],
    },
    "admin": {
        "seminars:site_page_wording": ["about"],
        "seminars:accounts": [],
        "seminars:account": ["person"],
        "annotations:data": ["person"],
    },
}
# Ways to a page or to a part of one, pages that are there twice, files, and what allauth shows to
# nobody here.
NO_PAGES = {
    "annotations:reading_document",
    "annotations:text_document",
    "annotations:paragraph_citation",
    "annotations:text_revision_citation",
    "annotations:paragraph_revision_citation",
    "annotations:reading_revision_citation",
    "annotations:reading_revision_paragraph_citation",
    "annotations:note",
    "annotations:reply",
    "annotations:prompt",
    "annotations:image",
    "reader:picture",
    # Looked at with the block that they are about, below.
    "reader:figures",
    "reader:draft_figures",
    "annotations:notice_count",
    "annotations:unread_next",
    "annotations:unread_previous",
    "annotations:own_export",
    "account_set_password",
    "account_confirm_login_code",
    "socialaccount_signup",
    "openid_connect_login",
    "openid_connect_callback",
    # Looked at on the way through them, in test_account_pages.py.
    "mfa_authenticate",
    "mfa_reauthenticate",
    "mfa_activate_totp",
    "mfa_deactivate_totp",
    "mfa_view_recovery_codes",
    "mfa_generate_recovery_codes",
    "mfa_download_recovery_codes",
}
# What else a page can show, and pages that say that there is none.
MORE = {
    "visitor": ["/nowhere/"],
    "student": [
        "{reading}?p={ferry}",
        "{reading}?p={ferry}&note={note}",
        "{reading}?view=all",
        "{reading}?view=all&tag=papers&kind=mentioning",
        "{reading}?view=questions&sort=replies",
        "{reading}?view=mine",
        "{reading}?view=unread",
        "{reading}?view=lost",
        "{reading}?q=ferry",
        "{reading}?prompt={answered}",
        "{reading}handout/?notes=all",
        "/seminars/nowhere/",
    ],
    "instructor": [
        "{reading}?p={ferry}",
        "/prompts/{answered}/board/?show=wall",
        "/seminars/{seminar}/groups/?number=2&of=groups",
        "/imports/{import}/pictures/?block=4",
    ],
    "admin": [],
}


def addresses(patterns=None, space=""):
    """Give (name, number of parts) of all addresses of the site, but the Django admin's."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        if not hasattr(pattern, "url_patterns"):
            if pattern.name:
                yield f"{space}{pattern.name}", pattern.pattern.regex.groups
        elif pattern.namespace != "admin":
            inside = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from addresses(pattern.url_patterns, inside)


class Everything:
    """A seminar in which everything has happened; `things` are what stands in addresses."""

    def __init__(self, borders, okafor, ines, marek):
        self.people = {"visitor": None, "student": ines, "instructor": okafor}
        self.people["admin"] = factories.person("admin", is_staff=True, is_superuser=True)
        self.reading = long_reading(borders, okafor)
        self.reading.due_at, self.reading.instructions = timezone.now(), "Read it twice."
        self.reading.closes_at = timezone.now() + timedelta(days=1)
        self.reading.notes_asked, self.reading.replies_asked = 3, 1
        self.reading.by_groups = True
        self.reading.save()
        self.things = {"seminar": borders.slug, "slug": self.reading.slug, "name": ines.username}
        self.things |= {"person": marek.pk, "about": "privacy"}
        self.things["membership"] = ines.memberships.get().pk
        self.things["group"] = factories.group(borders, ines).pk
        self._say(okafor, ines, marek)
        self._change(okafor, ines, marek)
        self._open(borders, okafor, ines)

    def pages_of(self, role):
        """The addresses that somebody looks at."""
        for name, parts in PAGES[role].items():
            yield reverse(name, args=[self.things[part] for part in parts])
        for address in MORE[role]:
            yield address.format(reading=self.reading.get_absolute_url(), **self.things)

    def _say(self, okafor, ines, marek):
        note = factories.note(ines, self.reading, "nobody asks for papers", body="Nobody?")
        asked = {"body": "Nobody, @Ines Duarte?", "tags": "papers, Two banks"}
        question = factories.question(marek, self.reading, "nobody asks", **asked)
        reply = factories.reply(ines, question)
        others = factories.reply(okafor, question)
        Helpful.say(others, ines)
        question.settle(reply)
        factories.reply(marek, note)
        asked = factories.prompt(okafor, self.reading, "the mist is still on the water")
        answered = factories.prompt(okafor, self.reading)
        prompt = factories.prompt(okafor, self.reading, FERRY, answer_first=True)
        factories.answer(marek, prompt)
        for by in ines, marek:
            factories.answer(by, answered)
        factories.note(ines, self.reading, "By ten the deck is dry", audience="me")
        factories.note(ines, self.reading, DRAWINGS).withdraw()
        self.things |= {"note": note.pk, "question": question.pk, "reply": reply.pk}
        self.things["others_reply"] = others.pk
        self._moderate(okafor, ines, marek, question)
        self.things |= {"prompt": asked.pk, "answered": answered.pk}
        self.things["ferry"] = key_of(self.reading, FERRY)

    def _moderate(self, okafor, ines, marek, question):
        """A note and a reply are hidden, a thread is closed, and two things are flagged."""
        hidden = factories.note(ines, self.reading, FERRY, body="Nonsense.")
        factories.reply(marek, hidden)
        reply = factories.reply(ines, question, body="Nonsense.")
        for thing in hidden, reply:
            thing.hide(okafor, "This is no argument.")
        closed = factories.note(marek, self.reading, FERRY)
        closed.lock(okafor)
        Flag.put(question, ines, "Is this a question?")
        Flag.put(factories.reply(marek, question), ines, "He says the same again.")

    def _change(self, okafor, ines, marek):
        """A note loses its words, another moves, and in the next revision that happens again."""
        lost = factories.note(ines, self.reading, "in the order of their arrival")
        factories.question(ines, self.reading, "who came for the market")
        factories.note(marek, self.reading, "the clocks agree")
        drawings = PARAGRAPHS[DRAWINGS].replace(" in the order of their arrival", "")
        ferry = PARAGRAPHS[FERRY].replace("came for the market", "came to the market")
        factories.edit(self.reading.article, {DRAWINGS: drawings, FERRY: ferry})
        clocks = PARAGRAPHS[CLOCKS].replace("the clocks agree", "the two clocks agree")
        asks = ferry.replace("nobody asks for papers", "nobody asks")
        changes = {PARAGRAPHS[CLOCKS]: clocks, ferry: asks}
        placing.draft(self.reading.article, okafor, changes).compose()
        self.things |= {"orphan": lost.pk, "first": 1, "second": 2}
        self.things["effect"] = f"note-{self.things['note']}"

    def _open(self, borders, okafor, ines):
        """A text that is open to everybody, one that is being brought in, and ways in."""
        Calendar.renew(ines)
        factories.article(okafor, "open", ["# The bell", "Come in."], openness="public")
        factories.article(okafor, "mill", ["The wheel turned."], title="The mill")
        wheel = redrawn(picture_files.file_of(size=(320, 200)))
        parts = ("paragraph", 0, "It was sold."), ("heading", 2, "The mill")
        parts += ("figure", 0, "The owl."), ("figure", 0, shown(wheel.address, "", "The wheel."))
        blocks = [block_from_markdown(*part) for part in parts]
        blocks[1].doubt, blocks[3].doubt = "heading", "undescribed"
        dropped = [Dropped("Latest", "label")]
        found = Found("The mill", blocks=blocks, dropped=dropped, pictures=[wheel])
        self.things |= {
            "open": "open",
            "import": Import.begin(found, okafor).pk,
            "code": Invitation.objects.create(seminar=borders).code,
            "user": user_pk_to_url_str(ines),
            "token": default_token_generator.make_token(ines),
            "unsubscription": token_of(ines),
        }
