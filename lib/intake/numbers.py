"""Numbers as people write them: percent signs, 0–100 columns, decimal commas, thousands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from lib.evaluation import Problem, Reported
from lib.intake.number_style import number_style, plain_number
from lib.intake.problems import InputProblem

ABSENT = frozenset({"", "-", "–", "—", "na", "n/a", "nan", "none", "null", ".", "?"})
"""What stands in a cell of figures where there is no figure."""

_PLAINLY_PERCENT = 10
"""The largest value of a 0–100 column is above this; a slip such as 1.02 is not."""
_DIGITS = 18
"""No test has more items than this many digits can count."""
_SHARE_TEXT = re.compile(r"[+-]?(\d+([.,]\d*)?|[.,]\d+)([eE][+-]?\d{1,2})?")
_PERCENT_SIGNS = ("%", "％", "٪")


@dataclass(frozen=True, slots=True)
class Cell:
    """A text, the line that it stands on and the column that it stands in."""

    line: int
    text: str
    column: str

    @property
    def place(self) -> str:
        """Where the cell stands, as a message says it."""
        return f"Line {self.line}, column “{self.column}”."


def parse_counts(cells: Sequence[Cell]) -> tuple[list[int], tuple[Problem, ...]]:
    """The whole numbers in cells that are written in one way, and what was assumed of them.

    12, 12.0, 1,234 and 1.2e3 are whole numbers; whether 1.234 means thousands is settled by the
    other cells, else by the fact that it has to be whole. Raises InputProblem, with the place,
    for anything else, and for 1.000 where nothing settles it.
    """
    style = number_style(cell.text for cell in cells)
    if style is None:
        raise InputProblem(
            "Some counts have a point or a comma before thousands, others before decimals.",
            where=_first_marked(cells).place,
            todo="Write all counts in one way, best as whole numbers without any mark.",
        )
    if style.open == "." and style.zeros and not style.whole:
        cell = _first_marked(cells)
        raise InputProblem(
            f"“{cell.text.strip()}” can mean a thousand times as much or not.",
            where=cell.place,
            todo="Write whole numbers without a thousands separator and without decimals.",
        )
    numbers = [_count(cell, style.thousands or style.open) for cell in cells]
    if not (style.open and style.zeros):
        return numbers, ()
    at = cells.index(_first_marked(cells))
    return numbers, (
        Problem(f"“{cells[at].text.strip()}” was read as {numbers[at]}.", cells[at].line),
    )


def parse_known_counts(cells: Sequence[Cell]) -> tuple[list[int | None], tuple[Problem, ...]]:
    """The same where cells may be empty, or say that there is no number: None."""
    known = [cell for cell in cells if cell.text.strip().lower() not in ABSENT]
    numbers, assumed = parse_counts(known)
    found = dict(zip(known, numbers, strict=True))
    return [found.get(cell) for cell in cells], assumed


def least_and_most(texts: Sequence[str]) -> tuple[tuple[float, str], tuple[float, str]] | None:
    """The least and the greatest number of a column, each as it is written; None without one.

    A percent sign makes a number a hundredth. Marks mean decimals unless the column says other.
    """
    style = number_style(text.strip().rstrip("".join(_PERCENT_SIGNS)) for text in texts)
    thousands = style.thousands if style else ""
    found = []
    for text in map(str.strip, texts):
        percent = text.endswith(_PERCENT_SIGNS)
        number = _decimal(plain_number(text[:-1] if percent else text, thousands))
        if number is not None:
            found.append((float(number) / (100 if percent else 1), text.replace("-", "−")))
    return (min(found), max(found)) if found else None


def _first_marked(cells: Sequence[Cell]) -> Cell:
    return next(cell for cell in cells if re.search("[.,]", cell.text))


def _count(cell: Cell, thousands: str) -> int:
    text = cell.text.strip()
    if text.isascii() and text.isdigit() and len(text) <= _DIGITS:
        return int(text)
    number = _decimal(plain_number(text, thousands))
    if number is None:
        shown = f"“{text}” is not a number" if text else "The cell is empty"
        raise InputProblem(
            f"{shown}; a count of items is needed.",
            where=cell.place,
            todo="Put a whole number there, 0 if there were none.",
        )
    if number < 0 or number != number.to_integral_value():
        fault = "is negative" if number < 0 else "is not a whole number"
        raise InputProblem(
            f"The count {text} {fault}.",
            where=cell.place,
            todo="Counts are numbers of items: use whole numbers from 0 up, not shares.",
        )
    return int(number)


def _decimal(text: str | None) -> Decimal | None:
    try:
        number = Decimal(text or "")
    except InvalidOperation:
        return None
    return number if number.is_finite() and number.adjusted() < _DIGITS else None


def parse_shares(column: str, cells: Sequence[Cell]) -> tuple[list[Reported | None], bool]:
    """The shares in a column, None for an absent one, and whether it runs from 0 to 100.

    Decimals are counted over the whole column, since spreadsheets and CSV writers drop the last
    zeros of 0.90; those with a percent sign apart, and a number with an exponent for itself.
    Raises InputProblem, with the place, for a text that is no number and for a value below 0 or
    above 1 (100 in a column that is plainly 0–100).
    """
    written = [_share(cell) for cell in cells]
    known = [share for share in written if share is not None]
    hundred = not any(share.percent for share in known) and _runs_to_100(
        share.value for share in known
    )
    decimals = {
        percent: max((share.decimals for share in known
                      if share.percent == percent and not share.exponent), default=0)
        for percent in (True, False)
    }  # fmt: skip
    shares: list[Reported | None] = []
    for cell, share in zip(cells, written, strict=True):
        if share is None:
            shares.append(None)
            continue
        scale = 100 if hundred or share.percent else 1
        if not 0 <= share.value <= scale:
            raise _out_of_range(column, cell, share.value, scale)
        digits = share.decimals if share.exponent else decimals[share.percent]
        half = Decimal(5).scaleb(-digits - 1) / scale
        shares.append(Reported(float(share.value / scale), float(half)))
    return shares, hundred


@dataclass(frozen=True, slots=True)
class _Written:
    """A share as it is written: 43.1% has the value 43.1 and one decimal."""

    value: Decimal
    percent: bool
    exponent: bool

    @property
    def decimals(self) -> int:
        exponent = self.value.as_tuple().exponent
        return max(0, -exponent) if isinstance(exponent, int) else 0


def _share(cell: Cell) -> _Written | None:
    text = cell.text.strip().replace("−", "-")
    if text.lower() in ABSENT:
        return None
    percent = text.endswith(_PERCENT_SIGNS)
    number = text[:-1].strip() if percent else text
    if not _SHARE_TEXT.fullmatch(number):
        raise InputProblem(
            f"“{cell.text.strip()}” is not a number.",
            where=cell.place,
            todo=f"Put the {cell.column} there as a share such as 0.94 or 94%, or leave it empty.",
        )
    return _Written(Decimal(number.replace(",", ".")), percent, "e" in number.lower())


def _runs_to_100(values: Iterable[Decimal]) -> bool:
    above_zero = [value for value in values if value > 0]
    above_one = [value for value in above_zero if value > 1]
    return 2 * len(above_one) > len(above_zero) and max(above_one) > _PLAINLY_PERCENT


def _out_of_range(column: str, cell: Cell, value: Decimal, scale: int) -> InputProblem:
    limit = "below 0" if value < 0 else f"above {scale}{' (percent)' if scale > 1 else ''}"
    return InputProblem(
        f"{column} {limit}: {cell.text.strip()}.",
        where=cell.place,
        todo="It must lie from 0 to 1, or from 0 to 100 in the whole column, or have a % sign.",
    )
