"""How a column writes its numbers: the mark before decimals, and the one between thousands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

BLANKS = " \u00a0\u2007\u2009\u202f"
"""An ordinary blank, and those that are thin or do not break."""
_BETWEEN_THOUSANDS = re.compile(rf"(?<=\d)['’_{BLANKS}](?=\d{{3}}(?!\d))")
"""Marks that mean nothing else."""
_GROUPED = re.compile(r"\d{1,3}(\D\d{3})+|\d{1,2}(\D\d{2})+\D\d{3}")
"""By thousands, or by lakhs and crores: 1,23,456."""
_EITHER = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")
_EXPONENT = re.compile(r"[eE][+-]?\d+$")


@dataclass(frozen=True, slots=True)
class NumberStyle:
    """`decimal` and `thousands` are the marks that numbers of the column were seen to use.

    `open` is the mark of numbers such as 1.234, which can mean both, where no other number
    settles it; `zeros` says that only zeros follow it, `whole` that others have no mark at all.
    """

    decimal: str = ""
    thousands: str = ""
    open: str = ""
    zeros: bool = False
    whole: bool = False


def number_style(texts: Iterable[str]) -> NumberStyle | None:
    """What the numbers of a column say about its marks; None where they contradict each other.

    >>> style = number_style(["1.234", "0,94"])
    >>> style.decimal, style.thousands, style.open
    (',', '.', '')
    """
    decimal, thousands, either = set(), set(), set()
    zeros, whole = True, False
    for text in texts:
        if text.isascii() and text.isdigit():
            whole = True
            continue
        bare = _EXPONENT.sub("", _BETWEEN_THOUSANDS.sub("", text.strip().lstrip("+-−")))
        marks = re.findall("[.,]", bare)
        if not marks:
            whole = whole or bare.isdigit()
        elif len(set(marks)) > 1:
            decimal.add(marks[-1])
            thousands.add(marks[0])
        elif len(marks) > 1:
            thousands.add(marks[0])
        elif _EITHER.fullmatch(bare):
            either.add(marks[0])
            zeros = zeros and bare.endswith("000")
        else:
            decimal.add(marks[0])
    unsettled = either - decimal - thousands
    if decimal and not thousands:
        thousands, unsettled = unsettled, set()
    elif thousands and not decimal:
        decimal, unsettled = unsettled, set()
    if max(map(len, (decimal, thousands, unsettled))) > 1 or decimal & thousands:
        return None
    found = ["".join(marks) for marks in (decimal, thousands, unsettled)]
    return NumberStyle(found[0], found[1], found[2], zeros, whole)


def plain_number(text: str, thousands: str = "") -> str | None:
    """The number with a point before its decimals and nothing between its thousands.

    None for a number whose thousands are not grouped as such.

    >>> plain_number("1’234.5"), plain_number("1.234,5", "."), plain_number("1.2.3", ".")
    ('1234.5', '1234.5', None)
    """
    bare = _BETWEEN_THOUSANDS.sub("", text.strip().replace("−", "-"))
    if thousands and thousands in bare:
        digits, mark, _ = bare.rpartition("," if thousands == "." else ".")
        digits = digits if mark else bare
        if not _GROUPED.fullmatch(digits.lstrip("+-")):
            return None
        bare = bare.replace(thousands, "")
    return bare.replace(",", ".")
