"""From bytes to characters: which encoding a text file is in, and how it is opened."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

WINDOWS = "read-as-windows-1252"
"""Name of the decoding rule below, as `open(errors=...)` wants it."""

_MANY_NULS, _FEW_NULS = 0.4, 0.05
"""Latin text in UTF-16 has a zero in nearly every second byte and hardly any between."""


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """Read the bytes that are not UTF-8 as Windows-1252, which leaves no byte unreadable."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    characters = []
    for byte in error.object[error.start : error.end]:
        try:
            characters.append(bytes([byte]).decode("cp1252"))
        except UnicodeDecodeError:
            characters.append(chr(byte))
    return "".join(characters), error.end


codecs.register_error(WINDOWS, _as_windows)


@dataclass(frozen=True, slots=True)
class Encoding:
    """A codec, and whether DuckDB can read the file's bytes as they are."""

    codec: str
    plain: bool

    @property
    def name(self) -> str:
        """The encoding as a reader knows it."""
        if self.codec == "utf-8-sig":
            return "UTF-8" if self.plain else "Windows-1252"
        return self.codec[:6].upper()


def detect_encoding(sample: bytes, *, whole: bool) -> Encoding:
    """The encoding of a text that begins with `sample`; `whole` says that nothing follows."""
    if sample.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return Encoding("utf-32", plain=False)
    if sample.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return Encoding("utf-16", plain=False)
    unmarked = _unmarked_utf16(sample)
    if unmarked:
        return Encoding(unmarked, plain=False)
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample, final=whole)
    except UnicodeDecodeError:
        return Encoding("utf-8-sig", plain=False)
    return Encoding("utf-8-sig", plain=True)


def _unmarked_utf16(sample: bytes) -> str | None:
    even, odd = sample[0::2], sample[1::2]
    if not odd or b"\0" not in sample:
        return None
    zeros_even, zeros_odd = even.count(0) / len(even), odd.count(0) / len(odd)
    if zeros_odd > _MANY_NULS and zeros_even < _FEW_NULS:
        return "utf-16-le"
    if zeros_even > _MANY_NULS and zeros_odd < _FEW_NULS:
        return "utf-16-be"
    return None


def decode_sample(sample: bytes, encoding: Encoding, *, whole: bool) -> str:
    """The characters of `sample`; a character cut in two at its end is dropped."""
    decoder = codecs.getincrementaldecoder(encoding.codec)(errors=_errors(encoding.codec))
    return decoder.decode(sample, final=whole)


def open_text(path: Path, codec: str = "utf-8-sig") -> TextIO:
    """The file as text with its line ends as they are, never failing on a byte."""
    return path.open(encoding=codec, errors=_errors(codec), newline="")


def _errors(codec: str) -> str:
    return WINDOWS if codec.startswith("utf-8") else "replace"
