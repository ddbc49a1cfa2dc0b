"""Totals beside a matrix: they are no class, and should be what the counts add up to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from lib.evaluation import Problem
from lib.intake.count_and_share import count_alone
from lib.intake.delimited import Numbered
from lib.intake.matrix_sides import Sides
from lib.intake.number_style import plain_number
from lib.intake.numbers import Cell, parse_counts
from lib.intake.problems import InputProblem
from lib.intake.table import Table
from lib.intake.vocabulary import TOTAL, plain_name

_SHOWN = 5
"""Totals that do not add up are listed up to here; the others are only counted."""
_ROUNDED = Fraction(1, 100)
"""Shares that were rounded to a few decimals add up to 1 within this for each of them."""
_DIGITS = 30
"""A share or a count has fewer, before and behind the point."""


def check_totals(
    table: Table, sides: Sides, found: Sequence[Numbered], square: Sequence[Sequence[int]]
) -> tuple[Problem, ...]:
    """That there are totals, and where they are not what the counts add up to."""
    lines = [found[place][0] for place in sides.rows]
    expected: list[tuple[Cell, int, str]] = []
    said: list[Problem] = []
    if sides.total_column is not None:
        name = table.header[sides.total_column].strip()
        said.append(Problem(f"{_called('column', name)} holds totals; not counted."))
        for place, line, counts, one in zip(sides.rows, lines, square, sides.down, strict=True):
            cell = Cell(line, found[place][1][sides.total_column], name)
            expected.append((cell, sum(counts), f"The row of “{one}”"))
    if sides.total_row is not None:
        line, row = found[sides.total_row]
        called = _called("row", row[sides.at].strip())
        said.append(Problem(f"{called} holds totals; not counted.", line))
        for at, place in enumerate(sides.columns):
            cell = Cell(line, row[place], sides.across[at])
            whole = sum(one[at] for one in square)
            expected.append((cell, whole, f"The column of “{sides.across[at]}”"))
    wrong = [problem for one in expected if (problem := differing_total(*one)) is not None]
    if len(wrong) > _SHOWN:
        more = Problem(f"{len(wrong):,} totals are not what the counts add up to.")
        wrong = [*wrong[:_SHOWN], more]
    return (*said, *wrong)


def _called(what: str, name: str) -> str:
    return f"The {what} “{name}”" if name else (
        f"The last {what} has no name and adds up the others, so it"
    )  # fmt: skip


def differing_total(cell: Cell, whole: int, what: str) -> Problem | None:
    """What to say where a total is not the sum `whole` of `what`."""
    if not cell.text.strip():
        return None
    try:
        (total,), _ = parse_counts([replace(cell, text=count_alone(cell.text))])
    except InputProblem:
        return Problem(f"“{cell.text.strip()}” is no total that can be checked.", cell.line)
    if total == whole:
        return None
    return Problem(f"{what} adds up to {whole:,}, its total says {total:,}.", cell.line)


def totals_among(pairs: Mapping[tuple[str, str], int]) -> tuple[str, ...]:
    """The labels that are no classes: called a total, on the pairs that the others add up to."""
    names = {label for pair in pairs for label in pair if plain_name(label) in TOTAL}
    for name in sorted(names):
        down: Counter[str] = Counter()
        across: Counter[str] = Counter()
        for (true, said), items in pairs.items():
            if name not in (true, said):
                down[true] += items
                across[said] += items
        rows = {true: n for (true, said), n in pairs.items() if said == name != true}
        columns = {said: n for (true, said), n in pairs.items() if true == name != said}
        if (rows or columns) and (not rows or rows == down) and (not columns or columns == across):
            return (name,)
    return ()


def refuse_shares(rows: Sequence[Sequence[Cell]]) -> None:
    """Raises InputProblem for a matrix of shares: of its rows, its columns or the whole."""
    first = next((cell for row in rows for cell in row if _fraction(cell.text)), None)
    if first is None:
        return
    numbers = [[_number(cell.text) for cell in row] for row in rows]
    if any(value is None for row in numbers for value in row):
        return
    known = [[value or Fraction() for value in row] for row in numbers]
    groups = (known, list(zip(*known, strict=True)), [[v for row in known for v in row]])
    for whole in (1, 100):
        for group in groups:
            if all(
                not sum(part) or abs(sum(part) - whole) <= whole * _ROUNDED * len(part) / 2
                for part in group
            ):
                raise InputProblem(
                    "The matrix holds shares, not numbers of items, so it does not say how many"
                    " items there are.",
                    where=first.place,
                    todo="Use the matrix with the counts: with scikit-learn or pandas, leave out"
                    " “normalize”.",
                )


def perhaps_percent(square: Sequence[Sequence[int]]) -> tuple[Problem, ...]:
    """What to say of whole numbers that may be percent: those of each row add up to about 100."""
    whole = [sum(row) for row in square if any(row)]
    if len(whole) < 2 or not all(abs(one - 100) <= 1 for one in whole):
        return ()
    return (
        Problem(
            "Each row of the matrix adds up to about 100. They were read as numbers of items; if "
            "they are percent, use the matrix with the numbers of items."
        ),
    )


def _fraction(text: str) -> bool:
    if text.isdigit():
        return False
    number = _number(text)
    return number is not None and (number.denominator != 1 or text.strip().endswith("%"))


def _number(text: str) -> Fraction | None:
    try:
        number = Decimal(plain_number(text.strip().removesuffix("%").strip()) or "")
    except InvalidOperation:
        return None
    # As a fraction, 1e999999 would fill the memory.
    within = number.is_finite() and abs(number.adjusted()) < _DIGITS
    return Fraction(number) if within else None
