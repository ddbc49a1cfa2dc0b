"""The account of a reading: what was decided, what was counted, and what was not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lib.evaluation import Carrier, Decided, Evaluation, Kind, Problem, Source
from lib.words.delimiters import delimiter_in_words
from lib.words.lists import enumerated, quoted

CARRIERS: Mapping[Carrier, str] = {
    "text": "a text file",
    "excel": "a workbook",
    "parquet": "a Parquet file",
    "json": "a JSON file",
    "json lines": "a file with JSON on each line",
    "report text": "a report that scikit-learn printed",
    "markdown table": "a Markdown table",
    "printed table": "a printed table",
}
KINDS: Mapping[Kind, str] = {
    "predictions": "one row per item, with its true and its predicted label",
    "matrix": "a confusion matrix",
    "counts": "counts of right and wrong answers, one row per class",
    "figures": "printed figures, one row per class",
}
ROLES: Mapping[str, str] = {
    "true": "true label",
    "predicted": "prediction",
    "scores": "scores",
    "count": "number of items",
    "class": "class",
    "row": "row of the chart",
    "support": "items of the class",
    "f1": "F1",
    "tp": "true positives",
    "fp": "false positives",
    "fn": "false negatives",
    "tn": "true negatives",
}
"""The word for a role of a column where it is another one than the role's own name."""

NAMED_COLUMNS = 6
"""Columns of one role that are named; a matrix can have a thousand."""


NAMED_LINES = 3
"""Lines that are named of one note."""


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that was decided: the question, and the answer in a few words."""

    about: str
    answer: str


def account(evaluation: Evaluation) -> tuple[Told, ...]:
    """What was decided, in the order in which a reader would check it."""
    source = evaluation.source
    decided = source.decided
    told = (
        Told("File", _file(decided)),
        Told("Sheet", quoted(decided.sheet) if decided.sheet is not None else ""),
        Told("Encoding", decided.encoding or ""),
        Told("Delimiter", delimiter_in_words(decided.delimiter) if decided.delimiter else ""),
        Told("Names of the columns", _header(decided)),
        Told("Kind", KINDS[evaluation.kind]),
        Told("Columns", _columns(source)),
        Told("Rows", _rows(source)),
    )
    return tuple(one for one in told if one.answer)


def noted(problem: Problem) -> str:
    """A note on the reading, with the line that it is about."""
    return problem.message + ("" if problem.line is None else f" (line {problem.line:,})")


def noted_together(problems: Sequence[Problem]) -> tuple[str, ...]:
    """The same of several notes, each told once with all lines that it is about.

    >>> noted_together([Problem("The row is short.", line) for line in range(4, 9)])
    ('The row is short. (lines 4, 5, 6 and 2 others)',)
    """
    lines: dict[str, list[int]] = {}
    for problem in problems:
        lines.setdefault(problem.message, []).extend([] if problem.line is None else [problem.line])
    return tuple(
        noted(Problem(message, *at)) if len(at) < 2 else f"{message} (lines {_few(at)})"
        for message, at in lines.items()
    )


def _few(lines: Sequence[int]) -> str:
    shown = [f"{line:,}" for line in lines]
    if len(shown) > NAMED_LINES + 1:
        others = len(shown) - NAMED_LINES
        shown[NAMED_LINES:] = [f"{others:,} others"]
    return enumerated(shown)


def _file(decided: Decided) -> str:
    if decided.packed is None:
        return CARRIERS[decided.carrier]
    wrapping = "a zip archive" if decided.packed == "zip" else f"a {decided.packed} file"
    return f"{CARRIERS[decided.carrier]}, {quoted(decided.part or '')} in {wrapping}"


def _header(decided: Decided) -> str:
    first, many = decided.header_line, decided.header_lines
    if first is None:
        return ""
    place = "row" if decided.carrier == "excel" else "line"
    if first == 0:
        return f"none; the first {place} is data"
    if many > 1:
        return f"on {place}s {first:,} to {first + many - 1:,}, joined"
    return f"on {place} {first:,}"


def _columns(source: Source) -> str:
    return "; ".join(
        f"{ROLES.get(role, role.replace('_', ' '))} in {_named(names)}"
        for role, names in source.columns.items()
        if names
    )


def _named(names: tuple[str, ...]) -> str:
    if len(names) > NAMED_COLUMNS:
        return f"{len(names):,} columns, {quoted(names[0])} to {quoted(names[-1])}"
    return enumerated([quoted(name) for name in names])


def _rows(source: Source) -> str:
    counted = source.rows_read - source.rows_left_out
    parts = [f"{source.rows_read:,} read"]
    if source.rows_left_out:
        parts.append(f"{source.rows_left_out:,} left out")
        parts.append(f"{counted:,} counted")
    if source.decided.rows_padded:
        parts.append(f"{source.decided.rows_padded:,} too short and filled up with empty cells")
    return ", ".join(parts)
