"""The Markdown that Postil reads: CommonMark, with what texts and notes have besides.

These are rules of markdown-it. What they give is cleaned by `reader.rendering`, as all else is.
"""

import re
import unicodedata
from functools import lru_cache
from html import escape

from markdown_it import MarkdownIt

from reader.figures import ADDRESS

STEP = "\u2003"  # by which a line of verse begins further in
NOT_FOLLOWED = "nofollow noopener"
OWN_ADDRESS = re.compile(r"/(?!/)")
# After a user name, these go on with it where a letter follows.
GOES_ON = re.compile(r"[.+@-]?\w")
# Of an item that is counted otherwise than in digits: "b)", "iv.", "1.2", "三、", "§ 2".
ITEM_LABEL = re.compile(
    r"[(（]?(?:([^\W\d_])\1{0,3}[.)、）]|[ivxlcdm]{2,9}[.)]|[一二三四五六七八九十]+[.)、）]"
    r"|\d+(?:\.\d+)+[.)]?|§\s?\d+[.:)]?)(?=\s|$)",
    re.IGNORECASE,
)
LABEL_BEGINS = re.compile(r"(?:!?\[)+")


def plain_parser() -> MarkdownIt:
    """Give a parser for CommonMark as it is, to which others add; HTML in it is words."""
    plain = MarkdownIt("commonmark", {"html": False})
    plain.inline.ruler.before("link", "bracket", _bracket)
    return plain


def text_parser() -> MarkdownIt:
    """Give a parser for the paragraphs of an article: with tables, and pictures of our own."""
    text = plain_parser().enable(["table", "strikethrough"])
    text.add_render_rule("image", _own_image_or_link)
    text.core.ruler.before("inline", "steps", _keep_first_step)
    text.core.ruler.push("caption", _begin_with_caption)
    text.core.ruler.push("head", _drop_bare_head)
    text.core.ruler.push("alignment", _name_alignment)
    text.core.ruler.push("labels", _name_labelled)
    return text


def note_parser() -> MarkdownIt:
    """Give a parser for what a reader writes; its `env` has the `images` and `names` that it may
    show, as `render_note` takes them."""
    note = plain_parser().enable("strikethrough")
    note.disable(["heading", "lheading", "hr"])
    note.add_render_rule("image", _known_image_or_link)
    note.add_render_rule("link_open", _link_not_followed)
    note.inline.ruler.before("emphasis", "person", _person)
    return note


def _bracket(state, silent):
    """Read brackets as words behind which no link and no picture can end: a rule of markdown-it.

    The rules for these look from each bracket to the end of the paragraph, some twenty times over.
    """
    if state.pos < _last_end(state.src, "references" in state.env):
        return False  # asked first: in a row of brackets the others are counted from each of them
    brackets = LABEL_BEGINS.match(state.src, state.pos, state.posMax)
    if not brackets:
        return False
    if not silent:
        state.append_pending(brackets[0])
    state.pos = brackets.end()
    return True


@lru_cache(maxsize=1)
def _last_end(words, has_references):
    """Give where the last link or picture of a paragraph may end its words, -1 for nowhere."""
    return words.rfind("]" if has_references else "](")


def _person(state, silent):
    """Read `@` and the longest name that stands there as one thing: a rule of markdown-it."""
    words, at = state.src, state.pos
    if words[at] != "@" or (at and words[at - 1].isalnum() and not _is_wide(words[at - 1])):
        return False
    for name in sorted(state.env.get("names", ()), key=len, reverse=True):
        end = at + 1 + len(name)
        if words[at + 1 : end].casefold() == name.casefold() and _ends(words, end):
            break
    else:
        return False
    if not silent:
        opening = state.push("person_open", "span", 1)
        opening.attrs, opening.meta = {"class": "person"}, {"name": name}
        state.push("text", "", 0).content = words[at:end]
        state.push("person_close", "span", -1)
    state.pos = end
    return True


def _ends(words, end):
    """Whether a name that goes up to `end` ends there, and is not the beginning of another word."""
    return end == len(words) or _is_wide(words[end]) or not GOES_ON.match(words, end)


def _is_wide(letter):
    """Whether it is of a script that is written without spaces, as Chinese is."""
    return unicodedata.east_asian_width(letter) in "WF"


