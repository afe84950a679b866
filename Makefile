# What one does here. A target's work is in manage.py or scripts/; this file says what needs what.

PYTHON = .venv/bin/python
PORT ?= 8000
# The server that the tests use where it answers; empty leaves PostgreSQL out.
export TEST_DATABASE_URL ?= postgres://postgres@127.0.0.1:5432/postgres
# Saved pages, NAME.html, with NAME.json = {"title", "paragraphs"}.
FOLDER ?= tests/data/pages

.PHONY: run test check bench score-import format messages requirements

run: .venv/run.txt  ## serve the demo on PORT of this machine
	@$(PYTHON) manage.py serve "$(PORT)"

test: .venv/develop.txt  ## everything on SQLite, what knows of a database on PostgreSQL too, and the browser's
	@$(PYTHON) scripts/test.py

check: .venv/develop.txt  ## what needs no run: style, layers, templates, migrations, deployment
	@$(PYTHON) scripts/check.py

bench: .venv/develop.txt  ## measure what should be fast
	@$(PYTHON) -m benchmarks
	@$(PYTHON) -m benchmarks.crowd
	@$(PYTHON) -m benchmarks.crowd --kill
	@$(PYTHON) -m benchmarks.pair
	@$(PYTHON) -m benchmarks.beside
	@$(PYTHON) -m benchmarks.wordpress
	@$(PYTHON) -m benchmarks.publishing
	@$(PYTHON) -m benchmarks.anchoring

score-import: .venv/develop.txt  ## score what is read from the pages in FOLDER against what is there
	@$(PYTHON) -m benchmarks.importing "$(FOLDER)"

format: .venv/develop.txt  ## let the formatters have their way
	@$(PYTHON) scripts/check.py --fix

messages: .venv/run.txt  ## bring locale/ up to date; needs gettext
	@$(PYTHON) manage.py makemessages -l ru -l zh_Hans --ignore node_modules --ignore var
	@$(PYTHON) manage.py compilemessages

requirements: .venv/develop.txt  ## pin pyproject.toml anew
	@$(PYTHON) scripts/requirements.py

# A copy of the list that was installed: the folder is ready while it is newer than the list.
.venv/%.txt: requirements/%.txt
	@sh scripts/venv.sh $<
	@cp $< $@
