"""Revisions of which is known what each edit did.

A text is a list of paragraphs, a paragraph a list of (letter, origin): where in the old text the
letter stood, or None if an edit wrote it. An edit changes such a text in place; what it moves keeps
its origin, what it writes or copies has none. So the truth about a revision needs no comparison.
"""

import re

JOINT = "\n\n"
SENTENCE = re.compile(r"[^.!?。！？؟…]+[.!?。！？؟…]*[\"'”’»」』)]*\s*")
WORD = re.compile(r"[^\W\d_]+")
UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


def letters(paragraphs):
    """Give the text with each letter's origin."""
    found, at = [], 0
    for paragraph in paragraphs:
        found.append([(letter, at + place) for place, letter in enumerate(paragraph)])
        at += len(paragraph) + len(JOINT)
    return found


def written(text):
    """Read a text, or a part of a paragraph, without the origins."""
    return "".join(letter for letter, _origin in text)


def fresh(text):
    return [(letter, None) for letter in text]


def parts(paragraph, pattern):
    """Give (start, end) of what in a paragraph matches a pattern."""
    return [match.span() for match in pattern.finditer(written(paragraph))]


def words(paragraph):
    """Give (start, end) of the words; where there are no spaces, of two letters each."""
    found = []
    for start, end in parts(paragraph, WORD):
        if UNSPACED.search(written(paragraph[start:end])):
            found += [(at, min(at + 2, end)) for at in range(start, end, 2)]
        else:
            found.append((start, end))
    return found


def some(text, chance, enough=1):
    """Choose a paragraph with `enough` sentences, give its index; None if there is none."""
    fit = [index for index, each in enumerate(text) if len(parts(each, SENTENCE)) >= enough]
    return chance.choice(fit) if fit else 0 if enough == 1 else None


def any_word(text, chance):
    """Give a word of the text as one would write it anew."""
    for _try in range(20):
        paragraph = chance.choice(text)
        if found := words(paragraph):
            start, end = chance.choice(found)
            return written(paragraph[start:end])
    return "x"


def new_sentence(text, chance):
    """Write a sentence of words that the text has elsewhere."""
    unspaced = any(UNSPACED.search(written(paragraph)) for paragraph in text)
    chosen = [any_word(text, chance) for _word in range(chance.randint(6, 14))]
    return "".join(chosen) + "。" if unspaced else " ".join(chosen).capitalize() + ". "


def misspell(text, chance):
    """Four words get a letter more, less or another."""
    for _time in range(4):
        paragraph = chance.choice(text)
        if found := [span for span in words(paragraph) if span[1] - span[0] > 3]:
            start, end = chance.choice(found)
            at = chance.randrange(start + 1, end - 1)
            new = chance.choice([[], fresh(paragraph[at][0] * 2), fresh("e")])
            paragraph[at : at + 1] = new


def replace_words(text, chance, count=6):
    """Single words here and there give way to others."""
    for _time in range(count):
        paragraph = chance.choice(text)
        if found := words(paragraph):
            start, end = chance.choice(found)
            paragraph[start:end] = fresh(any_word(text, chance))


def insert_words(text, chance):
    """Words come in here and there."""
    for _time in range(6):
        paragraph = chance.choice(text)
        if found := words(paragraph):
            start, end = chance.choice(found)
            space = "" if UNSPACED.search(written(paragraph[start:end])) else " "
            paragraph[start:start] = fresh(any_word(text, chance) + space)


def delete_words(text, chance):
    """Words go here and there, with the space behind them."""
    for _time in range(6):
        paragraph = chance.choice(text)
        if len(found := words(paragraph)) > 3:
            start, end = chance.choice(found)
            del paragraph[start : end + (written(paragraph[end : end + 1]) == " ")]


def reword(text, chance):
    """A sentence keeps about two of three words."""
    paragraph = text[some(text, chance)]
    first, last = chance.choice(parts(paragraph, SENTENCE))
    for start, end in reversed([span for span in words(paragraph) if first <= span[0] < last]):
        if chance.random() < 0.33:
            paragraph[start:end] = fresh(any_word(text, chance))


def repunctuate(text, chance):
    """Quotation marks, dashes and apostrophes get another form everywhere."""
    forms = str.maketrans({'"': "”", "'": "’", "’": "'", "“": "«", "”": "»", "—": "–", "–": "—"})
    for paragraph in text:
        for at, (letter, _origin) in enumerate(paragraph):
            if (other := letter.translate(forms)) != letter:
                paragraph[at] = (other, None)


def take_sentence(text, chance, enough=2):
    """Cut a sentence out of a paragraph that has others; give it."""
    index = some(text, chance, enough)
    if index is None:
        return None
    start, end = chance.choice(parts(text[index], SENTENCE))
    taken = text[index][start:end]
    del text[index][start:end]
    return taken


