"""Counts that stand in one cell with their share: “17 (74%)” is 17 items."""

from __future__ import annotations

import re
from collections.abc import Iterable

_SHARE = r"\d{1,3}([.,]\d*)?\s*[%％]|[01]?[.,]\d+"
_BOTH = re.compile(rf"(?P<count>\d[\d.,'’ \u00a0\u202f]*?)\s*[(\[]\s*(?:{_SHARE})\s*[)\]]")


def count_alone(text: str) -> str:
    """The count in a cell that holds its share as well; any other text as it is.

    >>> count_alone("17 (74%)"), count_alone("1,017 [0.74]"), count_alone("17 (23)")
    ('17', '1,017', '17 (23)')
    """
    found = _BOTH.fullmatch(text.strip())
    return found["count"] if found else text


def first_with_share(texts: Iterable[str]) -> str | None:
    """The first of these texts that is a count with its share."""
    return next((text.strip() for text in texts if count_alone(text) != text), None)
