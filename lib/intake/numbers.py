"""Numbers as people write them: percent signs, 0–100 columns, decimal commas, thousands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from lib.evaluation import Reported
from lib.intake.problems import InputProblem

ABSENT = frozenset({"", "-", "–", "—", "na", "n/a", "nan", "none", "null", ".", "?"})
"""What stands in a cell of figures where there is no figure."""

_PLAINLY_PERCENT = 10
"""The largest value of a 0–100 column is above this; a slip such as 1.02 is not."""
_DIGITS = 18
"""No test has more items than this many digits can count."""
_SHARE_TEXT = re.compile(r"[+-]?(\d+([.,]\d*)?|[.,]\d+)([eE][+-]?\d{1,2})?")
_THOUSANDS = re.compile(
    r"[1-9]\d{0,2}(?:(?P<mark>[,'’ \u00a0\u202f_])\d{3})(?:(?P=mark)\d{3}){0,4}"
)
_THOUSAND_POINTS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3}){2,5}")
_WHOLE = re.compile(r"(\d{1,18})(?:[.,]0+)?")
_AMBIGUOUS = re.compile(r"[1-9]\d{0,2}\.000")


@dataclass(frozen=True, slots=True)
class Cell:
    """A text and the line that it stands on."""

    line: int
    text: str


def place(column: str, line: int) -> str:
    """Where a cell stands, as a message says it."""
    return f"Line {line}, column “{column}”."


def parse_count(column: str, cell: Cell) -> int:
    """The whole number in a cell: 12, 12.0, 1,234 and 1.2e3 are whole numbers.

    Raises InputProblem, with the place, for anything else.
    """
    text = cell.text.strip()
    if text.isascii() and text.isdigit() and len(text) <= _DIGITS:
        return int(text)
    if _THOUSANDS.fullmatch(text) or _THOUSAND_POINTS.fullmatch(text):
        return int(re.sub(r"\D", "", text))
    if _AMBIGUOUS.fullmatch(text):
        raise InputProblem(
            f"“{text}” can mean a thousand times as much or not.",
            where=place(column, cell.line),
            todo="Write whole numbers without a thousands separator and without decimals.",
        )
    if whole := _WHOLE.fullmatch(text):
        return int(whole[1])
    number = _decimal(text)
    if number is None:
        shown = f"“{text}” is not a number" if text else "The cell is empty"
        raise InputProblem(
            f"{shown}; a count of items is needed.",
            where=place(column, cell.line),
            todo="Put a whole number there, 0 if there were none.",
        )
    if number < 0 or number != number.to_integral_value():
        fault = "is negative" if number < 0 else "is not a whole number"
        raise InputProblem(
            f"The count {text} {fault}.",
            where=place(column, cell.line),
            todo="Counts are numbers of items: use whole numbers from 0 up, not shares.",
        )
    return int(number)


def _decimal(text: str) -> Decimal | None:
    try:
        number = Decimal(text.replace(",", ".").replace("−", "-"))
    except InvalidOperation:
        return None
    return number if number.is_finite() and number.adjusted() < _DIGITS else None


def parse_shares(column: str, cells: Sequence[Cell]) -> tuple[list[Reported | None], bool]:
    """The shares in a column, None for an absent one, and whether it runs from 0 to 100.

    Decimals are counted over the whole column, since spreadsheets and CSV writers drop the last
    zeros of 0.90. Raises InputProblem, with the place, for a text that is no number and for a
    value below 0 or above 1 (100 in a column that is plainly 0–100).
    """
    texts = [_share_text(column, cell) for cell in cells]
    percent_signs = [text is not None and text.endswith("%") for text in texts]
    values = [None if text is None else Decimal(text.rstrip("%")) for text in texts]
    signed = any(percent_signs)
    hundred = not signed and _runs_to_100(value for value in values if value is not None)
    decimals = max((_decimals(value) for value in values if value is not None), default=0)
    shares: list[Reported | None] = []
    for cell, value, sign in zip(cells, values, percent_signs, strict=True):
        scale = 100 if hundred or sign else 1
        if value is not None and not 0 <= value <= scale:
            raise _out_of_range(column, cell, value, scale)
        shares.append(
            None
            if value is None
            else Reported(float(value / scale), float(Decimal(5).scaleb(-decimals - 1) / scale))
        )
    return shares, hundred


def _share_text(column: str, cell: Cell) -> str | None:
    """The number with a decimal point, and with its percent sign if it has one."""
    text = cell.text.strip().replace("−", "-")
    if text.lower() in ABSENT:
        return None
    number = text.removesuffix("%").strip()
    if not _SHARE_TEXT.fullmatch(number):
        raise InputProblem(
            f"“{cell.text.strip()}” is not a number.",
            where=place(column, cell.line),
            todo=f"Put the {column} there as a share such as 0.94 or 94%, or leave it empty.",
        )
    return number.replace(",", ".") + ("%" if text.endswith("%") else "")


def _runs_to_100(values: Iterable[Decimal]) -> bool:
    above_zero = [value for value in values if value > 0]
    above_one = [value for value in above_zero if value > 1]
    return 2 * len(above_one) > len(above_zero) and max(above_one) > _PLAINLY_PERCENT


def _decimals(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _out_of_range(column: str, cell: Cell, value: Decimal, scale: int) -> InputProblem:
    limit = "below 0" if value < 0 else f"above {scale}{' (percent)' if scale > 1 else ''}"
    return InputProblem(
        f"{column} {limit}: {cell.text.strip()}.",
        where=place(column, cell.line),
        todo="It must lie from 0 to 1, or from 0 to 100 in the whole column, or have a % sign.",
    )
