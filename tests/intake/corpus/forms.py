"""Pollutions of how a file is written: its delimiter, quotation marks, line ends and encoding."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from tests.intake.corpus.written_table import Pair, Written, with_cells

Pollution = Callable[[Written], Written]

_ACCENTS = {"cat": "Kätzchen", "dog": "Hündin", "red fox": "rusée été"}


def delimited(mark: str) -> Pollution:
    return lambda written: replace(written, delimiter=mark)


def unusual(mark: str) -> Pollution:
    """Where other lines are odd as well, it may have to be asked for."""
    return lambda written: replace(
        written, delimiter=mark, refusals=(*written.refusals, "If it does have several columns")
    )


def aligned(written: Written) -> Written:
    """Columns that only blanks separate: no cell can be empty, and none needs a quotation mark."""
    filled = with_cells(written, lambda cells: tuple(cell or "-" for cell in cells))
    return replace(filled, aligned=True)


def quoted(how: str, quote: str = '"') -> Pollution:
    return lambda written: replace(written, quoting=how, quote=quote)  # type: ignore[arg-type]


def ended(*ends: str, last: str | None = None) -> Pollution:
    return lambda written: replace(written, ends=ends, last_end=last)


def encoded(codec: str) -> Pollution:
    """In another encoding, with labels in which that can be seen."""

    def pollute(written: Written) -> Written:
        return replace(_with_accents(written), codec=codec)

    return pollute


def _with_accents(written: Written) -> Written:
    def accented(cell: str) -> str:
        return _ACCENTS.get(cell, cell)

    def pair(labels: Pair | None) -> Pair | None:
        return labels and (accented(labels[0]), accented(labels[1]))

    lines = [
        replace(line, cells=tuple(map(accented, line.cells)), may_be=tuple(map(pair, line.may_be)))
        for line in written.lines
    ]
    return replace(written, lines=tuple(lines))


FORMS: dict[str, dict[str, Pollution]] = {
    "delimiter": {
        **{f"delimiter {mark!r}": delimited(mark) for mark in ";\t|"},
        **{f"delimiter {mark!r}": unusual(mark) for mark in "^~§:"},
        "delimiter ', '": delimited(", "),
        "several spaces": aligned,
    },
    "quotation marks": {
        "all quoted": quoted("all"),
        "text quoted": quoted("text"),
        "backslashes": quoted("backslash"),
        "single quotes": quoted("all", "'"),
        "inner marks not escaped": quoted("inner not escaped"),
    },
    "line ends": {
        "CR LF": ended("\r\n"),
        "CR": ended("\r"),
        "CR CR LF": ended("\r\r\n"),
        "mixed ends": ended("\n", "\r\n"),
        "no last end": ended("\n", last=""),
        "last end twice": ended("\r\n", last="\r\n\r\n"),
    },
    "encoding": {
        "accents": encoded("utf-8"),
        "BOM": encoded("utf-8-sig"),
        "UTF-16": encoded("utf-16"),
        "UTF-16 LE": encoded("utf-16-le"),
        "UTF-16 BE": encoded("utf-16-be"),
        "Windows-1252": encoded("cp1252"),
        "Latin-1": encoded("latin-1"),
        "MacRoman": encoded("mac-roman"),
    },
}
"""By topic; two of one topic exclude each other."""
