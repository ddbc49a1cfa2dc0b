"""What a file is, by its first bytes and never by its name."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

from lib.intake.problems import InputProblem

Content = Literal["text", "excel", "parquet", "gzip", "zip"]

SAVE_AS_TABLE = "Save the results as CSV, Excel, Parquet or JSON and use that file."

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_PICTURES_AND_MORE: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"II*\0", "a TIFF picture"),
    (b"MM\0*", "a TIFF picture"),
    (b"%PDF-", "a PDF document"),
    (b"{\\rtf", "an RTF document"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"\x93NUMPY", "a NumPy array"),
    (b"\x89HDF\r\n\x1a\n", "an HDF5 file"),
    (b"ARROW1", "an Arrow file"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\0", "an XZ archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\0", "a program"),
)
_MOST_UNPACKED = 10**9
"""A workbook is unpacked in memory, and a small one can be made to unpack to anything."""
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_BINARY_SHARE, _BINARY_SHARE_IN_UTF8 = 0.02, 0.9
"""Text has next to no control characters; where every byte is also valid UTF-8, only a file
that is nearly nothing else is taken for binary, since a table may hold odd characters."""


def content_of(path: Path, sample: bytes, *, name: str) -> Content:
    """Whether the file is text, a workbook, Parquet, or another file in a wrapping.

    Raises InputProblem, naming what it is, for anything else.
    """
    if sample.startswith(b"PAR1"):
        return "parquet"
    if sample.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _inside_zip(path, name)
    if sample.startswith(_OLE):
        return _inside_ole(path, name)
    if sample.startswith(b"\x1f\x8b"):
        return "gzip"
    for magic, what in _PICTURES_AND_MORE:
        if sample.startswith(magic):
            raise InputProblem(f"“{name}” is {what}, not a table.", todo=SAVE_AS_TABLE)
    if sample[:4] == b"RIFF" and sample[8:12] == b"WEBP":
        raise InputProblem(f"“{name}” is a WebP picture, not a table.", todo=SAVE_AS_TABLE)
    return "text"


def refuse_binary(sample: bytes, *, name: str, utf8: bool) -> None:
    """Raise InputProblem if text in no known encoding would have these bytes."""
    limit = _BINARY_SHARE_IN_UTF8 if utf8 else _BINARY_SHARE
    if len(_CONTROL.findall(sample)) > limit * len(sample):
        raise InputProblem(
            f"“{name}” is not text, and not a kind of file that is read here.", todo=SAVE_AS_TABLE
        )


def _inside_zip(path: Path, name: str) -> Content:
    import zipfile
    import zlib

    try:
        with zipfile.ZipFile(path) as archive:
            members = set(archive.namelist())
            unpacked = sum(member.file_size for member in archive.infolist())
            kind = archive.read("mimetype")[:200] if "mimetype" in members else b""
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError,
            NotImplementedError, ValueError):  # fmt: skip
        raise InputProblem(
            f"“{name}” is a workbook or a zip archive that is damaged or incomplete.",
            todo="Save or download it again, or export it as CSV.",
        ) from None
    if members & {"xl/workbook.xml", "xl/workbook.bin"} or b"opendocument.spreadsheet" in kind:
        if unpacked > _MOST_UNPACKED:
            raise InputProblem(
                f"“{name}” would unpack to more than {_MOST_UNPACKED // 10**9} GB, too much to"
                " read.",
                todo=SAVE_AS_TABLE,
            )
        return "excel"
    if "word/document.xml" in members or "ppt/presentation.xml" in members:
        raise InputProblem(
            f"“{name}” is a Word or PowerPoint document, not a table.",
            todo="Copy the table into Excel, or paste its text.",
        )
    return "zip"


def _inside_ole(path: Path, name: str) -> Content:
    content = path.read_bytes()
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise password_problem(name)
    if "WordDocument".encode("utf-16-le") in content:
        raise InputProblem(
            f"“{name}” is a Word document, not a table.",
            todo="Copy the table into Excel, or paste its text.",
        )
    return "excel"


def password_problem(name: str) -> InputProblem:
    """What to say of a workbook that opens with a password only."""
    return InputProblem(
        f"The Excel file “{name}” is protected with a password, so it cannot be read.",
        todo="Open it in Excel, remove the password (File, Info, Protect Workbook), "
        "save it and use that file; or save the sheet as CSV.",
    )
