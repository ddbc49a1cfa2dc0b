"""From bytes to characters: which encoding a text file is in, and how it is opened."""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from lib.intake.problems import InputProblem
from lib.intake.progress import opened

WINDOWS = "read-as-windows-1252"
"""Name of the decoding rule below, as `open(errors=...)` wants it."""

ENCODINGS = (
    ("UTF-8", "utf-8-sig"),
    ("UTF-16", "utf-16"),
    ("UTF-16-LE", "utf-16-le"),
    ("UTF-16-BE", "utf-16-be"),
    ("UTF-32", "utf-32"),
    ("Windows-1252", "cp1252"),
    ("Mac Roman", "mac-roman"),
    ("Windows-1250", "cp1250"),
    ("Windows-1251", "cp1251"),
    ("Windows-1253", "cp1253"),
    ("Windows-1254", "cp1254"),
    ("Windows-1255", "cp1255"),
    ("Windows-1256", "cp1256"),
    ("KOI8-R", "koi8-r"),
    ("Shift JIS", "cp932"),
    ("EUC-JP", "euc-jp"),
    ("GB 18030", "gb18030"),
    ("Big5", "big5"),
    ("EUC-KR", "cp949"),
    ("DOS 850", "cp850"),
    ("DOS 437", "cp437"),
)
"""Names that readers know, and Python's codecs; a reader may choose any of them."""

_OTHER_NAMES = {
    "latin1": "cp1252", "iso88591": "cp1252", "iso885915": "cp1252", "ansi": "cp1252",
    "sjis": "cp932", "gbk": "gb18030", "gb2312": "gb18030", "big5hkscs": "big5",
}  # fmt: skip
"""Of encodings that are a part of one above, or nearly the same."""

_LATIN = ("cp1252", "mac-roman", "cp850", "cp1250")
"""Where most bytes above ASCII stand alone between ASCII letters; the most usual first."""
_OTHER = ["cp932", "euc_jp", "gb18030", "big5", "cp949", "cp1251", "koi8_r", "cp1253", "cp1255",
          "cp1256"]  # fmt: skip
"""Scripts in which such bytes stand side by side, as the detector names their encodings."""
_SINGLE_BYTE = ("cp1251", "koi8-r", "cp1253", "cp1255", "cp1256")
_SIDE_BY_SIDE = 0.6
"""Words in Latin letters have a neighbouring pair of such bytes now and then, never so often."""
_MIXED = 0.5
"""A file of UTF-8 with a few bytes of another encoding keeps its UTF-8 characters."""
_MANY_NULS, _FEW_NULS = 0.4, 0.05
"""Latin text in UTF-16 has a zero in nearly every second byte and hardly any between."""
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
_SEVERAL_BEYOND_ASCII = re.compile(rb"[\x80-\xff]{2,}")
_LOOKED_AT = 64 * 1024
"""Bytes: enough to tell encodings apart."""


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
    """A codec, whether DuckDB can read the file's bytes as they are, and what is odd about it.

    `mixed` is set for UTF-8 with bytes of another encoding between. `guessed` is set where the
    bytes alone do not settle it.
    """

    codec: str
    plain: bool
    mixed: bool = False
    guessed: bool = False

    @property
    def name(self) -> str:
        """The encoding as a reader knows it."""
        return next(name for name, codec in ENCODINGS if codec == self.codec)


def named_encoding(name: str) -> Encoding:
    """The encoding that a reader chose. Raises InputProblem for one that is not known."""
    wanted = re.sub(r"[^a-z0-9]", "", name.lower())
    for shown, codec in ENCODINGS:
        if wanted in (re.sub(r"[^a-z0-9]", "", shown.lower()), codec.replace("-", "")):
            return Encoding(codec, plain=codec == "utf-8-sig")
    if wanted in _OTHER_NAMES:
        return Encoding(_OTHER_NAMES[wanted], plain=False)
    raise InputProblem(
        f"“{name}” is not an encoding that is read here.",
        todo="Choose among " + ", ".join(shown for shown, _ in ENCODINGS) + ".",
    )


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
        return _other_than_utf8(sample)
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


def _other_than_utf8(sample: bytes) -> Encoding:
    """The encoding in which the characters beyond ASCII look most like words."""
    sample = sample[:_LOOKED_AT]
    beyond = len(_BEYOND_ASCII.findall(sample))
    as_utf8 = re.sub(r"[\x00-\x7f\ufffd]", "", sample.decode("utf-8", "replace"))
    if sample.startswith(codecs.BOM_UTF8) or len(as_utf8.encode()) > _MIXED * beyond:
        return Encoding("utf-8-sig", plain=False, mixed=True)
    beside = sum(len(run) for run in _SEVERAL_BEYOND_ASCII.findall(sample))
    if beside > _SIDE_BY_SIDE * beyond and (other := _other_script(sample)):
        return Encoding(other, plain=False, guessed=True)
    likely = min(_LATIN, key=lambda codec: _faults(sample.decode(codec, "replace")))
    return Encoding(likely, plain=False, guessed=True)


def _other_script(sample: bytes) -> str | None:
    """The encoding of a text in letters other than Latin ones, if there is one that fits."""
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=_OTHER).best()
    name = best.encoding if best else ""
    found = next((codec for _, codec in ENCODINGS if codec.replace("-", "_") == name), None)
    return None if found in _SINGLE_BYTE and _in_latin_words(sample) else found


def _in_latin_words(sample: bytes) -> bool:
    """Whether most runs of bytes beyond ASCII go on in ASCII letters."""
    runs = len(_SEVERAL_BEYOND_ASCII.findall(sample))
    return (
        2 * len(re.findall(rb"(?:[A-Za-z][\x80-\xff]{2,}|[\x80-\xff]{2,}[A-Za-z])", sample)) > runs
    )


def _faults(text: str) -> float:
    """How often a character beyond ASCII stands where none is in a word of Latin letters."""
    sides = zip(" " + text, text, text[1:] + " ", strict=False)
    return sum(_fault(*three) for three in sides if not three[1].isascii())


def _fault(before: str, character: str, after: str) -> float:
    """1 for a character that no word has there, 0 for one that it may well have.

    >>> _fault("M", "ü", "l"), _fault("M", "Ÿ", "l"), _fault("M", "¸", "l")
    (0.0, 1.0, 1.0)
    """
    if character == "\ufffd" or unicodedata.category(character).startswith("C"):
        return 1.0
    if character.isalpha():
        small_beside = after.islower() if before.isalpha() else False
        return float(character.isupper() and (before.islower() or small_beside))
    inside = before.isalpha() and after.isalpha()
    return float(inside and character not in "’·‑–")


def decode_sample(sample: bytes, encoding: Encoding, *, whole: bool) -> str:
    """The characters of `sample`; a character cut in two at its end is dropped."""
    decoder = codecs.getincrementaldecoder(encoding.codec)(errors=_errors(encoding.codec))
    return decoder.decode(sample, final=whole)


def open_text(path: Path, codec: str = "utf-8-sig") -> TextIO:
    """The file as text with its line ends as they are, never failing on a byte."""
    return TextIOWrapper(opened(path), encoding=codec, errors=_errors(codec), newline="")


def _errors(codec: str) -> str:
    return WINDOWS if codec.startswith(("utf-8", "cp1252")) else "replace"
