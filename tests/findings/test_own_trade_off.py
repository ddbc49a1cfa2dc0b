"""Without scores: what the precision and recall of a class say, and no more than they do."""

from __future__ import annotations

import pytest

from lib.findings.other_mixes import PERCENTS
from lib.findings.other_prevalence import precision_at
from lib.findings.own_trade_off import MISS_COSTS, nearest_stop, other_mixes, own_point
from lib.metrics.measures import Results
from lib.metrics.mistakes_per_100 import false_positive_rate, mistakes_per_100
from lib.words.own_trade_off import cost_lines, mix_lines, not_drawn, point
from tests.builders import figures, from_counts, from_figures, from_matrix
from tests.findings.sentences import numbers

MATRIX = Results(from_matrix([[30, 10], [20, 140]], ["spam", "mail"]))


def test_where_a_class_stands_is_said() -> None:
    assert point(own_point(MATRIX, "spam")) == (
        "Of every 100 real “spam”, it finds 75. When it says “spam”, it is right 60 times of 100."
    )


def test_misses_and_alarms_for_100_real_items_are_those_of_the_counts() -> None:
    own = own_point(MATRIX, "spam")
    assert own.mistakes is not None
    assert own.mistakes.missed == pytest.approx(100 * 10 / 40)
    assert own.mistakes.alarms == pytest.approx(100 * 20 / 40)
    assert own.mistakes.cost(3) == pytest.approx(3 * 25 + 50)
    assert len(cost_lines(own)) == len(MISS_COSTS)
    assert cost_lines(own)[MISS_COSTS.index(1)][-1] == "25 missed, 50 false alarms"
    assert cost_lines(own)[0][0] == "A false alarm costs as much as 100 misses"


def test_printed_figures_are_enough_for_the_cost_but_not_for_another_mix() -> None:
    printed = Results(from_figures([figures("0.99", "0.43"), figures("0.90", "0.80")], ["a", "b"]))
    own = own_point(printed, "a")
    assert own.mistakes == mistakes_per_100(precision=0.99, recall=0.43)
    assert other_mixes(printed, "a") is None


def test_printed_figures_with_sizes_tell_another_mix_without_a_range() -> None:
    printed = Results(
        from_figures([figures("0.60", "0.75", 40), figures("0.93", "0.88", 160)], ["a", "b"])
    )
    there = other_mixes(printed, "a")
    assert there is not None
    assert set(there.ranges) == {None}
    rate = false_positive_rate(precision=0.60, recall=0.75, prevalence=0.2)
    assert rate is not None
    for mix in there.mixes:
        expected = precision_at(recall=0.75, false_positive_rate=rate, prevalence=mix.prevalence)
        assert mix.precision == pytest.approx(expected)


def test_at_the_mix_of_the_test_precision_is_that_of_the_test() -> None:
    there = other_mixes(MATRIX, "spam")
    assert there is not None
    stop = nearest_stop(0.2)
    assert PERCENTS[stop] == 20
    assert there.mixes[stop].precision == pytest.approx(0.6)
    ends = there.ranges[stop]
    assert ends is not None
    assert ends[0] < 0.6 < ends[1]
    assert mix_lines(there, "spam")[stop][1] == "its label is right 60 times of 100"
    shares = [mix.precision for mix in there.mixes]
    assert shares == sorted(shares)


def test_every_number_of_the_lines_is_claimed() -> None:
    there = other_mixes(MATRIX, "spam")
    assert there is not None
    claimed = {round(right * 100, 9) for claim in there.finding.claims
               for right in (claim.right if isinstance(claim.right, tuple) else (claim.right,))
               if isinstance(right, float)}  # fmt: skip
    for mix, lines in zip(there.mixes, mix_lines(there, "spam"), strict=True):
        said = {round(number, 9) for line in lines for number in numbers(line)}
        assert said - {95.0, 100.0} <= claimed | {round(mix.prevalence * 100, 9)}


def test_a_class_that_is_never_said_is_told_so() -> None:
    never = Results(from_counts([(0, 0, 9, 91), (91, 9, 0, 0)], ["a", "b"]))
    own = own_point(never, "a")
    assert own.mistakes is None
    assert "It is not known how often “a” is right" in point(own)
    assert other_mixes(never, "a") is None


def test_one_class_alone_and_counts_without_true_negatives_have_no_other_mix() -> None:
    alone = Results(from_matrix([[9]], ["a"]))
    assert other_mixes(alone, "a") is None
    assert own_point(alone, "a").mistakes == mistakes_per_100(precision=1.0, recall=1.0)
    bare = Results(from_counts([(5, 2, 3, None)], ["a"]))
    assert own_point(bare, "a").mistakes is not None


def test_classes_without_a_point_are_counted() -> None:
    assert not_drawn(0) == ""
    assert not_drawn(1).startswith("1 class has no point")
    assert not_drawn(1_200).startswith("1,200 classes have no point")
