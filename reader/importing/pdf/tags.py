"""What a tagged PDF says of its pictures: what they show, and which of them only decorate.

See ISO 32000-1, 14.6 (marks) and 14.9.3 (descriptions).
"""

import ctypes

import pypdfium2.raw as raw

ARTIFACT = "Artifact"  # what is none of the text: its paper, so to say
DEEPEST = 40  # elements inside one another
MOST = 20_000  # elements of a page that are looked at
LONGEST = 2000  # bytes of what is said


def descriptions(page) -> dict[int, str]:
    """Give what an open page says that its pictures show, by the number of their mark."""
    tree = raw.FPDF_StructTree_GetForPage(page.raw)
    if not tree:
        return {}
    found: dict[int, str] = {}
    try:
        count = raw.FPDF_StructTree_CountChildren(tree)
        tops = [raw.FPDF_StructTree_GetChildAtIndex(tree, at) for at in range(min(count, MOST))]
        waiting, left = [(one, "", 0) for one in tops if one], MOST
        while waiting and left:
            element, said, depth = waiting.pop()
            left -= 1
            said = _said(raw.FPDF_StructElement_GetAltText, element) or said
            for at in range(min(raw.FPDF_StructElement_CountChildren(element), left)):
                number = raw.FPDF_StructElement_GetChildMarkedContentID(element, at)
                inner = raw.FPDF_StructElement_GetChildAtIndex(element, at)
                if number >= 0 and said:
                    found[number] = said
                elif inner and depth < DEEPEST:
                    waiting.append((inner, said, depth + 1))
    finally:
        raw.FPDF_StructTree_Close(tree)
    return found


def is_artifact(drawn) -> bool:
    """Whether the file says that something drawn is none of the text."""
    for at in range(min(raw.FPDFPageObj_CountMarks(drawn), DEEPEST)):
        mark = raw.FPDFPageObj_GetMark(drawn, at)
        if mark and _name(mark) == ARTIFACT:
            return True
    return False


def _name(mark):
    length = ctypes.c_ulong()
    buffer = (raw.FPDF_WCHAR * (LONGEST // 2))()
    raw.FPDFPageObjMark_GetName(mark, buffer, LONGEST, length)
    return bytes(buffer)[: max(0, length.value - 2)].decode("utf-16-le", "replace")


def _said(get, element):
    length = get(element, None, 0)
    if not 2 < length <= LONGEST:
        return ""
    buffer = ctypes.create_string_buffer(length)
    get(element, buffer, length)
    return " ".join(buffer.raw[: length - 2].decode("utf-16-le", "replace").split())
