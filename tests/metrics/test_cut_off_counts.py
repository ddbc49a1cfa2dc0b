"""The counts from a score on, and the test with settled cut-offs in place of its labels."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.evaluation import ClassCounts, CutOff, Settled
from lib.metrics.cut_off_counts import counted_again, counts_from
from tests.builders import from_matrix
from tests.curve_builders import curve_of

ITEMS = st.lists(st.tuples(st.integers(0, 20), st.booleans()), min_size=1, max_size=50)


@given(ITEMS, st.integers(-1, 42))
def test_the_counts_are_those_of_the_items(items: list[tuple[int, bool]], half: int) -> None:
    curve = curve_of([score / 20 for score, _ in items], [one for _, one in items])
    said = [(score / 20 >= half / 40, one) for score, one in items]
    expected = ClassCounts(
        tp=sum(yes and one for yes, one in said), fp=sum(yes and not one for yes, one in said),
        fn=sum(one and not yes for yes, one in said),
        tn=sum(not yes and not one for yes, one in said),
    )  # fmt: skip
    assert counts_from(curve, half / 40) == expected


@pytest.mark.parametrize(
    ("classes", "called"), [(("a", "b"), "not sure"), (("a", "not sure"), "(not sure)")]
)
def test_items_that_are_not_sure_get_a_label_of_their_own(
    classes: tuple[str, str], called: str
) -> None:
    cut = CutOff(0.5)
    test = from_matrix([[5, 1], [2, 6]], classes)
    cells = ((0, 0, 5), (0, 2, 1), (1, 1, 8))
    again = counted_again(replace(test, settled=Settled((cut, cut), cells)))
    assert again is not None
    assert again.classes == (*classes, called)
    assert again.cells == cells


def test_what_was_not_counted_again_is_not_made_up() -> None:
    test = from_matrix([[5, 1], [2, 6]])
    assert counted_again(test) is None
    assert counted_again(replace(test, settled=Settled((CutOff(0.5), None), ()))) is None
