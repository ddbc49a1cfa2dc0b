"""Which characters the fonts of this machine can draw, so that no box stands there in silence."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, Final

from lib.charts.names import UNSHOWABLE
from lib.exports.pictures import FONTS

STANDARD: Final = "ua-1"
"""PDF/UA-1, for readers who listen: it refuses a page with a character that no font has."""

_PROBE = b"""#set document(title: "probe")
#set text(font: ("Plainscore Inter", "DejaVu Sans"))
#for one in json(bytes(sys.inputs.texts)) [#one ]"""
_ANSWERS_KEPT = 4_096


@cache
def fonts() -> Any:
    """Our own fonts and those of the machine, for names in other scripts."""
    import typst

    return typst.Fonts(font_paths=[str(FONTS)])


def undrawable(texts: Iterable[str]) -> dict[str, str]:
    """What must be replaced in the texts, and by what: characters, and accents on odd letters.

    A font may have a letter and an accent, but not one upon the other.
    """
    whole = "\n".join(texts)
    signs = sorted({char for char in whole if not char.isascii()})
    missing: dict[str, str] = dict.fromkeys(_missing(signs), UNSHOWABLE)
    table = signs_only(missing)
    words = {word.translate(table) for word in whole.split()}
    accented = sorted(word for word in words if any(map(unicodedata.combining, word)))
    return missing | {word: _without_accents(word) for word in _missing(accented)}


def signs_only(replaced: Mapping[str, str]) -> dict[int, str]:
    """What is replaced sign by sign, as `str.translate` wants it."""
    return {ord(old): new for old, new in replaced.items() if len(old) == 1}


def _missing(texts: Sequence[str]) -> list[str]:
    """Those of the texts that cannot be drawn: halves are tried while a half cannot be."""
    if not texts or _drawn(tuple(texts)):
        return []
    if len(texts) == 1:
        return list(texts)
    middle = len(texts) // 2
    return _missing(texts[:middle]) + _missing(texts[middle:])


@lru_cache(maxsize=_ANSWERS_KEPT)
def _drawn(texts: tuple[str, ...]) -> bool:
    import typst

    asked = {"texts": json.dumps(texts)}
    try:
        typst.compile(_PROBE, font_paths=fonts(), sys_inputs=asked, pdf_standards=STANDARD)
    except typst.TypstError:
        return False
    return True


def _without_accents(word: str) -> str:
    return "".join(UNSHOWABLE if unicodedata.combining(char) else char for char in word)
