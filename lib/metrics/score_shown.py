"""A score as a person, or a line of code, writes it."""

from __future__ import annotations

from decimal import Decimal


def in_full(score: float) -> str:
    """A score with all of its digits and without an exponent.

    >>> in_full(0.00001), in_full(0.42), in_full(3.0)
    ('0.00001', '0.42', '3')
    """
    text = format(Decimal(repr(score)), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
