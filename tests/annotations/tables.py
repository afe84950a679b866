"""The tables of docs/visibility.md once more, as the tests hold the code to them."""

import re

SEES = """
| may see | visitor | reader | author | student | other group | left | other student | other instructor | instructor | admin |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| article open to everybody | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes |
| article open to anyone logged in | no | yes | yes | yes | yes | yes | yes | yes | yes | yes |
| article of both seminars | no | no | yes | yes | yes | no | yes | yes | yes | yes |
| article of this seminar only | no | no | yes | yes | yes | no | no | no | yes | yes |
| article of a reading not yet open | no | no | no | no | no | no | no | no | yes | yes |
| article not yet published | no | no | no | no | no | no | no | no | no | no |
| article deleted | no | no | no | no | no | no | no | no | no | no |
| text being brought in | no | no | no | no | no | no | no | no | yes | yes |
| text being brought in, thrown away | no | no | no | no | no | no | no | no | no | no |
| picture of a text of both seminars | no | no | yes | yes | yes | no | yes | yes | yes | yes |
| picture of a draft | no | no | no | no | no | no | no | no | yes | yes |
| seminar | no | no | yes | yes | yes | no | no | no | yes | yes |
| list of members | no | no | yes | yes | yes | no | no | no | yes | yes |
| group | no | no | yes | yes | yes | no | no | no | yes | yes |
| reading | no | no | yes | yes | yes | no | no | no | yes | yes |
| reading not yet open | no | no | no | no | no | no | no | no | yes | yes |
| reading closed | no | no | yes | yes | yes | no | no | no | yes | yes |
| reading of an archived seminar | no | no | yes | yes | yes | no | no | no | yes | yes |
| reading taken off the list | no | no | no | no | no | no | no | no | no | no |
| prompt | no | no | yes | yes | yes | no | no | no | yes | yes |
| prompt, hidden | no | no | no | no | no | no | no | no | yes | yes |
| prompt, shown from tomorrow | no | no | no | no | no | no | no | no | yes | yes |
| prompt, deleted | no | no | no | no | no | no | no | no | no | no |
| note, only me | no | no | yes | no | no | no | no | no | no | no |
| note, to the instructors | no | no | yes | no | no | no | no | no | yes | yes |
| note, to the seminar | no | no | yes | yes | yes | no | no | no | yes | yes |
| note, to a group | no | no | yes | yes | no | no | no | no | yes | yes |
| note of an instructor, to a group | no | no | yes | yes | no | no | no | no | yes | yes |
| note, to a group, its author moved to another | no | no | yes | yes | no | no | no | no | yes | yes |
| note in the other seminar | no | no | no | no | no | no | yes | yes | no | yes |
| answer | no | no | yes | yes | yes | no | no | no | yes | yes |
| answer, to the instructors | no | no | yes | no | no | no | no | no | yes | yes |
| answer, to a group | no | no | yes | yes | no | no | no | no | yes | yes |
| answer-first answer, before one's own | no | no | yes | no | no | no | no | no | yes | yes |
| answer-first answer, after one's own | no | no | yes | yes | no | no | no | no | yes | yes |
| answer-first answer, own one deleted | no | no | yes | yes | no | no | no | no | yes | yes |
| answer-first answer, to a group, before one's own | no | no | yes | no | no | no | no | no | yes | yes |
| answer-first answer, to a group, after one's own | no | no | yes | yes | no | no | no | no | yes | yes |
| answer-first answer, from the day that opens it | no | no | yes | yes | yes | no | no | no | yes | yes |
| answer kept back, after one's own | no | no | yes | no | no | no | no | no | yes | yes |
| answer kept back, from its day | no | no | yes | yes | yes | no | no | no | yes | yes |
| answer to a prompt now hidden | no | no | yes | no | no | no | no | no | yes | yes |
| answer to a prompt now deleted | no | no | yes | no | no | no | no | no | yes | yes |
| note, deleted, no replies | no | no | no | no | no | no | no | no | no | no |
| note, deleted, with replies | no | no | yes | yes | yes | no | no | no | yes | yes |
| note, deleted, to a group, with replies | no | no | yes | yes | no | no | no | no | yes | yes |
| note, flagged | no | no | yes | yes | yes | no | no | no | yes | yes |
| note, hidden, no replies | no | no | yes | no | no | no | no | no | yes | yes |
| note, hidden, with replies | no | no | yes | yes | yes | no | no | no | yes | yes |
| thread that is closed | no | no | yes | yes | yes | no | no | no | yes | yes |
| reply, hidden | no | no | yes | no | no | no | no | no | yes | yes |
| tag of a note to the seminar | no | no | yes | yes | yes | no | no | no | yes | yes |
| tag of a note to a group | no | no | yes | yes | no | no | no | no | yes | yes |
| tag of a note, only me | no | no | yes | no | no | no | no | no | no | no |
| tag of an answer-first answer, before one's own | no | no | yes | no | no | no | no | no | yes | yes |
| mention in a note to the seminar | no | no | yes | yes | yes | no | no | no | yes | yes |
| mention in a note to the instructors | no | no | yes | no | no | no | no | no | yes | yes |
| mention in a note to a group | no | no | yes | yes | no | no | no | no | yes | yes |
| mention in a note, hidden | no | no | no | no | no | no | no | no | no | no |
| mention in a reply to a note to a group | no | no | yes | yes | no | no | no | no | yes | yes |
"""  # noqa: E501 (a table is read across)

