"""Transcripts as programs for recordings write them, in subtitles (WebVTT and SubRip): what is said
stands in parts of a few seconds, each below its number and its times."""

import re

TIME = r"(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{3}"
CUE = re.compile(rf"[ \t]*{TIME}[ \t]+-->[ \t]+{TIME}.*")
NUMBER = re.compile(r"[ \t]*(?:\d{1,6}|[0-9a-f-]{32,50}(?:/\d+-\d+)?)[ \t]*")
HEAD = re.compile(r"WEBVTT\b.*|(?:Kind|Language|X-TIMESTAMP-MAP)\s?[:=].*")
REMARK = re.compile(r"(?:NOTE|STYLE|REGION)\b.*")
VOICE = re.compile(r"<v(?:\.[\w.]+)?\s+(?P<name>[^<>]{1,60})>")
TAG = re.compile(r"</?[\w.:]*(?:\s[^<>]*)?>|\{\\an\d\}")
WORD = r"[^\W_a-zà-ÿа-яё][\w.'’()-]*"  # of a name
NAMED = re.compile(rf"(?P<name>{WORD}(?: {WORD}){{0,4}}):\s+(?P<words>\S.*)", re.DOTALL)
FEWEST = 2  # parts
LONGEST = 700  # characters of what nobody is named for, up to the end of a sentence
CLOSED = re.compile(r"[.!?…。！？][\"'”’»)]*\Z")


def as_transcript(text: str) -> str:
    """Give what is said in clean `text` of subtitles, a paragraph for each turn of who speaks, or
    of what one is long; any other text as it is."""
    lines = text.split("\n")
    first = next((at for at, line in enumerate(lines) if line.strip()), 0)
    cues = [at for at, line in enumerate(lines) if CUE.fullmatch(line)]
    if len(cues) < FEWEST or not _begins(lines[first : cues[0]]):
        return text
    turns = []
    for at, end in zip(cues, [*cues[1:], len(lines)], strict=True):
        _take(turns, _said(lines[at + 1 : end]))
    return "\n\n".join(f"{name}: {words}" if name else words for name, words in turns)


def _begins(lines):
    """Whether nothing but what subtitles begin with stands above the first part."""
    lines = [line.strip() for line in lines if line.strip()]
    is_head = bool(lines) and lines[0].startswith("WEBVTT")
    return is_head or all(NUMBER.fullmatch(line) for line in lines)


def _said(lines):
    """Give the words below the times of a part, without what belongs to the next one."""
    said = []
    for line in lines:
        if not line.strip():
            break
        said.append(line.strip())
    words = " ".join(said)
    voice = VOICE.search(words)
    words = " ".join(TAG.sub("", words).split())
    named = None if voice else NAMED.fullmatch(words)
    if voice:
        return voice["name"].strip(), words
    return (named["name"], named["words"]) if named else ("", words)


def _take(turns, said):
    """Put what is said to the turn that it goes on with, or begin another."""
    name, words = said
    if not words:
        return
    last, before = turns[-1] if turns else (None, "")
    is_full = not last and len(before) > LONGEST and CLOSED.search(before)
    if turns and name in ("", last) and not is_full:
        repeats = before.endswith(words)  # rolling ones show a line twice
        turns[-1] = (last, before if repeats else f"{before} {words}")
    else:
        turns.append((name, words))
