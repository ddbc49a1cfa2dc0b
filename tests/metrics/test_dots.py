"""A picture of few dots is counted right, and stands in the proportions of the test."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from lib.evaluation import ScoreCurve
from lib.metrics.dots import FEWEST_OF_A_KIND, Dots, cuts, dots_of, falls, first_cut, stops

scored = st.lists(
    st.tuples(st.sampled_from([0.0, 0.1, 0.25, 0.5, 0.9, 1.0, 3.0]), st.booleans()),
    min_size=4, max_size=400,
)  # fmt: skip


def curve(items: list[tuple[float, bool]]) -> ScoreCurve:
    """The curve of items, each a score and whether it is of the class."""
    thresholds = sorted({score for score, _ in items}, reverse=True)

    def reach(own: bool) -> tuple[int, ...]:
        return tuple(sum(s >= t and o is own for s, o in items) for t in thresholds)

    return ScoreCurve("s", tuple(thresholds), reach(True), reach(False), None, None, 0, 3, ())


@given(scored)
def test_few_items_are_all_drawn_and_many_in_proportion(items: list[tuple[float, bool]]) -> None:
    dots = dots_of(curve(items), most=50)
    of_class = sum(own for _, own in items)
    drawn = min(50, len(items))
    expected = round(drawn * of_class / len(items))
    if dots is None:
        assert min(expected, drawn - expected) < FEWEST_OF_A_KIND
        return
    assert dots.items == len(items)
    assert len(dots.scores) == drawn
    assert sum(dots.is_class) == expected
    assert list(dots.scores) == sorted(dots.scores)
    if drawn == len(items):
        assert sorted(zip(dots.scores, dots.is_class, strict=True)) == sorted(items)


@given(scored)
def test_a_cut_off_counts_what_is_on_its_sides(items: list[tuple[float, bool]]) -> None:
    dots = dots_of(curve(items))
    if dots is None:
        return
    at = stops(dots)
    for number, cut in enumerate(cuts(dots)):
        said = [own for own, stop in zip(dots.is_class, at, strict=True) if stop >= number]
        assert (cut.counts.tp, cut.counts.fp) == (sum(said), len(said) - sum(said))
        assert cut.real == sum(dots.is_class)
        assert cut.dots == len(dots.scores)
        if cut.threshold is not None:
            assert len(said) == sum(score >= cut.threshold for score in dots.scores)
    assert cut.said == 0


@given(scored)
def test_recall_never_rises_and_precision_falls_where_it_is_said(
    items: list[tuple[float, bool]],
) -> None:
    dots = dots_of(curve(items))
    if dots is None:
        return
    found = cuts(dots)
    assert all(after.recall <= before.recall for before, after in pairwise(found))
    for stop in range(1, len(found) - 1):
        before, after = found[stop - 1].precision, found[stop].precision
        assert before is not None
        assert after is not None
        assert (stop in falls(found)) == (after < before)


def test_precision_falls_where_a_disc_drops_out() -> None:
    dots = Dots((0.1, 0.2, 0.3, 0.4), (False, True, False, True), 4)
    shares = [cut.precision for cut in cuts(dots)]
    assert shares == [0.5, 2 / 3, 0.5, 1.0, None]
    assert falls(cuts(dots)) == (2,)


def test_the_slider_begins_where_both_mistakes_can_be_seen() -> None:
    own = (False, False, True, False, True, True, True, True)
    dots = Dots(tuple(range(8)), own, 8)
    begun = cuts(dots)[first_cut(cuts(dots))]
    assert (begun.counts.tp, begun.counts.fp, begun.counts.fn) == (4, 1, 1)


def test_a_class_too_rare_to_be_seen_is_not_drawn() -> None:
    rare = [(0.9, True)] + [(0.1, False)] * 500
    assert dots_of(curve(rare)) is None
    assert dots_of(curve([(0.5, True)] * 9)) is None
