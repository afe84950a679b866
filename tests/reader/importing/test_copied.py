"""Plain text as people copy and keep it: from a PDF, of laws, of talk and of verse."""

from reader.importing import read
from tests.reader.importing.files import LONG, SECOND, THIRD


def found(text):
    return read(text.encode(), "text")


def markdown(text):
    return [block.markdown for block in found(text).blocks]


COPIED = """\
The ferry crossed the river twice a day, and nobody on either bank could remem-
ber a morning on which it had not; the bell rang, the rope was drawn in, and the
grey water took the boat. In the winter of the long frost the boat lay in the ice, and
the people of the two villages walked to each other over the river, which they had
never done before, and did not do again.
12
When the bridge was opened the ferryman sold his bell to the school, where it rings
to this day; he himself moved to the hills, because he did not want to see the wa-
ter without a boat.
The bank had lent him the money for it, and nobody asked whether he had paid it back
to the last penny.
"""


def test_lines_that_were_copied_run_on_up_to_where_a_sentence_ends_early():
    blocks = [block for block in markdown(COPIED) if block != "12"]
    assert [block.split()[0] for block in blocks] == ["The", "When", "The"]
    assert not any("\\" in block for block in blocks)
    assert "remember a morning" in blocks[0]
    assert blocks[1].endswith("the water without a boat.")


def test_verse_whose_lines_step_in_and_out_stays_verse():
    verse = [
        "The ferry lies in the ice of the river,",
        "    the bell is silent, the rope is drawn;",
        "and nobody who comes to either bank",
        "    remembers when the morning boat had gone.",
    ]
    text = "\n".join(["The Ferry", "", *verse, "", *verse])
    stanza = "\\\n".join(line.replace("    ", "\u2003\u2003") for line in verse)
    assert markdown(text) == [stanza, stanza]


def test_paragraphs_of_a_law_that_stand_below_one_another_are_paragraphs():
    text = (
        "The Ferry Act\n\n(1) Nobody shall pay more than two pence for a crossing of the river.\n"
        "(2) Whoever rings the bell shall pay the toll, even if he does not cross it then.\n"
        "(3) The bank keeps the bell, and rings it once for a person and twice for a cart.\n"
    )
    assert [block[:3] for block in markdown(text)] == ["(1)", "(2)", "(3)"]


def test_letters_within_an_item_are_items_in_it():
    text = (
        f"{LONG}\n\n1. boats that carry no persons,\n2. boats that\n   a) lie in the ice, or\n"
        f"   b) are drawn by a rope.\n\n{SECOND}\n"
    )
    assert markdown(text)[1] == (
        "1. boats that carry no persons,\n2. boats that\n"
        "   - a) lie in the ice, or\n   - b) are drawn by a rope."
    )


def test_a_question_at_its_time_in_an_interview_stays():
    text = (
        f"The ferrywoman\n\n[00:00:07] ANNA: {LONG}\n\n[00:00:31] INTERVIEWER: And the bell?\n\n"
        f"[00:00:33] ANNA: {SECOND}\n\n[00:01:02] INTERVIEWER: And the bank?\n\n"
        f"[00:01:09] ANNA: {THIRD}\n"
    )
    assert "[00:00:31] INTERVIEWER: And the bell?" in markdown(text)
    assert found(text).dropped == []


def test_the_day_of_an_email_is_no_name():
    text = (
        "From: Ada Bron <ada@example.org>\nSent: Tuesday, 5 March 2024 10:12\n"
        f"To: Bo Lind <bo@example.org>\nSubject: The ferry\n\nDear Bo,\n\n{LONG}\n"
    )
    mail = found(text)
    assert (mail.title, mail.byline) == ("The ferry", "")
    assert mail.published.isoformat() == "2024-03-05"
