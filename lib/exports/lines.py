"""A text as one line of a page, in which no name turns what stands around it."""

from __future__ import annotations

import re
import unicodedata

from lib.charts.names import on_one_line

_QUOTED = re.compile("“[^“”]*”")
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
_BEGIN, _END = "\u2068", "\u2069"


def line_of(text: str) -> str:
    """The text on one line; a name in quotation marks that runs to the left runs by itself.

    Without that, the marks and numbers after it would be read from the wrong side.

    >>> line_of("“a” and\\n“b”"), len(line_of("“א” (9%)"))
    ('“a” and “b”', 10)
    """
    line = on_one_line(text)
    if line.isascii() or not any(map(_turns, line)):
        return line
    return _QUOTED.sub(_by_itself, line)


def _by_itself(found: re.Match[str]) -> str:
    return f"{_BEGIN}{found[0]}{_END}" if any(map(_turns, found[0])) else found[0]


def _turns(char: str) -> bool:
    return unicodedata.bidirectional(char) in _RIGHT_TO_LEFT