def put_sentence(text, chance, sentence):
    """Put a sentence before another, or behind the last of a paragraph."""
    paragraph = text[some(text, chance)]
    at = chance.choice([0, *(end for _start, end in parts(paragraph, SENTENCE))])
    if at and not paragraph[at - 1][0].isspace():
        sentence = [(" ", None), *sentence]
    if at < len(paragraph) and not sentence[-1][0].isspace():
        sentence = [*sentence, (" ", None)]
    paragraph[at:at] = sentence


def move_sentence(text, chance):
    """Two sentences go to other places."""
    for _time in range(2):
        if sentence := take_sentence(text, chance):
            put_sentence(text, chance, sentence)


def delete_sentence(text, chance):
    """Three sentences go."""
    for _time in range(3):
        take_sentence(text, chance)


def insert_sentence(text, chance):
    """Two sentences come, of words that stand elsewhere."""
    for _time in range(2):
        put_sentence(text, chance, fresh(new_sentence(text, chance)))


def replace_sentence(text, chance):
    """Another sentence comes where one goes."""
    for _time in range(2):
        index = some(text, chance, 2)
        if index is not None:
            start, end = chance.choice(parts(text[index], SENTENCE))
            text[index][start:end] = fresh(new_sentence(text, chance))


def copy_sentence(text, chance):
    """A sentence is repeated in another paragraph."""
    source, target = chance.sample(range(len(text)), 2)
    start, end = chance.choice(parts(text[source], SENTENCE) or [(0, len(text[source]))])
    put_sentence([text[target]], chance, fresh(written(text[source][start:end])))


def copy_phrase(text, chance):
    """A few words are repeated within another sentence, four times."""
    for _time in range(4):
        source, target = chance.choice(text), chance.choice(text)
        here, there = words(source), words(target)
        if len(here) > 4 and there:
            first = chance.randrange(len(here) - 3)
            phrase = written(source[here[first][0] : here[first + 2][1]])
            at = chance.choice(there)[0]
            target[at:at] = fresh(phrase + ("" if UNSPACED.search(phrase) else " "))


def split_paragraph(text, chance):
    index = some(text, chance, 2)
    if index is not None:
        at = chance.choice(parts(text[index], SENTENCE)[1:])[0]
        text[index : index + 1] = [stripped(text[index][:at]), stripped(text[index][at:])]


def merge_paragraphs(text, chance):
    if len(text) > 1:
        index = chance.randrange(len(text) - 1)
        text[index : index + 2] = [text[index] + [(" ", None)] + text[index + 1]]


def move_paragraph(text, chance):
    if len(text) > 1:
        text.insert(chance.randrange(len(text)), text.pop(chance.randrange(len(text))))


def move_section(text, chance):
    """Three paragraphs go elsewhere together."""
    if len(text) > 4:
        at = chance.randrange(len(text) - 3)
        section = text[at : at + 3]
        del text[at : at + 3]
        to = chance.randrange(len(text) + 1)
        text[to:to] = section


def delete_paragraph(text, chance):
    if len(text) > 1:
        del text[chance.randrange(len(text))]


def insert_paragraph(text, chance):
    sentences = [new_sentence(text, chance) for _sentence in range(3)]
    text.insert(chance.randrange(len(text) + 1), fresh("".join(sentences).strip()))


def copy_paragraph(text, chance):
    """A paragraph is repeated, with another between: of two side by side nobody knows the first."""
    index = chance.randrange(len(text))
    places = [at for at in range(len(text) + 1) if at not in (index, index + 1)]
    text.insert(chance.choice(places), fresh(written(text[index])))


def stripped(paragraph):
    while paragraph and paragraph[0][0].isspace():
        paragraph = paragraph[1:]
    while paragraph and paragraph[-1][0].isspace():
        paragraph = paragraph[:-1]
    return paragraph


WORDS = (misspell, replace_words, insert_words, delete_words, reword, repunctuate, copy_phrase)
SENTENCES = (move_sentence, delete_sentence, insert_sentence, replace_sentence, copy_sentence)
PARAGRAPHS = (
    split_paragraph, merge_paragraphs, move_paragraph, move_section,
    delete_paragraph, insert_paragraph, copy_paragraph,
)  # fmt: skip
EDITS = (*WORDS, *SENTENCES, *PARAGRAPHS)
# Where the original goes after it was copied, nobody can tell that the copy is not what it became.
TOGETHER = tuple(edit for edit in EDITS if edit not in (copy_sentence, copy_paragraph))


def revised(paragraphs, edits, chance):
    """Give (new paragraphs, {old offset: new offset}) after some edits."""
    text = letters(paragraphs)
    for edit in edits:
        edit(text, chance)
        text = [paragraph for paragraph in map(stripped, text) if paragraph]
    places, at = {}, 0
    for paragraph in text:
        for place, (_letter, origin) in enumerate(paragraph):
            if origin is not None:
                places[origin] = at + place
        at += len(paragraph) + len(JOINT)
    return [written(paragraph) for paragraph in text], places
