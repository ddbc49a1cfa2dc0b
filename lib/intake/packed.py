"""Files in a gzip or zip wrapping: unpacked into a private folder, never beyond a limit."""

from __future__ import annotations

import gzip
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from lib.intake.problems import InputProblem
from lib.intake.progress import Tell

MOST_UNPACKED = 4 * 10**9
"""Bytes: about a hundred million rows of labels, and far less than a disk holds."""
HIGHEST_RATIO = 200
"""Tables of labels shrink to a fiftieth at most; a file made to fill a disk to a thousandth."""
FREE_OF_RATIO = 50 * 10**6
"""Bytes that may be unpacked whatever the ratio: a table of one repeated row is small yet."""
_AT_ONCE = 1 << 20


@dataclass(frozen=True, slots=True)
class Unpacked:
    """The file that was inside: its copy, what it is called there, and all that there were."""

    path: Path
    packed: str
    part: str
    parts: tuple[str, ...]


def unpack_gzip(path: Path, *, name: str, workspace: Path, tell: Tell) -> Unpacked:
    """The file in a gzip wrapping.

    Raises InputProblem for one that is damaged or unpacks to too much.
    """
    inner = name[:-3] if name.lower().endswith(".gz") else name
    with path.open("rb") as packed, gzip.GzipFile(fileobj=packed) as source:
        copy = _copied(source, packed, path.stat().st_size, name=name, workspace=workspace,
                       tell=tell)  # fmt: skip
    return Unpacked(copy, "gzip", inner, (inner,))


def unpack_zip(path: Path, *, name: str, part: str | None, workspace: Path, tell: Tell) -> Unpacked:
    """The file `part` of an archive, or the only one that can be a table.

    Raises InputProblem for an archive without one, with several to choose from, with a password,
    or that is damaged or unpacks to too much.
    """
    with _archive(path, name) as archive:
        entries = {entry.filename: entry for entry in _tables(archive)}
        chosen = entries[_chosen(tuple(entries), part, name=name)]
        if chosen.flag_bits & 1:
            raise InputProblem(
                f"The archive “{name}” is protected with a password, so it cannot be read.",
                todo="Unpack it first and use the file inside.",
            )
        with archive.open(chosen) as source:
            copy = _copied(source, None, max(1, chosen.compress_size), name=name,
                           workspace=workspace, tell=tell)  # fmt: skip
    return Unpacked(copy, "zip", chosen.filename, tuple(entries))


def _chosen(names: tuple[str, ...], part: str | None, *, name: str) -> str:
    listed = ", ".join(f"“{one}”" for one in names[:10]) + (
        " and others" if len(names) > 10 else ""
    )
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
    if len(names) > 1:
        raise InputProblem(
            f"The archive “{name}” holds {len(names):,} files: {listed}.",
            todo="Choose one: in the page below this message, on the command line with --part.",
            parts=names,
        )
    return names[0]


def _tables(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """The files of the archive without folders and what operating systems add to them."""
    return [
        entry for entry in archive.infolist()
        if not entry.is_dir() and not entry.filename.startswith("__MACOSX/")
        and not entry.filename.rsplit("/", 1)[-1].startswith(".")
    ]  # fmt: skip


@contextmanager
def _archive(path: Path, name: str) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive
    except (
        zipfile.BadZipFile,
        RuntimeError,
        NotImplementedError,
        ValueError,
        zlib.error,
        EOFError,
    ):
        raise _damaged(name) from None


def _copied(
    source: IO[bytes] | gzip.GzipFile,
    packed: IO[bytes] | None,
    size: int,
    *,
    name: str,
    workspace: Path,
    tell: Tell,
) -> Path:
    """The unpacked bytes in a file of their own; `size` is that of the packed ones."""
    most = min(MOST_UNPACKED, max(FREE_OF_RATIO, HIGHEST_RATIO * size))
    done = 0
    with tempfile.NamedTemporaryFile(dir=workspace, delete=False) as copy:
        try:
            while block := source.read(_AT_ONCE):
                done += len(block)
                if done > most:
                    raise InputProblem(
                        f"“{name}” unpacks to more than {most / 10**6:,.0f} MB, too much for a file"
                        " of its size.",
                        todo="Unpack it first and use the file inside, or save it as Parquet.",
                    )
                copy.write(block)
                tell("Unpacking the file", packed.tell() / size if packed else None)
        except (OSError, EOFError, zlib.error):
            raise _damaged(name) from None
    return Path(copy.name)


def _damaged(name: str) -> InputProblem:
    return InputProblem(
        f"“{name}” is a packed file that is damaged or incomplete.",
        todo="Save or download it again, or use the file that was packed.",
    )
