"""The order in which people would list labels: numbers by value, texts by their numbers too."""

from __future__ import annotations

import re
from collections.abc import Iterable
from math import isnan

_DIGITS = re.compile(r"(\d+)")
_NUMBER = re.compile(r"[+-]?\d+(\.\d*)?([eE][+-]?\d+)?|[+-]?\.\d+")
_LONGEST_INTEGER = 400
"""Digits that are read as one number; more are no number that anybody sorts by."""

Key = tuple[int, float, tuple[tuple[int, int, str], ...], str]


def natural_order(labels: Iterable[str]) -> list[str]:
    """The labels sorted; those that are numbers come first.

    >>> natural_order(["class_10", "class_9", "10", "9", "01", "1", "1.0"])
    ['01', '1', '1.0', '9', '10', 'class_9', 'class_10']
    """
    return sorted(labels, key=natural_key)


def natural_key(label: str) -> Key:
    """What labels are sorted by."""
    text = label.strip()
    if _NUMBER.fullmatch(text) and text.isascii():
        value = float(text)
        if not isnan(value):
            return (0, value, (), label)
    parts = tuple(_part(part) for part in _DIGITS.split(text.casefold()))
    return (1, 0.0, parts, label)


def _part(part: str) -> tuple[int, int, str]:
    if part.isascii() and part.isdigit() and len(part) < _LONGEST_INTEGER:
        return (0, int(part), "")
    return (1, 0, part)
