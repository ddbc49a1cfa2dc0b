"""What a reader wants of an export: which classes, which chart, how large. It draws nothing."""

from __future__ import annotations

from dataclasses import dataclass

from lib.charts.order import Sort
from lib.charts.panels import MEASURES, Arrangement


@dataclass(frozen=True, slots=True)
class Look:
    """What a reader chose to see; an arrangement of None is the one that suits the classes.

    `page` is the one page of classes that is wanted, None the first few. `of` is the class of a
    chart of one class, None the first that has it.
    """

    arrangement: Arrangement | None = None
    sort: Sort = "file"
    measures: tuple[str, ...] = MEASURES
    page: int | None = None
    of: str | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """One export; `chart` and `size` are names that are known to `drawn` and `pictures`.

    A `width` in pixels takes the place of that of the size.
    """

    look: Look = Look()
    chart: str = "two-rows"
    size: str = "slide"
    width: int | None = None
