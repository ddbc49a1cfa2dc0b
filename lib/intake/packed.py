"""Files in a gzip or zip wrapping: unpacked into a private folder, never beyond a limit."""

from __future__ import annotations

import gzip
import tempfile
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from lib.intake.problems import InputProblem, Question
from lib.intake.progress import done, opened

PACKED = ("gzip", "zip")

MOST_UNPACKED = 4 * 10**9
"""Bytes: about a hundred million rows of labels, and far less than a disk holds."""
HIGHEST_RATIO = 200
"""Tables of labels shrink to a fiftieth at most; a file made to fill a disk to a thousandth."""
FREE_OF_RATIO = 50 * 10**6
"""Bytes that may be unpacked whatever the ratio: a table of one repeated row is small yet."""
_TABLES = (".csv", ".tsv", ".tab", ".xlsx", ".xlsm", ".xls", ".ods", ".parquet", ".json", ".jsonl",
           ".ndjson")  # fmt: skip
_PERHAPS_TABLES = (".txt", ".dat", ".md")
"""Notes as often as tables: one of these counts only where there is none of the others."""
_NO_TABLES = ("readme", "license", "requirements", "metadata", "package", "config")
_AT_ONCE = 1 << 20
_LISTED = 10
"""Names of files that a message spells out."""


@dataclass(frozen=True, slots=True)
class Unpacked:
    """The file that was inside: its copy, what it was packed in, and what it is called there.

    `among` is how many files there were, of which it was taken as the only table by its name.
    """

    path: Path
    packed: str
    part: str
    among: int = 1


def unpack(path: Path, *, name: str, workspace: Path, part: str | None) -> Unpacked:
    """The file in a gzip wrapping, or the file `part` of an archive, or the only one in it.

    Raises InputProblem for an archive without a file, with several to choose from, or with a
    password, and for what is damaged or unpacks to too much.
    """
    try:
        if zipfile.is_zipfile(path):
            return _unpack_zip(path, name=name, workspace=workspace, part=part)
        with opened(path) as wrapped, gzip.open(wrapped) as source:
            inner = name[:-3] if name.lower().endswith(".gz") else name
            copy = _copied(source, path.stat().st_size, name=name, workspace=workspace)
            return Unpacked(copy, "gzip", inner)
    except _BROKEN:
        raise InputProblem(
            f"“{name}” is a packed file that is damaged or incomplete.",
            todo="Save or download it again, or use the file that was packed.",
        ) from None


def files_in(path: Path) -> tuple[str, ...]:
    """The names of the files in an archive that was read before; none where it is gone."""
    try:
        with zipfile.ZipFile(path) as archive:
            return tuple(entry.filename for entry in _files(archive))
    except (OSError, zipfile.BadZipFile):
        return ()


_BROKEN = (
    gzip.BadGzipFile, zipfile.BadZipFile, zlib.error, EOFError,
    RuntimeError, NotImplementedError, ValueError,
)  # fmt: skip
"""What Python's readers raise for damaged bytes and for methods that they do not know."""


def _unpack_zip(path: Path, *, name: str, workspace: Path, part: str | None) -> Unpacked:
    with zipfile.ZipFile(path) as archive:
        entries = {entry.filename: entry for entry in _files(archive)}
        chosen = entries[_chosen(tuple(entries), part, name=name)]
        if chosen.flag_bits & 1:
            raise InputProblem(
                f"The archive “{name}” is protected with a password, so it cannot be read.",
                todo="Unpack it first and use the file inside.",
            )
        with archive.open(chosen) as source:
            copy = _copied(source, chosen.compress_size, chosen.file_size, name=name,
                           workspace=workspace)  # fmt: skip
    return Unpacked(copy, "zip", chosen.filename, 1 if part else len(entries))


def _chosen(names: tuple[str, ...], part: str | None, *, name: str) -> str:
    listed = ", ".join(f"“{one}”" for one in names[:_LISTED])
    listed += " and others" if len(names) > _LISTED else ""
    if not names:
        raise InputProblem(
            f"The archive “{name}” holds no file.", todo="Pack the file with the results."
        )
    if part in names:
        return part
    if part is not None:
        raise InputProblem(
            f"There is no file “{part}” in “{name}”.",
            todo=f"Choose among {listed}.",
            parts=names,
        )
    if len(names) > 1 and (only := _only_table(names)):
        return only
    if len(names) > 1:
        raise Question(
            f"The archive “{name}” holds {len(names):,} files: {listed}.",
            todo="Choose the one to read.",
            parts=names,
            flags="--part",
        )
    return names[0]


def _only_table(names: tuple[str, ...]) -> str | None:
    """The one file that is a table by its name, beside pictures, notes and programs."""
    for endings in (_TABLES, _PERHAPS_TABLES):
        found = [
            name for name in names
            if name.lower().removesuffix(".gz").endswith(endings)
            and not name.lower().rsplit("/", 1)[-1].startswith(_NO_TABLES)
        ]  # fmt: skip
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _files(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """The files of the archive without folders and what operating systems add to them."""
    return [
        entry for entry in archive.infolist()
        if entry.filename and not entry.is_dir() and not entry.filename.startswith("__MACOSX/")
        and not entry.filename.rsplit("/", 1)[-1].startswith(".")
    ]  # fmt: skip


def _copied(
    source: IO[bytes] | gzip.GzipFile, packed: int, whole: int = 0, *, name: str, workspace: Path
) -> Path:
    """The unpacked bytes in a file of their own; `packed` is how many they were before.

    `whole` is how many there will be, where an archive says so.
    """
    most = min(MOST_UNPACKED, max(FREE_OF_RATIO, HIGHEST_RATIO * packed))
    size = 0
    with tempfile.NamedTemporaryFile(dir=workspace, delete=False) as copy:
        while block := source.read(_AT_ONCE):
            size += len(block)
            done(size, whole)
            if size > most:
                raise InputProblem(
                    f"“{name}” unpacks to more than {most / 10**6:,.0f} MB, too much for a file"
                    " of its size.",
                    todo="Unpack it first and use the file inside, or save it as Parquet.",
                )
            copy.write(block)
    return Path(copy.name)
