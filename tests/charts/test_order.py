"""The order of classes: weakest first, unknown last, ties as in the file."""

from __future__ import annotations

import pytest

from lib.charts.order import Sort, in_order
from tests.charts.cards import scores

CLASSES = (
    scores("b10", precision=0.9, recall=0.2, f1=0.3, support=5),
    scores("b2", recall=0.8, support=50),
    scores("A", precision=0.1, recall=0.2, f1=0.3),
)


@pytest.mark.parametrize(
    ("sort", "names"),
    [
        ("file", ["b10", "b2", "A"]),
        ("precision", ["A", "b10", "b2"]),
        ("recall", ["b10", "A", "b2"]),
        ("f1", ["b10", "A", "b2"]),
        ("support", ["b2", "b10", "A"]),
        ("name", ["A", "b2", "b10"]),
    ],
)
def test_each_sort(sort: Sort, names: list[str]) -> None:
    assert [one.name for one in in_order(CLASSES, sort)] == names


def test_names_of_every_kind_can_be_compared() -> None:
    names = ["", "10", "9", "x", "²", "1e5", "01", "1", "é"]
    ordered = [one.name for one in in_order([scores(name) for name in names], "name")]
    assert sorted(ordered) == sorted(names)
    assert ordered.index("9") < ordered.index("10") < ordered.index("x")
