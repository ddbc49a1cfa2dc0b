"""The text that scikit-learn's `classification_report` prints."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lib.evaluation import Decided, Problem
from lib.intake.delimited import Numbered
from lib.intake.dialect import lines_of
from lib.intake.found import Carried
from lib.intake.problems import InputProblem
from lib.intake.regular import LISTED

COLUMNS = ("class", "precision", "recall", "f1-score", "support")

_HEADER = re.compile(
    r"^[^\S\t\n]*precision[^\S\t\n]+recall[^\S\t\n]+f1-score[^\S\t\n]+support\s*$", re.MULTILINE
)
_NUMBER = r"(\d+(?:\.\d+)?|nan)"
_CLASS_LINE = re.compile(rf"^\s*(.+?)\s+{_NUMBER}\s+{_NUMBER}\s+{_NUMBER}\s+(\d+(?:\.0+)?)\s*$")
_ACCURACY_LINE = re.compile(rf"^\s*accuracy\s+{_NUMBER}\s+(\d+(?:\.0+)?)\s*$")


def is_report_text(text: str) -> bool:
    """Whether the header line of a printed report stands in `text`."""
    return _HEADER.search(text) is not None


def read_report_text(text: str, *, name: str) -> Carried:
    """The printed report as a table with the columns `COLUMNS`.

    Raises InputProblem if there is no line of a class in it.
    """
    others: list[int] = []
    rows = list(_rows(text, others))
    if not rows:
        raise InputProblem(
            f"“{name}” has the header of a classification report, but no line of a class.",
            todo="Copy the whole printed report, with one line per class.",
        )
    problems = [
        Problem("This line of the report was not understood.", line) for line in others[:LISTED]
    ]
    if len(others) > LISTED:
        problems.append(Problem(f"{len(others):,} lines of the report were not understood."))
    return Carried(COLUMNS, rows, Decided("report text"), tuple(problems))


def _rows(text: str, others: list[int]) -> Iterator[Numbered]:
    begun = False
    for line, raw in enumerate(lines_of(text), 1):
        content = raw.rstrip("\r\n")
        if not begun or not content.strip():
            begun = begun or _HEADER.fullmatch(content) is not None
        elif found := _ACCURACY_LINE.match(content):
            yield line, ["accuracy", "", "", found[1], found[2]]
        elif found := _CLASS_LINE.match(content):
            yield line, list(found.groups())
        else:
            others.append(line)
