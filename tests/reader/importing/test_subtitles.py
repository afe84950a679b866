"""Transcripts in subtitles."""

import pytest

from reader.importing import read
from reader.importing.text.subtitles import as_transcript

RIVER = "Welcome to the river. It was in the winter of the long frost that the boat lay in the ice,"
ICE = "and the people of the two villages walked to each other over it."

VOICES = f"""WEBVTT
Kind: captions

NOTE made by a program

1
00:00:00.000 --> 00:00:04.000 align:start
<v Ada Bron>{RIVER}</v>

2
00:00:04.000 --> 00:00:08.000
<v Ada Bron>and the <i>people</i> of the two villages
walked to each other over it.</v>

3
00:00:08.500 --> 00:00:09.000
<v Bo>And the bell?</v>
"""
NAMES = f"""1
00:00:00,000 --> 00:00:04,000
Ada Bron: {RIVER}

2
00:00:04,000 --> 00:00:08,000
{ICE}

3
00:00:08,500 --> 00:00:09,000
Bo: And the bell?
"""


@pytest.mark.parametrize("text", [VOICES, NAMES], ids=["voices", "names"])
def test_each_turn_is_a_paragraph_without_its_times(text):
    found = read(text.encode())
    assert [block.text for block in found.blocks] == [
        f"Ada Bron: {RIVER} {ICE}",
        "Bo: And the bell?",
    ]
    assert (found.title, found.dropped) == ("", [])


def test_what_nobody_is_named_for_is_parted_where_a_sentence_ends():
    said = [f"{ICE} {number}." for number in range(30)]
    cues = "".join(f"00:{at:02}.000 --> 00:{at:02}.900\n{one}\n\n" for at, one in enumerate(said))
    paragraphs = as_transcript(f"WEBVTT\n\n{cues}").split("\n\n")
    assert 1 < len(paragraphs) < 6
    assert " ".join(paragraphs) == " ".join(said)


def test_a_text_that_shows_some_subtitles_is_none():
    text = f"So they look:\n\n{NAMES}"
    assert as_transcript(text) == text
    assert as_transcript(RIVER) == RIVER
