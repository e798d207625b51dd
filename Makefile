# Tollbook's commands. `make demo` and `make test` need nothing but python3 (3.11 to 3.13) and the network of a package index.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
DATA ?= ../shared/data
export DATA

.PHONY: demo test check eval bench train gazetteer pictures lock clean

PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

# The environments: .venv runs (and, with more in it, tests); .venv-train, which is large, trains.
$(VENV)/.run: requirements/run.txt pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(PIP) -r requirements/run.txt
	$(PIP) --no-deps -e .
	touch $@

$(VENV)/.dev: $(VENV)/.run requirements/dev.txt requirements/ci.txt
	$(PIP) -r requirements/dev.txt
	$(if $(CI),$(PIP) -r requirements/ci.txt)
	touch $@

.venv-train/.done: requirements/train.txt
	$(PYTHON) -m venv .venv-train
	.venv-train/bin/python -m pip install --quiet --disable-pip-version-check -r requirements/train.txt
	.venv-train/bin/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	touch $@

demo: $(VENV)/.run  ## read the bundled reports and show what comes out
	$(BIN)/tollbook demo

test: $(VENV)/.dev check  ## everything that must hold
	$(BIN)/python -m pytest

check: $(VENV)/.dev  ## style, types, and which room may import which
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

eval: $(VENV)/.dev  ## how well the reader reads; DATA=… names another folder
	$(BIN)/python -m eval --data $(DATA)

bench: $(VENV)/.dev  ## how fast it is
	$(BIN)/python -m bench

train: .venv-train/.done  ## train the weights that ship: an hour and a half on two cores that multiply bfloat16, much longer on others
	.venv-train/bin/python -m train --data $(DATA)

gazetteer: .venv-train/.done  ## build the embedded gazetteer from open data
	.venv-train/bin/python -m train.gazetteer

pictures: $(VENV)/.dev  ## take the pictures of the README anew (needs Chromium)
	$(BIN)/python docs/picture.py
	$(BIN)/python docs/desk_pictures.py
	$(BIN)/python docs/bulletin_pictures.py

LOCK = $(BIN)/pip-compile --quiet --strip-extras --no-annotate --no-header --no-emit-index-url --no-emit-find-links --unsafe-package tollbook
EXTRAS = --extra web --extra documents --extra archives --extra parquet --extra figures --extra serve --extra postgresql --extra spark
lock: $(VENV)/.dev  ## resolve the versions in requirements/*.txt anew
	$(PIP) pip-tools
	$(LOCK) -o requirements/run.txt pyproject.toml
	$(LOCK) -o requirements/dev.txt $(EXTRAS) -c requirements/run.txt pyproject.toml requirements/dev.in
	$(LOCK) -o requirements/train.txt -c requirements/run.txt pyproject.toml requirements/train.in
	$(LOCK) -o requirements/ci.txt -c requirements/dev.txt -c requirements/train.txt requirements/ci.in
	sed -i 's/^\(torch==[0-9.]*\)+.*/\1/' requirements/ci.txt requirements/train.txt  # any index's build of it

clean:
	rm -rf $(VENV) .venv-train build dist *.egg-info