def _keep_first_step(state):
    """Let a stanza begin with the em spaces that stand before its first line, as its other lines
    do, which markdown-it takes for nothing: a rule of it. Of prose they are none."""
    lines = None
    for token in state.tokens:
        if token.type == "inline" and token.map and "\\\n" in token.content and STEP in state.src:
            lines = lines or state.src.split("\n")
            before = lines[token.map[0]].partition(token.content.partition("\n")[0])[0]
            token.content = before[len(before.rstrip(STEP)) :] + token.content


def _begin_with_caption(state):
    """Let the caption below a picture begin where the text does, as if there was no picture: a rule
    of markdown-it. So notes stay on its words when the picture is put in."""
    for token in state.tokens:
        parts = token.children or []
        if len(parts) < 2 or parts[0].type != "image":
            continue
        if ADDRESS.fullmatch(parts[0].attrGet("src") or ""):
            while len(parts) > 1 and parts[1].type in ("softbreak", "hardbreak"):
                del parts[1]
            if len(parts) > 1 and parts[1].type == "text":
                parts[1].content = parts[1].content.lstrip()


def _drop_bare_head(state):
    """Leave out the head of a table that says nothing, which Markdown wants for each: a rule of
    markdown-it."""
    kinds = [token.type for token in state.tokens]
    ends = [at for at, kind in enumerate(kinds) if kind == "thead_close"]
    for end in reversed(ends):
        begin = end - kinds[end::-1].index("thead_open")
        says = any(token.content for token in state.tokens[begin:end])
        if not says and kinds[end + 1] == "tbody_open":
            del state.tokens[begin : end + 1]


def _name_alignment(state):
    """Let the cells of a table say by `align` how they are aligned, where markdown-it gives them a
    style, which nothing in a text may have: a rule of markdown-it."""
    for token in state.tokens:
        if token.type in ("th_open", "td_open") and "style" in token.attrs:
            token.attrs = {"align": token.attrs["style"].removeprefix("text-align:")}


def _name_labelled(state):
    """Let a list say by its class that each of its items begins with what counts it, as one that is
    brought in may: a rule of markdown-it. It needs no other sign."""
    lists = []
    for at, token in enumerate(state.tokens):
        if token.type in ("bullet_list_open", "ordered_list_open"):
            lists.append((token, []))
        elif token.type == "list_item_open":
            words = state.tokens[at + 2].content if at + 2 < len(state.tokens) else ""
            lists[-1][1].append(ITEM_LABEL.match(words) is not None)
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            opening, labelled = lists.pop()
            if opening.tag == "ul" and len(labelled) > 1 and all(labelled):
                opening.attrs = {"class": "labelled"}


def _own_image_or_link(renderer, tokens, index, options, env):
    # A page loads nothing from another host: a picture that stands elsewhere becomes a link.
    token = tokens[index]
    source = token.attrGet("src") or ""
    if size := ADDRESS.fullmatch(source):
        # Its size keeps the words below from jumping when it comes.
        token.attrs |= {"width": size[2], "height": size[3], "loading": "lazy"}
    if OWN_ADDRESS.match(source):
        return renderer.image(tokens, index, options, env)
    return _link_to_image(renderer, tokens, index, options, env)


def _link_to_image(renderer, tokens, index, options, env):
    token = tokens[index]
    source = token.attrGet("src") or ""
    words = escape(renderer.renderInlineAsText(token.children, options, env) or source)
    if _stands_in_link(tokens, index):
        return words
    rel = f' rel="{NOT_FOLLOWED}"' if env.get("not_followed") else ""
    return f'<a href="{escape(source)}"{rel}>{words}</a>'


def _known_image_or_link(renderer, tokens, index, options, env):
    token = tokens[index]
    source = token.attrGet("src") or ""
    if source not in env["images"]:
        return _link_to_image(renderer, tokens, index, options, {**env, "not_followed": True})
    # Its size keeps the words below from jumping when it comes.
    width, height = env["images"][source]
    # Undescribed, it is a link all the same, which needs a name.
    words = escape(renderer.renderInlineAsText(token.children, options, env) or source)
    image = (
        f'<img src="{escape(source)}" alt="{words}" width="{width}" height="{height}" '
        'loading="lazy">'
    )
    in_full = not _stands_in_link(tokens, index)
    return f'<a href="{escape(source)}">{image}</a>' if in_full else image


def _stands_in_link(tokens, index):
    # Where a link is open already, a second one would break it in two.
    return bool(sum(before.nesting for before in tokens[:index] if before.tag == "a"))


def _link_not_followed(renderer, tokens, index, options, env):
    tokens[index].attrSet("rel", NOT_FOLLOWED)
    return renderer.renderToken(tokens, index, options, env)