CHANGES = """
| may change | visitor | reader | author | student | other group | left | other student | other instructor | instructor | admin |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| article of this seminar only | no | no | no | no | no | no | no | no | yes | yes |
| article of this seminar, brought in from elsewhere | no | no | no | no | no | no | no | no | yes | yes |
| article of both seminars | no | no | no | no | no | no | no | no | no | yes |
| article not yet published | no | no | no | no | no | no | no | no | yes | yes |
| text being brought in | no | no | no | no | no | no | no | no | yes | yes |
| seminar | no | no | no | no | no | no | no | no | yes | yes |
| list of members | no | no | no | no | no | no | no | no | yes | yes |
| group | no | no | no | no | no | no | no | no | yes | yes |
| reading | no | no | no | no | no | no | no | no | yes | yes |
| prompt | no | no | no | no | no | no | no | no | yes | yes |
| prompt, deleted | no | no | no | no | no | no | no | no | yes | yes |
| note, only me | no | no | yes | no | no | no | no | no | no | no |
| note, to the instructors | no | no | yes | no | no | no | no | no | no | no |
| note, to the seminar | no | no | yes | no | no | no | no | no | no | no |
| note, to a group | no | no | yes | no | no | no | no | no | no | no |
| note, to a group, its author moved to another | no | no | yes | no | no | no | no | no | no | no |
| note, deleted, no replies | no | no | yes | no | no | no | no | no | no | no |
| answer to a prompt now hidden | no | no | yes | no | no | no | no | no | no | no |
| note, hidden, no replies | no | no | yes | no | no | no | no | no | no | no |
| thread that is closed | no | no | yes | no | no | no | no | no | no | no |
| reply, hidden | no | no | yes | no | no | no | no | no | no | no |
"""  # noqa: E501

PLACES = """
| may put elsewhere | visitor | reader | author | student | other group | left | other student | other instructor | instructor | admin |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| prompt | no | no | no | no | no | no | no | no | yes | yes |
| prompt, hidden | no | no | no | no | no | no | no | no | yes | yes |
| note, only me | no | no | yes | no | no | no | no | no | no | no |
| note, to the instructors | no | no | yes | no | no | no | no | no | yes | yes |
| note, to the seminar | no | no | yes | no | no | no | no | no | yes | yes |
| note, to a group | no | no | yes | no | no | no | no | no | yes | yes |
| note in the other seminar | no | no | no | no | no | no | yes | yes | no | yes |
| answer | no | no | yes | no | no | no | no | no | yes | yes |
| answer, to the instructors | no | no | yes | no | no | no | no | no | yes | yes |
| answer to a prompt now hidden | no | no | yes | no | no | no | no | no | yes | yes |
"""  # noqa: E501

HIDES = """
| may hide | visitor | reader | author | student | other group | left | other student | other instructor | instructor | admin |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| note, only me | no | no | no | no | no | no | no | no | no | no |
| note, to the instructors | no | no | no | no | no | no | no | no | yes | yes |
| note, to the seminar | no | no | no | no | no | no | no | no | yes | yes |
| note in the other seminar | no | no | no | no | no | no | no | yes | no | yes |
| answer-first answer, before one's own | no | no | no | no | no | no | no | no | yes | yes |
| answer to a prompt now hidden | no | no | no | no | no | no | no | no | yes | yes |
| note, deleted, with replies | no | no | no | no | no | no | no | no | no | no |
| note, flagged | no | no | no | no | no | no | no | no | yes | yes |
| note, hidden, no replies | no | no | no | no | no | no | no | no | yes | yes |
| reply, hidden | no | no | no | no | no | no | no | no | yes | yes |
"""  # noqa: E501

RUNS = """
| may run | visitor | reader | author | student | other group | left | other student | other instructor | instructor | admin |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| export, fetched | no | no | yes | no | no | no | no | no | no | no |
| export, left for the author | no | no | no | no | no | no | no | no | no | yes |
| deletion of the account | no | no | yes | no | no | no | no | no | no | yes |
"""  # noqa: E501

WRITES = """
| may write in | visitor | reader | author | student | other group | left | other student | other instructor | instructor | admin |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| reading | no | no | yes | yes | yes | no | no | no | yes | yes |
| reading closed | no | no | no | no | no | no | no | no | yes | yes |
| reading of an archived seminar | no | no | no | no | no | no | no | no | no | no |
| reading not yet open | no | no | no | no | no | no | no | no | yes | yes |
| reading taken off the list | no | no | no | no | no | no | no | no | no | no |
"""  # noqa: E501

