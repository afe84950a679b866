"""The texts that are revised: those of the demo and of the import tests, by language."""

import json
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).parents[2]


def texts():
    """Give {language: paragraphs}, those of all texts of a language one after the other."""
    found = defaultdict(list)
    for file in sorted((ROOT / "tests/data/imports").glob("*.json")):
        read = json.loads(file.read_text())
        blocks = [block["markdown"].strip() for block in read.get("blocks", ())]
        found[read.get("language") or "en"] += [text for text in blocks if len(text) > 2]
    for language, name in (("en", "neighbours-on-the-amur"), ("ru", "reka-mezhdu-sosedyami")):
        whole = (ROOT / f"annotations/demo/{name}.md").read_text()
        found[language] += [" ".join(text.split()) for text in whole.split("\n\n") if text.strip()]
    return {language: found[language] for language in sorted(found)}
