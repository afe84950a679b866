"""The keys of the reading page are the same wherever they are told."""

import re
from html import unescape
from pathlib import Path

from django.urls import reverse

ROOT = Path(__file__).parents[2]


def keys_of_the_guide():
    """Give {keys: what they do} from the table of the guide for students."""
    guide = (ROOT / "docs/guides/student.md").read_text()
    return dict(re.findall(r"^\| ((?:`[^`]+`(?: \+)? ?)+) \| (.+) \|$", guide, re.MULTILINE))


def keys_of(html):
    """Give the same from the list on a page."""
    rows = re.findall(r"<tr><td>(.*?)</td><td>(.*?)</td></tr>", html)
    return {re.sub(r"<kbd>(.*?)</kbd>", r"`\1`", keys): unescape(does) for keys, does in rows}


def keys_of_the_module():
    module = (ROOT / "static/js/keys.js").read_text()
    acts = re.search(r"const ACTS = \{(.*?)\};", module, re.DOTALL)[1]
    return re.findall(r"""^\s*"?([^":\s]+)"?: """, acts, re.MULTILINE)


def test_page_dialog_guide_and_module_agree_on_the_keys(client):
    page = client.get(reverse("annotations:keys")).content.decode()
    dialog = client.get(reverse("annotations:keys"), headers={"HX-Request": "true"})
    told = keys_of_the_guide()
    assert len(told) == 13
    assert keys_of(page) == told
    assert keys_of(dialog.content.decode()) == told
    # Those with a plus are no letters that stand for an act: `send.js` has them.
    named = re.findall(r"`([^`]+)`", " ".join(keys for keys in told if "+" not in keys))
    assert sorted(keys_of_the_module()) == sorted(key for key in named if key != "Shift")


def test_every_key_leads_to_something_that_a_module_does():
    module = (ROOT / "static/js/keys.js").read_text()
    names = set(re.findall(r': "(\w+)",$', module, re.MULTILINE))
    done = "".join((ROOT / f"static/js/{name}.js").read_text()
                   for name in ("cursor", "whereabouts", "rounds", "marked", "help"))  # fmt: skip
    assert names <= set(
        re.findall(r"^export (?:const|(?:async )?function) (\w+)", done, re.MULTILINE)
    )
    assert "nextSentence" in names


def test_the_list_comes_over_htmx_without_a_page_around_it(client):
    alone = client.get(reverse("annotations:keys"), headers={"HX-Request": "true"})
    assert b"<dialog" in alone.content
    assert b"<html" not in alone.content
    assert "HX-Request" in alone["Vary"]
