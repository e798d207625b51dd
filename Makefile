# Tollbook's commands. `make demo` and `make test` need nothing but python3 (3.11 to 3.13) and the network of a package index.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
DATA ?= ../shared/data
export DATA

.PHONY: demo test check eval bench train gazetteer pictures lock clean

# The environments: .venv runs and tests; .venv-train, which is large, trains.
$(VENV)/.done: requirements/dev.txt pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	touch $@

.venv-train/.done: requirements/train.txt
	$(PYTHON) -m venv .venv-train
	.venv-train/bin/python -m pip install --quiet --disable-pip-version-check -r requirements/train.txt
	.venv-train/bin/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	touch $@

demo: $(VENV)/.done  ## read the bundled reports and show what comes out
	$(BIN)/tollbook demo

test: $(VENV)/.done check  ## everything that must hold
	$(BIN)/python -m pytest

check: $(VENV)/.done  ## style, types, and which room may import which
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

eval: $(VENV)/.done  ## how well the reader reads; DATA=… names another folder
	$(BIN)/python -m eval --data $(DATA)

bench: $(VENV)/.done  ## how fast it is
	$(BIN)/python -m bench

train: .venv-train/.done  ## train the weights that ship, about an hour on two cores
	.venv-train/bin/python -m train --data $(DATA)

gazetteer: .venv-train/.done  ## build the embedded gazetteer from open data
	.venv-train/bin/python -m train.gazetteer

pictures: $(VENV)/.done  ## take the pictures of the README anew
	$(BIN)/python docs/picture.py

lock: $(VENV)/.done  ## resolve the versions of requirements/*.in anew
	$(BIN)/python -m pip install --quiet pip-tools
	$(BIN)/pip-compile --quiet --strip-extras --output-file requirements/dev.txt pyproject.toml requirements/dev.in

clean:
	rm -rf $(VENV) .venv-train build dist *.egg-info
