"""Cells of an .xlsx sheet that are read as empty and are not: errors, formulas without result."""

from __future__ import annotations

import re
import zipfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

from lib.evaluation import Problem
from lib.intake.sheet_extent import column_number

_AT_ONCE = 1 << 20
_ERROR = re.compile(rb'<c\b[^>]*\bt="e"')
_CELL = re.compile(rb"<c\b([^>]*[^>/])>(.*?)</c>", re.DOTALL)
_PLACE = re.compile(rb'\br="([A-Z]+)(\d+)"')
_VALUE = re.compile(rb"<v>([^<]+)</v>")


@dataclass(frozen=True, slots=True)
class Lost:
    """The text of each error by row (from 1) and column (from 0); the rows without a result."""

    errors: Mapping[int, Mapping[int, str]] = field(default_factory=dict)
    not_computed: tuple[int, ...] = ()

    def problems(self) -> tuple[Problem, ...]:
        """What the reader should know of them."""
        found = []
        if self.errors:
            one = next(iter(self.errors[min(self.errors)].values()))
            note = (
                f"A cell holds an error of the spreadsheet, “{one}”; such cells are kept as text."
            )
            found.append(Problem(note, min(self.errors)))
        if self.not_computed:
            note = (
                "A cell holds a formula without its result and was read as empty. Opening and"
                " saving the workbook in Excel computes it."
            )
            found.append(Problem(note, min(self.not_computed)))
        return tuple(found)


def lost_cells(path: Path, sheet: str) -> Lost:
    """The cells of the sheet of this name that are not empty but would be read so."""
    try:
        with zipfile.ZipFile(path) as archive:
            part = _part(archive, sheet)
            return _lost(archive, part) if part in archive.namelist() else Lost()
    except (zipfile.BadZipFile, ElementTree.ParseError, KeyError, ValueError, RuntimeError,
            NotImplementedError, EOFError):  # fmt: skip
        return Lost()


def _part(archive: zipfile.ZipFile, sheet: str) -> str:
    """The file in the archive that holds the sheet; empty if it cannot be told."""
    ids = [
        value
        for one in _tags(archive, "xl/workbook.xml", "sheet") if one.get("name") == sheet
        for key, value in one.items() if key.endswith("}id")
    ]  # fmt: skip
    targets = [
        one.get("Target", "")
        for one in _tags(archive, "xl/_rels/workbook.xml.rels", "Relationship")
        if one.get("Id") in ids
    ]
    if not targets:
        return ""
    return targets[0][1:] if targets[0].startswith("/") else f"xl/{targets[0]}"


def _tags(archive: zipfile.ZipFile, part: str, tag: str) -> Iterator[Mapping[str, str]]:
    for one in ElementTree.fromstring(archive.read(part)).iter():
        if one.tag.endswith(f"}}{tag}"):
            yield one.attrib


def _lost(archive: zipfile.ZipFile, part: str) -> Lost:
    errors: dict[int, dict[int, str]] = defaultdict(dict)
    not_computed = []
    for piece in _pieces(archive, part):
        if b"<f" not in piece and not _ERROR.search(piece):
            continue
        for attributes, inside in _CELL.findall(piece):
            error, value = b't="e"' in attributes, _VALUE.search(inside)
            place = _PLACE.search(attributes)
            if place is None:
                continue
            row = int(place[2])
            if error and value:
                text = value[1].decode("utf-8", "replace")
                errors[row][column_number(place[1]) - 1] = text
            elif b"<f" in inside and not value and b't="str"' not in attributes:
                not_computed.append(row)
    return Lost(errors, tuple(not_computed))


def _pieces(archive: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    """The sheet in pieces that end with a cell."""
    with archive.open(part) as source:
        rest = b""
        while block := source.read(_AT_ONCE):
            whole, end, rest = (rest + block).rpartition(b"</c>")
            yield whole + end
