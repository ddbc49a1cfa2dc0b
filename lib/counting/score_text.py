"""How the text of a score becomes a number: alike in Python and in DuckDB."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite

from lib.intake.number_style import BLANKS, number_style

_AROUND = f"{BLANKS}\t\r\n"
_WRITTEN, _PLAINLY = "−,％٪", "-.%%"
"""Signs of other keyboards, and the decimal comma, with what they mean."""
_PERCENT = rf"^([^eE%]*[^eE%{BLANKS}])[{BLANKS}]*%$"
_SETS_APART = "'’_" + BLANKS
"""Marks that stand between thousands and mean nothing else."""
_DIGITS = "[0-9](?:_?[0-9])*"
_PLAIN = re.compile(
    rf"[+-]?(?:{_DIGITS}(?:[.](?:{_DIGITS})?)?|[.]{_DIGITS})(?:[eE][+-]?{_DIGITS})?"
)
"""What Python and DuckDB take for the same number; for both 1_000 is a thousand."""
_AS_COMPUTERS = frozenset("0123456789.eE+-")
"""With these alone, nothing is set apart unless by several points."""


@dataclass(frozen=True, slots=True)
class ScoreText:
    """How a column writes its scores; `thousands` are the marks by which it sets them apart.

    A percent sign makes a number a hundredth; another point or comma stands before decimals.
    """

    thousands: str = ""

    def number(self, text: str) -> float | None:
        """The score; None for a cell that holds no finite number.

        >>> [ScoreText().number(text) for text in ("0,75", "75 %", "1e-3", "−2", "nan", "")]
        [0.75, 0.75, 0.001, -2.0, None, None]
        """
        if not self.thousands and _PLAIN.fullmatch(text):
            number = float(text)
            return number if isfinite(number) else None
        if self.thousands:
            text = re.sub(self._apart, r"\1", text)
        plain = text.translate(str.maketrans(_WRITTEN, _PLAINLY)).strip(_AROUND)
        # As a power of ten, so that 12.3% is the very number that 0.123 is.
        plain = re.sub(_PERCENT, r"\1e-2", plain)
        if not _PLAIN.fullmatch(plain):
            return None
        number = float(plain)
        return number if isfinite(number) else None

    def sql(self, cell: str) -> str:
        """The same as an expression of DuckDB for a cell that is a text; nan, or infinite, for
        what is no finite number.

        No part of it stands there twice: DuckDB would work that out for plain numbers too.
        """
        text = cell
        if self.thousands:
            text = f"regexp_replace({cell}, {_quoted(self._apart)}, '\\1', 'g')"
        plain = f"trim(translate({text}, '{_WRITTEN}', '{_PLAINLY}'), '{_AROUND}')"
        slow = f"TRY_CAST(regexp_replace({plain}, '{_PERCENT}', '\\1e-2') AS DOUBLE)"
        quick = "" if self.thousands else f"TRY_CAST({cell} AS DOUBLE), "
        return f"coalesce({quick}{slow}, 'nan'::DOUBLE)"

    @property
    def _apart(self) -> str:
        return rf"[{self.thousands}]([0-9]{{3}})"


def score_text(cells: Sequence[str]) -> ScoreText:
    """How the scores of a column are written, by its first cells.

    >>> score_text(["1.234,5", "0,5"]).thousands, score_text(["0.25", "1e-3"]).thousands
    ('.', '')
    """
    if _AS_COMPUTERS.issuperset("".join(cells)) and all(cell.count(".") < 2 for cell in cells):
        return ScoreText()
    bare = [cell.strip().rstrip("%％٪").rstrip(_AROUND) for cell in cells]
    style = number_style(bare)
    seen = "".join(mark for mark in _SETS_APART if any(mark in cell for cell in bare))
    return ScoreText((style.thousands if style else "") + seen)


def _quoted(pattern: str) -> str:
    return "'" + pattern.replace("'", "''") + "'"
