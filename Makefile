# make run      the app, on this machine only (PORT=8600 for another port)
# make test     style, types and every test (ARGS="-k intake" for some of the tests)
# make soak     every test, with many more random examples
# make bench    speed and memory beside named peers (ten minutes)
# make samples  sample_data/ again, from its script
# make catalogue  docs/FINDINGS.md again, from the rules
# Each makes the virtual environment that it needs in .venv; make clean takes it away.

PYTHON ?= python3
BIN := .venv/bin
MADE := .venv/made
READY_TO_RUN := .venv/ready-to-run
READY_TO_TEST := .venv/ready-to-test
READY_TO_BENCH := .venv/ready-to-bench
# One process more than processors: a test in the browser also waits. A file stays in one.
PROCESSES = $(shell $(BIN)/python -c "import os; print((os.cpu_count() or 2) + 1)")
SIDE_BY_SIDE = --numprocesses $(PROCESSES) --dist loadfile
stop = { echo "$(1)" >&2; exit 1; }
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: run test check soak bench samples catalogue clean

run: $(READY_TO_RUN)
	$(BIN)/streamlit run streamlit_app.py --server.address 127.0.0.1 \
	    --server.showEmailPrompt false $(if $(PORT),--server.port $(PORT))

test: check
	$(BIN)/python -m pytest $(SIDE_BY_SIDE) $(ARGS)

check: $(READY_TO_TEST)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict lib/

soak: $(READY_TO_TEST)
	PLAINSCORE_SOAK=1 $(BIN)/python -m pytest -m "soak or not soak" $(SIDE_BY_SIDE) $(ARGS)

bench: $(READY_TO_BENCH)
	$(BIN)/python -m benchmarks

samples: $(READY_TO_TEST)
	$(BIN)/python tools/make_samples.py

catalogue: $(READY_TO_RUN)
	$(BIN)/python tools/make_catalogue.py

clean:
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis

# The marks are newer than the lists that were installed: a changed list is installed anew.
$(READY_TO_RUN): requirements.txt $(MADE)
	$(BIN)/python -m pip install --quiet --requirement requirements.txt
	@touch $@

$(READY_TO_TEST): requirements-dev.txt requirements.txt $(MADE)
	$(BIN)/python -m pip install --quiet --requirement requirements-dev.txt
	@touch $(READY_TO_RUN) $@

$(READY_TO_BENCH): requirements-bench.txt $(READY_TO_TEST)
	$(BIN)/python -m pip install --quiet --requirement requirements-bench.txt
	@touch $@

$(MADE):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || $(call stop,Plainscore needs Python 3.11 or newer as '$(PYTHON)'. If it has another name here: make PYTHON=python3.12 ...)
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || $(call stop,This Python cannot make a virtual environment with pip in it. On Debian or Ubuntu: apt-get install python3-venv; then try again.)
	$(PYTHON) -m venv --clear .venv
	@touch $@
