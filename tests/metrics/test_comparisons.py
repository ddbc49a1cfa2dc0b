"""What is compared in a report, and which of it is beyond chance."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from statsmodels.stats.multitest import multipletests

from lib.evaluation import ClassCounts
from lib.metrics.comparisons import compare, holm
from tests.builders import counts_of

CHANCES = st.lists(st.floats(0, 1) | st.floats(0, 0.02), min_size=1, max_size=60)


def none_on_a_limit(chances: Iterable[float], limits: Iterable[float]) -> bool:
    """Whether the last bit of a float decides nothing: on a limit, two right programmes differ."""
    ratios = np.array([*chances])[:, None] / np.array([*limits])
    return not (abs(ratios - 1) < 1e-6).any()


# statsmodels takes a tenth of a second for sixty.
@settings(max_examples=settings.default.max_examples // 10)
@given(chances=CHANCES, level=st.sampled_from([0.9, 0.95, 0.99]))
def test_holm_is_that_of_statsmodels(chances: list[float], level: float) -> None:
    assume(none_on_a_limit(chances, ((1 - level) / left for left in range(1, len(chances) + 1))))
    expected = multipletests(chances, alpha=1 - level, method="holm")[0]
    assert holm(chances, [1.0] * len(chances), level=level) == list(expected)


@given(pairs=st.lists(st.tuples(st.floats(0, 0.1), st.floats(0.05, 1)), min_size=1, max_size=7))
def test_with_weights_it_is_the_closed_test(pairs: list[tuple[float, float]]) -> None:
    """Each stands where every set that holds it has one that is small for its share of the set."""
    chances, weights = [one[0] for one in pairs], [one[1] for one in pairs]
    places = range(len(pairs))
    sets = [one for size in places for one in combinations(places, size + 1)]
    assume(
        none_on_a_limit(
            (c / w for c, w in pairs), (0.05 / sum(weights[i] for i in one) for one in sets)
        )
    )
    small = {
        one: any(chances[at] <= 0.05 * weights[at] / sum(weights[i] for i in one) for at in one)
        for one in sets
    }
    expected = [all(small[one] for one in sets if at in one) for at in places]
    assert holm(chances, weights) == expected


def counted(dense: list[list[int]]) -> list[ClassCounts]:
    return [ClassCounts(*one) for one in counts_of(dense)]


THREE = [[150, 30, 20], [5, 190, 5], [5, 5, 190]]


def test_each_class_is_compared_with_all_others_together() -> None:
    first = compare(counted(THREE), between=True)[0]
    assert (first.what, first.place) == ("recall", 0)
    assert (first.own, first.own_items, first.rest, first.rest_items) == (150, 200, 380, 400)
    assert first.difference == pytest.approx(0.75 - 0.95)
    assert first.reliable


def test_recalls_precisions_and_errors_of_all_classes_share_one_correction() -> None:
    made = compare(counted(THREE), between=True)
    assert [one.what for one in made] == ["recall"] * 3 + ["precision"] * 3 + ["errors"] * 3
    weights = [0.95 / 6] * 6 + [0.05 / 3] * 3
    assert [one.reliable for one in made] == holm([one.chance for one in made], weights)


def test_classes_are_not_compared_where_items_may_be_of_several() -> None:
    assert {one.what for one in compare(counted(THREE), between=False)} == {"errors"}


def test_of_two_classes_each_comparison_is_made_once() -> None:
    made = compare(counted([[80, 20], [5, 95]]), between=True)
    assert [(one.what, one.place) for one in made] == [("recall", 0), ("precision", 0),
                                                       ("errors", 0)]  # fmt: skip


def test_a_class_without_items_and_a_label_without_uses_are_not_compared() -> None:
    made = compare(counted([[10, 0, 5], [5, 0, 10], [0, 0, 0]]), between=True)
    assert ("recall", 2) not in {(one.what, one.place) for one in made}
    assert ("precision", 1) not in {(one.what, one.place) for one in made}


def test_a_class_without_mistakes_has_no_misses_to_compare_with_false_alarms() -> None:
    assert not [one for one in compare(counted([[9]]), between=True) if one.what == "errors"]
