"""Pollutions inside the table: blank lines and columns, rows of another width, odd cells."""

from __future__ import annotations

from dataclasses import replace

from tests.intake.corpus.around import BLANK
from tests.intake.corpus.forms import Pollution
from tests.intake.corpus.written_table import Line, Written, with_cells, with_line, with_lines


def _place(written: Written, share: float = 0.5) -> int:
    return written.rows[int(len(written.rows) * share)]


def blank_lines(written: Written) -> Written:
    first, later = _place(written, 0.3), _place(written, 0.7)
    return with_lines(with_lines(written, later, BLANK, BLANK), first, BLANK)


def row_of_delimiters(written: Written) -> Written:
    return with_lines(written, _place(written), Line(("",) * 5, may_be=(None,)))


def empty_column(at: int) -> Pollution:
    def widened(cells: tuple[str, ...]) -> tuple[str, ...]:
        return (*cells[:at], "", *cells[at:]) if at <= len(cells) else cells

    return lambda written: with_cells(written, widened)


def trailing_delimiter(of_rows: bool) -> Pollution:
    """In all rows, or in all that stands above and between them."""
    return lambda written: replace(written, lines=tuple(
        replace(line, cells=(*line.cells, ""))
        if (line.kind == "row") == of_rows and len(line.cells) > 2 else line
        for line in written.lines
    ))  # fmt: skip


def shortened(to: int, share: float = 0.5) -> Pollution:
    def pollute(written: Written) -> Written:
        place = _place(written, share)
        line = written.lines[place]
        may_be = line.may_be if to > 2 else (None,)
        return with_line(
            written, place, replace(line, cells=line.cells[:to], may_be=may_be, tell=True)
        )

    return pollute


def lengthened(written: Written) -> Written:
    """As when a delimiter in a comment was not quoted."""
    place = _place(written)
    line = written.lines[place]
    cells, may_be = (*line.cells[:4], "well", " perhaps"), (*line.may_be, None)
    return with_line(written, place, replace(line, cells=cells, may_be=may_be, tell=True))


def commented(comment: str, *, bare: bool = False) -> Pollution:
    """With this in the last cell of a row.

    Without its quotation marks, it may make a second irregularity one too many to be sure of.
    """

    def pollute(written: Written) -> Written:
        place = _place(written, 0.4)
        line = written.lines[place]
        cells = (*line.cells[:4], comment, *line.cells[5:])
        literal = frozenset([4]) if bare else frozenset[int]()
        refusals = (*written.refusals, "never closes") if bare else written.refusals
        changed = with_line(written, place, replace(line, cells=cells, bare=literal))
        return replace(changed, refusals=refusals)

    return pollute


INSIDE: dict[str, dict[str, Pollution]] = {
    "blanks": {
        "blank lines": blank_lines,
        "row of delimiters": row_of_delimiters,
    },
    "width": {
        "row without comment": shortened(4),
        "row without score": shortened(3),
        "row without prediction": shortened(2),
        "row too long": lengthened,
    },
    "cells": {
        "line break in a cell": commented("first\nsecond"),
        "CR in a cell": commented("first\rsecond"),
        "inch mark": commented('a 5" pipe', bare=True),
        "mark that opens and never closes": commented('"Rex', bare=True),
        "lone mark": commented('"', bare=True),
        "NUL": commented("nothing\0here"),
        "long cell": commented("long " * 4_000),
        "formula": commented("=cmd|' /C calc'!A0"),
        "line separator of Unicode": commented("first\u2028second"),
    },
}
COLUMNS: dict[str, dict[str, Pollution]] = {
    "columns": {
        "empty last column": empty_column(5),
        "empty first column": empty_column(0),
        "empty column inside": empty_column(3),
        "trailing delimiters in rows": trailing_delimiter(of_rows=True),
        "trailing delimiter in header": trailing_delimiter(of_rows=False),
    },
}
"""Done when all lines are there, so that all of them have the column."""