LOOKS = """
| may look at | visitor | reader | author | student | other group | left | other student | other instructor | instructor | admin |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| who has done what in a reading | no | no | no | no | no | no | no | no | yes | yes |
| what one has done oneself | no | no | yes | yes | yes | no | no | no | no | no |
"""  # noqa: E501

FINDS = """
| found in | what | while | by whom of those who may see it |
| --- | --- | --- | --- |
| a list | everything | it is there | all |
| a row alone | everything | it is there | all |
| a count | everything | it is there | all |
| its address | texts, readings, prompts, notes, replies | it is there | all |
| its layer | notes that stand in a reading | it is there | all |
| the numbers of the page | notes | it stands | all |
| the highlights of the page | notes | it stands | all |
| the list of all | notes, replies | it is there | all |
| the list of what is new | notes in a reading | it stands | all but its author |
| the list of what its author wrote | notes | it stands | all |
| what was written with its tag | notes | it stands | all |
| the list of tags | notes | it stands | all |
| the list of what mentions oneself | notes, replies | it stands | all |
| a search | notes, replies | it stands | all |
| a notice | readings, notes and replies in a reading | it stands | all |
| a mail | readings, notes and replies in a reading | it stands | all |
| what one was told of, given so | notes and replies in a reading | it stands | all |
| what one is given about oneself | notes, replies | it was ever there | its author alone |
| the list of what one wrote | notes, replies | it is kept | its author alone |
| a handout | prompts, notes, replies | it stands | all |
| a citation | texts, notes | it stands | all |
| all answers to its prompt | answers | it stands | who teaches there |
| the page before class | notes in a reading | it stands | who teaches there |
| the table before class | notes of students in a reading | it stands | who teaches there |
| a student’s replies | replies of students in a reading | it stands | who teaches there |
| one’s own calendar | readings | it goes on | members |
| what there is to read, on the first page | readings | it goes on | members |
| the latest texts, on the first page | readings | it goes on | members |
| the list of texts | texts | it is there | all |
"""

OPENS = """
| may open | visitor | reader | author | student | other group | left | other student | other instructor | instructor | admin |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| the first page | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes |
| a page about the place | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes |
| the wording of such a page | no | no | no | no | no | no | no | no | no | yes |
| all accounts | no | no | no | no | no | no | no | no | no | yes |
| the account of the author | no | no | no | no | no | no | no | no | no | yes |
| the page of the author | no | no | yes | yes | yes | no | no | no | yes | yes |
| who may be mentioned in a reading | no | no | yes | yes | yes | no | no | no | yes | yes |
| the tags of a reading | no | no | yes | yes | yes | no | no | no | yes | yes |
| what lost its words in a reading | no | no | yes | yes | yes | no | no | no | yes | yes |
| a handout of a reading | no | no | yes | yes | yes | no | no | no | yes | yes |
| the list of seminars that one sees | no | yes | yes | yes | yes | yes | yes | yes | yes | yes |
| the details of a seminar | no | no | no | no | no | no | no | no | yes | yes |
| the members of a seminar | no | no | yes | yes | yes | no | no | no | yes | yes |
| one of its members | no | no | no | no | no | no | no | no | yes | yes |
| its class list | no | no | no | no | no | no | no | no | yes | yes |
| its groups | no | no | no | no | no | no | no | no | yes | yes |
| one of its groups | no | no | no | no | no | no | no | no | yes | yes |
| its reading list, to change it | no | no | no | no | no | no | no | no | yes | yes |
| a reading, to change it | no | no | no | no | no | no | no | no | yes | yes |
| what was flagged in a seminar | no | no | no | no | no | no | no | no | yes | yes |
| what was hidden there | no | no | no | no | no | no | no | no | yes | yes |
| the log of a seminar | no | no | no | no | no | no | no | no | yes | yes |
| a copy of a seminar, to make it | no | no | no | no | no | no | no | no | yes | yes |
| the dates of a prompt | no | no | no | no | no | no | no | no | yes | yes |
| all answers to a prompt | no | no | no | no | no | no | no | no | yes | yes |
| prompts of other readings, to set them here | no | no | no | no | no | no | no | no | yes | yes |
| bringing texts in | no | no | no | no | no | no | no | yes | yes | yes |
| the membership of the author | no | no | yes | no | no | no | no | no | no | no |
"""  # noqa: E501


def rows_of(table):
    """Give {thing: {role: "yes" or "no"}} for a table in Markdown."""
    lines = [
        [cell.strip() for cell in line.strip("| ").split("|")] for line in table.strip().split("\n")
    ]
    return {line[0]: dict(zip(lines[0][1:], line[1:], strict=True)) for line in lines[2:]}


def tables_of(page):
    """Give the tables of a page in Markdown, in order."""
    return [rows_of(found[0]) for found in re.finditer(r"(?:^\|.*\n)+", page, re.MULTILINE)]
