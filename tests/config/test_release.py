"""The fingerprint of a release changes with anything that pages are made of."""

from config.release import fingerprint


def write(base, path, words):
    file = base / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(words)


def test_it_changes_with_templates_code_and_scripts_and_with_nothing_else(tmp_path):
    write(tmp_path, "templates/a.html", "<p>")
    marks = [fingerprint(tmp_path)]
    write(tmp_path, "var/postil.sqlite3", "notes")
    write(tmp_path, "templates/notes.txt", "notes")
    assert fingerprint(tmp_path) == marks[0]
    for path in ("templates/a.html", "annotations/page/page.py", "static/js/main.js"):
        write(tmp_path, path, "other")
        marks.append(fingerprint(tmp_path))
    assert len(set(marks)) == 4
    assert fingerprint(tmp_path) == marks[-1]
