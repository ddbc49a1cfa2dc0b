"""Class names and lists of them, as they stand in a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from lib.findings.cutoffs import NAMED


def quoted(name: str) -> str:
    """A class name in quotation marks, so that “no” or “4” is not read as a word or a number.

    >>> quoted("no")
    '“no”'
    """
    return f"“{name}”"


def names(classes: Sequence[str], *, last: Literal["and", "or"] = "and") -> str:
    """Quoted class names as a list; beyond the first few, "and others".

    >>> names(["a"]), names(["a", "b"]), names(["a", "b", "c", "d"])
    ('“a”', '“a” and “b”', '“a”, “b”, “c” and others')
    """
    shown = [quoted(name) for name in classes[:NAMED]]
    if len(classes) > NAMED:
        return ", ".join(shown) + f" {last} others"
    return enumerated(shown, last=last)


def enumerated(parts: Sequence[str], *, last: Literal["and", "or"] = "and") -> str:
    """Parts joined by commas, the last one by a word.

    >>> enumerated(["a", "b", "c"])
    'a, b and c'
    """
    if len(parts) < 2:
        return "".join(parts)
    return ", ".join(parts[:-1]) + f" {last} " + parts[-1]


def verb(classes: Sequence[str], one: str, many: str) -> str:
    """The form of a verb that fits the number of classes."""
    return one if len(classes) == 1 else many


def times(count: str) -> str:
    """How often: "1 time", "12 times".

    >>> times("1"), times("12")
    ('1 time', '12 times')
    """
    return f"{count} time" if count == "1" else f"{count} times"


def items(count: str) -> str:
    """A number of items in words.

    >>> items("1"), items("1,797")
    ('1 item', '1,797 items')
    """
    return f"{count} item" if count == "1" else f"{count} items"
