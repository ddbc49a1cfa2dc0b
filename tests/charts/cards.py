"""Small scorecards for the tests of the charts."""

from __future__ import annotations

from collections.abc import Sequence

from lib.evaluation import Row
from lib.metrics.figure import ClassScores, Figure, Scorecard

NO_SIZES = Figure(None, origin="unknown", reason="no-sizes")


def scores(
    name: str,
    *,
    row: Row | None = None,
    support: int | None = None,
    **figures: Figure | float,
) -> ClassScores:
    """One class; a plain number is a figure without an interval, what is not given is unknown."""
    given = {
        measure: figure if isinstance(figure, Figure) else Figure(figure)
        for measure, figure in figures.items()
    }
    measures = ("precision", "recall", "f1", "accuracy", "npv", "specificity")
    return ClassScores(name, row, support, None, dict.fromkeys(measures, NO_SIZES) | given)


def card(classes: Sequence[ClassScores]) -> Scorecard:
    return Scorecard(tuple(classes), {}, None)


def digit_figure() -> Scorecard:
    """The ten digits of the picture that started the project."""
    shares = ((1.0, 1.0), (0.99, 0.43), (0.94, 0.31), (0.98, 0.89), (0.90, 0.76))
    rows: tuple[tuple[Row, str], ...] = (("positive", "12469"), ("negative", "03578"))
    return card(
        [
            scores(digit, row=row, precision=p, recall=r, f1=2 * p * r / (p + r))
            for row, digits in rows
            for digit, (p, r) in zip(digits, shares, strict=True)
        ]
    )


def many(count: int) -> Scorecard:
    """Classes without a row, named by their number, with an interval each."""
    return card(
        [
            scores(
                f"{number}",
                precision=Figure((number % 97) / 97, 0.0, 1.0),
                recall=(number % 89) / 89,
            )
            for number in range(count)
        ]
    )
