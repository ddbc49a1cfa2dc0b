"""The report as a workbook: numbers are numbers, and no text in it is ever a formula."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from lib.exports.about import NO_ROWS, About
from lib.exports.as_csv import FORMULA_STARTS
from lib.exports.tables import NOT_KNOWN, OF_THE_TEST, Cell, Line, class_lines
from lib.metrics.catalogue import CATALOGUE
from lib.metrics.figure import why_unknown
from lib.report import Report
from lib.words.account import account, noted

if TYPE_CHECKING:
    from xlsxwriter import Workbook

MOST_SQUARE = 200
"""Classes: up to so many the matrix is a square; of more, a list of the cells with items."""

MOST_LETTERS = 32_767
"""Of a cell, as Excel has it."""

# Half of a pair of surrogates, and two marks that XML forbids.
_UNHOLDABLE = re.compile("[\ud800-\udfff\ufffe\uffff]")

_WIDEST, _NARROWEST, _ROOM = 70, 9, 2
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def report_as_xlsx(report: Report, about: About) -> bytes:
    """The workbook: classes, whole test, matrix, findings, what cannot be told, where it is from.

    A text that a spreadsheet would take for a formula is marked as text, so that it stays one when
    somebody edits it. Longer texts than a cell can hold are cut.
    """
    from xlsxwriter import Workbook

    out = BytesIO()
    with Workbook(out, _OPTIONS) as book:
        book.set_properties(
            {
                "title": _text(about.name),
                "author": about.maker,
                "comments": _text(about.source),
                "created": datetime(about.made.year, about.made.month, about.made.day),
            }
        )
        styles = _styles(book)
        for name, lines in _sheets(report, about):
            _write(book, styles, name, lines)
    return out.getvalue()


def _sheets(report: Report, about: About) -> Iterable[tuple[str, list[Line]]]:
    yield "About", _about(report, about)
    yield "Classes", class_lines(report.card)
    yield "Whole test", _whole_test(report)
    if report.evaluation.cells is not None:
        yield "Matrix", _matrix(report)
    yield "Findings", _findings(report)
    limits = [(one.text, one.needs) for one in report.cannot_tell]
    yield "Cannot be told", [("what the numbers cannot tell", "what would tell it"), *limits]


def _about(report: Report, about: About) -> list[Line]:
    told = [*about.told, *account(report.evaluation)]
    notes = [("Note", noted(problem)) for problem in report.evaluation.source.problems]
    lines = [(one.about, one.answer) for one in told]
    return [("about", "answer"), *lines, *notes, ("Rows", NO_ROWS)]


def _whole_test(report: Report) -> list[Line]:
    lines: list[Line] = [("figure", "value", "low", "high", "what it is", NOT_KNOWN)]
    for measure in OF_THE_TEST:
        figure, metric = report.card.overall[measure], CATALOGUE[measure]
        numbers = (figure.value, figure.low, figure.high)
        lines.append((metric.name, *numbers, metric.meaning, why_unknown(figure)))
    return lines


def _matrix(report: Report) -> list[Line]:
    names, cells = report.evaluation.classes, report.evaluation.cells or ()
    if len(names) > MOST_SQUARE:
        listed: list[Line] = [(names[true], names[said], items) for true, said, items in cells]
        return [("true", "predicted", "items"), *listed]
    square: list[list[Cell]] = [[name, *[0] * len(names)] for name in names]
    for true, said, items in cells:
        square[true][said + 1] = items
    return [("true \\ predicted", *names), *square]


def _findings(report: Report) -> list[Line]:
    lines: list[Line] = [("severity", "finding", "text", "what to do", "why we say this", "about")]
    for finding, words in report.findings:
        about = ", ".join(finding.classes)
        lines.append(
            (finding.severity, words.title, words.text, words.advice, words.why, about)
        )  # fmt: skip
    return lines


def _styles(book: Workbook) -> dict[str, Any]:
    plain = {"valign": "top"}
    wrapped = plain | {"text_wrap": True}
    return {
        "head": book.add_format(wrapped | {"bold": True}),
        "text": book.add_format(wrapped),
        "marked": book.add_format(wrapped | {"quote_prefix": True}),
        "share": book.add_format(plain | {"num_format": "0.0000"}),
        "count": book.add_format(plain | {"num_format": "#,##0"}),
    }


def _write(book: Workbook, styles: Mapping[str, Any], name: str, lines: list[Line]) -> None:
    """A sheet with its first line as a header; columns as wide as their texts, up to a limit."""
    sheet: Any = book.add_worksheet(name)
    for row, line in enumerate(lines):
        for column, cell in enumerate(line):
            if isinstance(cell, str):
                marked = cell.startswith(FORMULA_STARTS)
                style = "marked" if marked else "text" if row else "head"
                sheet.write_string(row, column, _text(cell), styles[style])
            elif cell is not None:
                style = "count" if isinstance(cell, int) else "share"
                sheet.write_number(row, column, cell, styles[style])
    for column, width in enumerate(_widths(lines)):
        sheet.set_column(column, column, width)
    sheet.freeze_panes(1, 1)


def _widths(lines: list[Line]) -> list[int]:
    columns = max(len(line) for line in lines)
    longest = [_NARROWEST] * columns
    for line in lines:
        for column, cell in enumerate(line):
            if isinstance(cell, str):
                longest[column] = max(longest[column], len(cell) + _ROOM)
    return [min(width, _WIDEST) for width in longest]


def _text(text: str) -> str:
    """What a cell can hold of a text.

    >>> _text("a\\ud800b"), len(_text("x" * 40_000))
    ('a�b', 32767)
    """
    whole = _UNHOLDABLE.sub("\ufffd", text)
    return whole if len(whole) <= MOST_LETTERS else whole[: MOST_LETTERS - 1] + "…"
