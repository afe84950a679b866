"""What the cards of a margin say about their notes and replies, besides the words."""

from annotations.margin.searching import mark
from annotations.models import Prompt

# The classes of a card, each by the attribute that says whether it has it.
STATES = {
    "asks": "question",
    "prompt_id": "answer",
    "is_unread": "unread",
    "is_chosen": "is-chosen",
    "reaches_here": "reaches",
    "is_orphan": "orphan",
}


def dress(margin):
    """Tell the notes of a margin, and their replies, what their cards say."""
    _know_prompts(margin.notes, margin.page.prompts)
    for note in margin.notes:
        _dress(note, margin)
        for written in [note, *note.thread]:
            _dress_acts(written, note, margin.sitting)
        if margin.found is not None:
            mark(note, margin.sought)
    if margin.undo:
        margin.undo.query = _query_of(
            getattr(margin.undo, "annotation", margin.undo), margin.sitting
        )


def _know_prompts(notes, prompts):
    """Tell the notes what they answer; a prompt that is gone from the page is looked for."""
    known = {prompt.pk: prompt for prompt in prompts}
    wanted = {note.prompt_id for note in notes if note.prompt_id}
    if not wanted <= known.keys():
        known |= Prompt.objects.in_bulk(wanted - known.keys())
    for note in notes:
        note.prompt = known.get(note.prompt_id)


def _dress(note, margin):
    sitting, page = margin.sitting, margin.page
    note.article, note.quote = sitting.article, note.words_now
    if note.reading_id:
        note.reading = sitting.reading
    note.line = page.by_paragraph.get(note.paragraph_id)
    note.reaches_here = margin.lists_a_place and note.line is not margin.line
    note.is_mine = note.author_id == sitting.user.pk
    note.seen_by = note.audience_line_for(sitting.user)
    note.is_chosen = str(note.pk) == margin.chosen
    note.is_seen = _was_seen(note, note, sitting)
    note.is_stone = not note.is_standing and (
        note.is_deleted or not (note.is_mine or sitting.teaches)
    )
    note.is_unread = note.is_standing and not (note.is_mine or note.is_seen)
    for reply in note.thread:
        seen = reply.is_mine or _was_seen(note, reply, sitting)
        reply.is_unread = reply.is_standing and not seen
    note.thread.is_open = note.is_chosen
    note.has_state = note.reaches_here or note.was_moved or margin.view != "here"
    note.states = _states(note)
    note.where = page.where(note)
    note.tag_links = [(name, sitting.address_of_tag(name, margin.key)) for name in note.tag_names]
    note.is_placeable = sitting.may_place(note)
    note.is_settleable = note.asks and sitting.may_settle(note)


def _states(note):
    """Give the classes of its card, as the template adds them."""
    states = [name for attribute, name in STATES.items() if getattr(note, attribute)]
    if note.is_stone:
        states.append("tombstone")
    elif note.is_hidden:
        states.append("is-hidden")
    return "".join(f" {state}" for state in states)


def _dress_acts(written, note, sitting):
    """Tell a note or a reply to it where what can be done with it is asked for."""
    written.address = written.get_absolute_url()
    written.query = _query_of(note, sitting)
    written.takes_words = note.reading_id is None or not sitting.is_closed
    written.helped = "true" if written.is_helpful else "false"
    written.help_address = f"{written.address}help/{'withdrawal/' * written.is_helpful}"


def _was_seen(note, written, sitting):
    """Whether the reader has looked at the place of `note` since that was written."""
    if sitting.reading is None or sitting.past:
        return True
    return note.seen_until is not None and note.seen_until >= written.created_at


def _query_of(note, sitting):
    """Say where an only-me note was met: unlike all others it belongs to no reading."""
    reading = sitting.reading
    return f"?reading={reading.pk}" if reading and note.reading_id is None else ""
