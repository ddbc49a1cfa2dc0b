"""Pollutions around the table: titles, notes, names of columns, what stands below."""

from __future__ import annotations

from dataclasses import replace

from tests.intake.corpus.forms import Pollution
from tests.intake.corpus.written_table import NAMES, Line, Written, row, with_line, with_lines

BLANK = Line(kind="blank")
UNNAMED = ("could be recognised", "their names do not say which")
"""How the labels of a table without names are asked for."""


def beside(text: str) -> Line:
    return Line(text=text, kind="beside")


def above(*lines: Line) -> Pollution:
    return lambda written: with_lines(written, 0, *lines)


def below(*lines: Line) -> Pollution:
    return lambda written: replace(written, lines=(*written.lines, *lines))


def _header(written: Written) -> int:
    return next(place for place, line in enumerate(written.lines) if line.kind == "header")


def no_header(written: Written) -> Written:
    """Which column is which may then have to be asked."""
    place = _header(written)
    lines = (*written.lines[:place], *written.lines[place + 1 :])
    return replace(written, lines=lines, refusals=(*written.refusals, *UNNAMED))


def names_in_two_lines(written: Written) -> Written:
    place = _header(written)
    groups = tuple({1: "labels", 2: "labels"}.get(at, "") for at in range(5))
    return with_lines(written, place, Line(groups, kind="header"))


def header_repeated(written: Written) -> Written:
    """As on a new page; what follows is then more of the table, or a second one that is told."""
    middle = written.rows[len(written.rows) // 2]
    header = written.lines[_header(written)]
    lines = list(written.lines)
    for place in written.rows:
        if place >= middle:
            lines[place] = replace(lines[place], may_be=(*lines[place].may_be, None))
    return with_lines(replace(written, lines=tuple(lines)), middle, replace(header, kind="beside"))


def named(**names: str) -> Pollution:
    def pollute(written: Written) -> Written:
        place = _header(written)
        header = written.lines[place]
        changed = tuple(names.get(cell, cell) for cell in header.cells)
        return with_line(written, place, replace(header, cells=changed))

    return pollute


def the_same_table_again(written: Written) -> Written:
    """Other rows below the same names: more of the table, or a second one that is told."""
    headers = [line.cells for line in written.lines if line.kind == "header"]
    header = Line(headers[-1] if headers else NAMES, kind="beside")
    rows = (row((f"a90{number}", "cat", "dog", "0.5", "other")) for number in range(3))
    doubtful = (replace(line, may_be=(*line.may_be, None)) for line in rows)
    return replace(written, lines=(*written.lines, header, *doubtful))


def broken_off(after: str) -> Pollution:
    """The last row ends in the middle, as when a copy was interrupted."""

    def pollute(written: Written) -> Written:
        *whole, last = written.lines
        true, predicted = last.cells[1], last.cells[2]
        cells, may_be = {
            "id": (last.cells[:1], (None,)),
            "true": (last.cells[:2], (None,)),
            "half of predicted": ((*last.cells[:2], predicted[:2]), (None, (true, predicted[:2]))),
        }[after]
        cut = replace(last, cells=cells, may_be=may_be, tell=True)
        return replace(written, lines=(*whole, cut), last_end="")

    return pollute


MEASURES = (("measure", "value"), ("accuracy", "0.5"), ("recall", "0.6"))
AROUND: dict[str, dict[str, Pollution]] = {
    "above": {
        "title": above(beside("Results of run 7")),
        "title and blank line": above(beside("Results of run 7"), BLANK),
        "notes": above(beside("Results of run 7"), beside("made by the nightly job"), BLANK, BLANK),
        "comment": above(beside("# made on 2026-03-01, by the nightly job")),
        "sep=": above(beside("sep={delimiter}")),
        "title of a spreadsheet": above(Line(("Results", *[""] * 4), kind="beside"),
                                        Line(("",) * 5, kind="blank")),
    },
    "header": {
        "no header": no_header,
        "names in two lines": names_in_two_lines,
        "header repeated": header_repeated,
        "empty name": named(comment=""),
        "two empty names": named(comment="", score=""),
        "repeated name": named(comment="score"),
        "name of two lines": named(comment="a\ncomment"),
    },
    "below": {
        "totals": below(Line(("Total", "", "", "0.61", ""), may_be=(None,))),
        "note": below(beside("exported by tool 3")),
        "blank line and notes": below(BLANK, beside("exported by tool 3"), beside("24 rows")),
        "second table": below(BLANK, *(Line(cells, kind="beside") for cells in MEASURES)),
        "the same table again": the_same_table_again,
        "broken off after the id": broken_off("id"),
        "broken off after the label": broken_off("true"),
        "broken off in a label": broken_off("half of predicted"),
        "zeros at the end": lambda written: replace(written, tail=b"\0" * 512),
    },
}  # fmt: skip
