# The commands of this project. `make` alone lists them; README.md says the same for Windows.
# The Python is found and .venv made ready by hooks/setup_environment.py, the tests are run by tests/run.py.

SHELL = /bin/sh
.DEFAULT_GOAL := help
.PHONY: help site preview serve publish check check-links diff status new add rename export-xlsx import-xlsx \
  test test-pages test-nightly bench format requirements

# Every command works from any folder (make -f path/to/Makefile site) and in a folder with spaces in its name.
FOLDER := $(shell dirname "$(strip $(MAKEFILE_LIST))")
PYTHON = .venv/bin/python

# Material's notice about MkDocs 2 would hide what an editor must read; the README says it instead.
export NO_MKDOCS_2_WARNING = 1

# Any Python 3 that starts will do here: the script finds the right one, or says what to install.
define READY
cd "$(FOLDER)" && \
found=; for name in python3 python3.14 python3.13 python3.12 python3.11 python; do \
  if "$$name" -c "import pathlib, typing" 2>/dev/null; then found="$$name"; break; fi; \
done; \
if [ -z "$$found" ]; then \
  echo "This project needs Python 3.11 or newer, and none was found on this computer." >&2; \
  echo "Debian or Ubuntu: sudo apt-get install python3 python3-venv   macOS: brew install python@3.13" >&2; \
  exit 1; \
fi; \
"$$found" hooks/setup_environment.py
endef

help: ## list the commands
	@echo "make COMMAND, where COMMAND is one of:"
	@sed -n 's/^\([a-z-]*\):.*## /\1|/p' "$(FOLDER)/Makefile" | while IFS='|' read -r name what; do \
	  printf '  %-14s %s\n' "$$name" "$$what"; \
	done
	@echo "Another plan with the same code: PLAN_DATA=tests/plans/stockport make COMMAND"

site: ## build the website into site/
	@$(READY) && $(PYTHON) -m mkdocs build --strict && \
	echo "The website is in $$(pwd)/site: publish that folder, or look at it with: make serve"

# With the name of the file in each link, since no web server opens index.html.
FROM_A_FOLDER = -m mkdocs build --no-directory-urls --site-dir preview

preview: ## build the website into preview/, so that it opens from a folder and needs no web server
	@$(READY) && $(PYTHON) $(FROM_A_FOLDER) && \
	echo "The preview is in $$(pwd)/preview: open index.html in it"

serve: ## look at the website while you edit; PORT=8001 takes another port than 8000
	@$(READY) && $(PYTHON) -m mkdocs serve $(if $(PORT),--dev-addr 127.0.0.1:$(PORT))

publish: ## upload site/ to where PUBLISH_TO says: a web server or a bucket
	@$(READY) && PYTHONPATH=hooks $(PYTHON) -m plan publish $(OPTIONS)

check: ## say in seconds what is wrong in the plan, without building the website
	@$(READY) && PYTHONPATH=hooks $(PYTHON) -m plan check $(OPTIONS)

check-links: ## ask other websites whether the pages that the plan links to are there
	@$(READY) && PYTHONPATH=hooks $(PYTHON) -m plan check-links $(OPTIONS)

diff: ## say in words what has changed in the plan since REF (origin/main, if not given)
	@$(READY) && PYTHONPATH=hooks $(PYTHON) -m plan diff $(or $(REF),origin/main) $(OPTIONS)

status: ## say which texts of the other versions are current, missing or to be checked
	@$(READY) && PYTHONPATH=hooks $(PYTHON) -m plan status $(OPTIONS)

new: ## begin your own plan: it asks what it needs, and writes our-plan/
	@$(READY) && PYTHONPATH=hooks $(PYTHON) -m plan new $(OPTIONS)

add: ## begin a new record: KIND=measure, outcome, action, partner, update or engagement
	@$(READY) && PYTHONPATH=hooks $(PYTHON) -m plan add $(KIND) $(OPTIONS)

rename: ## give a record another id wherever the plan names it: KIND=measure ID=now NEW=later
	@$(READY) && PYTHONPATH=hooks $(PYTHON) -m plan rename $(KIND) $(ID) $(NEW) $(OPTIONS)

export-xlsx: ## write the figures as a workbook to fill in: FILE=figures.xlsx
	@$(READY) --spreadsheets && PYTHONPATH=hooks $(PYTHON) -m plan export xlsx "$(FILE)" $(OPTIONS)

import-xlsx: ## show what a filled-in workbook changes, then write it if you say yes: FILE=figures.xlsx
	@$(READY) --spreadsheets && PYTHONPATH=hooks $(PYTHON) -m plan import xlsx "$(FILE)" $(OPTIONS)

test: ## run every check and test but the slowest
	@$(READY) --tests && $(PYTHON) tests/run.py

test-pages: ## look at the pages that a change touches, with REF=origin/main, for what shuts people out
	@$(READY) --tests && PYTHONPATH=hooks $(PYTHON) -m tests.touched $(or $(REF),origin/main) $(OPTIONS)

test-nightly: ## run all of them, with thousands of made-up files
	@$(READY) --tests && $(PYTHON) tests/run.py --nightly

bench: ## measure how long building, checking and previewing take, and what pages weigh
	@$(READY) && $(PYTHON) tests/bench

format: ## put the Python code in the project's format
	@$(READY) --tests && $(PYTHON) -m ruff format . && $(PYTHON) -m ruff check --fix .

PIN = -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
  --no-emit-index-url --no-emit-find-links --custom-compile-command "make requirements" $(OPTIONS)

requirements: ## pin what the requirements.in files ask for; OPTIONS=--upgrade takes the newest versions
	@$(READY) --tests && $(PYTHON) $(PIN) requirements.in --output-file requirements.txt && \
	(cd hooks/plan/workbook && ../../../$(PYTHON) $(PIN) requirements.in --output-file requirements.txt) && \
	cd tests && ../$(PYTHON) $(PIN) requirements.in --output-file requirements.txt && \
	npm install --package-lock-only --no-audit --no-fund && \
	cd lighthouse && npm install --package-lock-only --no-audit --no-fund
