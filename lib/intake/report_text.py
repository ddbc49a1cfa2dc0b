"""The text that scikit-learn's `classification_report` prints, in any of its versions."""

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

_NAMES = r"precision[^\S\t\r\n]+recall[^\S\t\r\n]+f1-score[^\S\t\r\n]+support"
_HEADER = re.compile(rf"^(?:[^\t\r\n,;|\"]*[\s:>'])?{_NAMES}[^\S\r\n]*$", re.MULTILINE)
"""What a log or a prompt writes may stand before it, but no delimiter and no column's name."""
_AS_ONE_LINE = re.compile(rf"{_NAMES}(?:\\n)+")
"""In a session of Python the report is shown as one text, its line ends as backslash and n."""
_NUMBER = r"(\d+(?:\.\d*)?(?:e-?\d+)?|nan)"
_CLASS_LINE = re.compile(rf"^\s*(.+?)\s+{_NUMBER}\s+{_NUMBER}\s+{_NUMBER}\s+(\d+(?:\.0*)?)\s*$")
_ACCURACY_LINE = re.compile(rf"^\s*accuracy\s+{_NUMBER}\s+(\d+(?:\.0*)?)\s*$")
_ACCURACY_OF_FRAME = re.compile(rf"^\s*accuracy\s+{_NUMBER}(?:\s+\1){{3}}\s*$")
"""A data frame has the accuracy in all four columns, also where the items should stand."""


def is_report_text(text: str) -> bool:
    """Whether the header line of a printed report stands in `text`."""
    return _HEADER.search(text) is not None or _AS_ONE_LINE.search(text) is not None


def read_report_text(text: str, *, name: str) -> Carried:
    """The first printed report as a table with the columns `COLUMNS`.

    Raises InputProblem if there is no line of a class in it.
    """
    if _AS_ONE_LINE.search(text):
        text = text.replace("\\n", "\n").strip("'\" \r\n")
    problems: list[Problem] = []
    others: list[int] = []
    rows = list(_rows(text, others, problems))
    if not rows:
        raise InputProblem(
            f"“{name}” has the header of a classification report, but no line of a class.",
            todo="Copy the whole printed report, with one line per class.",
        )
    problems += [
        Problem("This line of the report was not understood.", line) for line in others[:LISTED]
    ]
    if len(others) > LISTED:
        problems.append(Problem(f"{len(others):,} lines of the report were not understood."))
    return Carried(COLUMNS, rows, Decided("report text"), tuple(problems))


def _rows(text: str, others: list[int], problems: list[Problem]) -> Iterator[Numbered]:
    begun = False
    for line, raw in enumerate(lines_of(text), 1):
        content = raw.rstrip("\r\n")
        header = _HEADER.fullmatch(content) is not None
        if header and begun:
            problems.append(Problem("Another report begins here; only the first was read.", line))
            return
        if header or not begun or not content.strip():
            begun = begun or header
        elif found := _ACCURACY_LINE.match(content):
            yield line, ["accuracy", "", "", found[1], found[2]]
        elif found := _ACCURACY_OF_FRAME.match(content):
            yield line, ["accuracy", "", "", found[1], ""]
        elif found := _CLASS_LINE.match(content):
            yield line, list(found.groups())
        else:
            others.append(line)
