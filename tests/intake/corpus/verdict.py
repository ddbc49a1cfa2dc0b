"""Whether a polluted file was read rightly: every pair counted, and nothing changed in silence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from lib.evaluation import Evaluation
from lib.intake.problems import InputProblem
from tests.intake.corpus.written_table import Line, Written, as_bytes
from tests.intake.opened import evaluated, matrix_of, raw

_LINES = re.compile(r"[Ll]ines? ([\d,]+)(?: (?:to|and) ([\d,]+))?")
_TABLE = re.compile(r"table begins on line ([\d,]+); its [\d,]+ lines were not read")
END = 100
"""No file of the corpus has more lines."""


def fault(written: Written) -> str:
    """What is wrong with the reading of the file; empty if nothing is."""
    content, numbers = as_bytes(written)
    try:
        result = evaluated(content)
        rows = raw(content)
    except InputProblem as problem:
        accepted = any(re.search(said, str(problem)) for said in written.refusals)
        return "" if accepted else f"refused: {problem}"
    return _counting_fault(written, numbers, result) or table_fault(written, rows)


def _counting_fault(written: Written, numbers: list[int], result: Evaluation) -> str:
    counted = Counter(matrix_of(result))
    lines = list(zip(numbers, written.lines, strict=True))
    certain = Counter(line.may_be[0] for _, line in lines if len(line.may_be) == 1)
    del certain[None]
    rest = counted - certain
    if missing := certain - counted:
        return f"not counted: {dict(missing)}; counted beside them: {dict(rest)}"
    left_out = {number for number, line in lines if line.may_be == (None,)}
    # A row that was told is the one that was left out, where either of two could be.
    told = _told(result)
    for number, line in sorted(lines, key=lambda numbered: numbered[0] in told):
        if len(line.may_be) > 1:
            pair = next((pair for pair in line.may_be if pair and rest[pair]), None)
            if pair is None:
                left_out.add(number)
            else:
                rest[pair] -= 1
    if +rest:
        return f"counted too many: {dict(+rest)}"
    return _silence(written, lines, left_out, result)


def _silence(
    written: Written, lines: list[tuple[int, Line]], left_out: set[int], result: Evaluation
) -> str:
    """What should have been told and was not."""
    told = _told(result)
    due = left_out | {number for number, line in lines if line.tell or line.kind == "beside"}
    if untold := sorted(due - told):
        said = [problem.message for problem in result.source.problems]
        return f"lines {untold} not told; told was {said}"
    beside = sum(line.kind == "beside" for _, line in lines) + bool(written.tail)
    # What may be a note or a second table is told as that, and is then no row left out.
    other = sum(len(line.may_be) > 1 or (line.tell and len(line.cells) < 2) for _, line in lines)
    if not len(left_out) - other <= result.source.rows_left_out <= len(left_out) + beside:
        return f"{result.source.rows_left_out} rows left out, not {len(left_out)}"
    return ""


def _told(result: Evaluation) -> set[int]:
    told = {problem.line for problem in result.source.problems if problem.line}
    for problem in result.source.problems:
        for found in _LINES.finditer(problem.message):
            first, last = _number(found[1]), _number(found[2] or found[1])
            told |= set(range(first, last + 1))
        for found in _TABLE.finditer(problem.message):
            told |= set(range(_number(found[1]), _number(found[1]) + END))
    return told


def _number(text: str) -> int:
    return int(text.replace(",", ""))


def table_fault(written: Written, rows: list[list[str]]) -> str:
    """Whether `python -m lib table` prints every row of the table, in order."""
    printed = iter([_trimmed(row) for row in rows])
    for line in written.lines:
        expected = _trimmed(line.cells)
        certain = line.kind == "row" and None not in line.may_be
        if certain and not any(row == expected for row in printed):
            return f"not printed as it stands: {expected}"
    return ""


def _trimmed(row: Iterable[str]) -> list[str]:
    cells = list(row)
    while cells and not cells[-1]:
        cells.pop()
    return cells
