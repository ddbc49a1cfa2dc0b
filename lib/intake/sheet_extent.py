"""How far the sheets of an .xlsx file reach: a reader would take memory for every cell between."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from lib.intake.problems import InputProblem

_MOST_CELLS = 30 * 10**6
"""Of 24 bytes each. A million rows of 25 columns are fewer; two far corners would be 17 billion."""
_AT_ONCE = 1 << 20
_LONGEST_PLACE = 64

_FAR = re.compile(rb"r\s*=\s*[\"'](?:[A-S]?\d{7}|(?:[T-Z]|[A-Z]{2})[A-Z]*\d)", re.IGNORECASE)
"""What a sheet of more than `_MOST_CELLS` must hold: a column from T on, or a row of 7 digits."""
_PLACE = re.compile(rb"r\s*=\s*[\"']([A-Z]*)(\d+)", re.IGNORECASE)


def refuse_endless_sheets(path: Path, *, name: str) -> None:
    """Raise InputProblem if a sheet's first and last cell have too many cells between them."""
    if not zipfile.is_zipfile(path):
        return
    try:
        with zipfile.ZipFile(path) as archive:
            sheets = [one for one in archive.namelist() if one.startswith("xl/worksheets/")]
            endless = any(_cells(archive, sheet) > _MOST_CELLS for sheet in sheets)
    except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, ValueError,
            EOFError):  # fmt: skip
        return
    if endless:
        raise InputProblem(
            f"A sheet in “{name}” has cells so far apart that it cannot be held in memory.",
            todo="Delete what stands far below or beside the table, or save the sheet as CSV.",
        )


def _cells(archive: zipfile.ZipFile, sheet: str) -> int:
    """An upper limit of the cells in the rectangle; 0 if it is certainly small enough."""
    if not any(_FAR.search(block) for block in _blocks(archive, sheet)):
        return 0
    columns, last = set(), 0
    for block in _blocks(archive, sheet):
        for letters, row in set(_PLACE.findall(block)):
            columns.add(letters.upper())
            last = max(last, int(row[:9]))
    widest = max(map(column_number, columns), default=0)
    return widest * last


def _blocks(archive: zipfile.ZipFile, sheet: str) -> Iterator[bytes]:
    """The file in pieces that overlap, so that no place is cut in two."""
    with archive.open(sheet) as source:
        rest = b""
        while block := source.read(_AT_ONCE):
            yield rest + block
            rest = block[-_LONGEST_PLACE:]


def column_number(letters: bytes) -> int:
    """The number of a column by its letters: 1 for A, 27 for AA."""
    number = 0
    for letter in letters[:4]:
        number = number * 26 + letter - 64
    return number
