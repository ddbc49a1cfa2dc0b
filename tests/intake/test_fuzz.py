"""Whatever bytes come in: a table, or one clear message, in a short time and little memory."""

from __future__ import annotations

import resource
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from lib.counting.evaluate import evaluate
from lib.evaluation import Evaluation
from lib.intake.problems import InputProblem
from lib.intake.read import raw_rows, read_table
from lib.intake.recognise import recognise
from tests.intake.fuzz_inputs import CARRIERS, damaged
from tests.intake.opened import saved

SAMPLE = 30
"""Inputs a carrier in every run of the tests, some hundred in all."""
SOAK = 920
"""With these, 10,000 inputs in all."""
LONGEST = 5.0
"""Seconds, for an input of less than a megabyte."""
LONGEST_MESSAGE = 2_000
"""Characters: a dozen long names and what to do about them."""
MOST_MEMORY = 300 * 2**20
"""Bytes that the process may grow while it reads hundreds of small files."""


@pytest.mark.parametrize("carrier", CARRIERS)
def test_damaged_files_end_in_a_table_or_one_message(carrier: str) -> None:
    _all_end_well(carrier, range(SAMPLE))


@pytest.mark.soak
@pytest.mark.parametrize("carrier", CARRIERS)
def test_many_more_damaged_files_do(carrier: str) -> None:
    _all_end_well(carrier, range(SAMPLE, SOAK))


def _all_end_well(carrier: str, numbers: range) -> None:
    before = _peak_memory()
    for number in numbers:
        content = damaged(carrier, number)
        if len(content) < 2**20:
            _ends_well(content, case=f"damaged({carrier!r}, {number})")
    assert _peak_memory() - before < MOST_MEMORY


def _ends_well(content: bytes, *, case: str) -> None:
    began = time.perf_counter()
    with TemporaryDirectory() as folder:
        path = saved(content, Path(folder))
        for read in (_evaluated, _raw):
            try:
                read(path, Path(folder))
            except InputProblem as problem:
                _is_one_message(problem, case)
            except BaseException as trouble:  # a panic in Rust is no Exception
                trouble.add_note(f"while reading {case}")
                raise
    assert time.perf_counter() - began < LONGEST, case


def _is_one_message(problem: InputProblem, case: str) -> None:
    assert problem.what, case
    assert problem.todo, case
    assert len(str(problem).splitlines()) == 1, case
    assert len(str(problem)) < LONGEST_MESSAGE, case


def _evaluated(path: Path, folder: Path) -> None:
    table = read_table(path, name="test", workspace=folder)
    assert isinstance(evaluate(recognise(table)), Evaluation)


def _raw(path: Path, folder: Path) -> None:
    assert len({len(row) for row in raw_rows(path, name="test")}) <= 1


def _peak_memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
