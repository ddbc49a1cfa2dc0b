"""Evaluations of every kind for Hypothesis, with all that a file or a reader can put into one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Any

from hypothesis import strategies as st

from lib.evaluation import (
    Cell,
    ClassCounts,
    CutOff,
    Decided,
    Evaluation,
    Evidence,
    Goal,
    PositiveClass,
    Problem,
    Reported,
    ReportedFigures,
    Row,
    RowCheck,
    ScoreBin,
    ScoreCurve,
    Settled,
    Source,
    in_drawing_order,
)
from lib.share.format_1 import CARRIERS, EVIDENCE, GOALS, WHY_POSITIVE
from tests.nasty_names import NASTY_NAMES

TEXTS = st.one_of(
    st.sampled_from(NASTY_NAMES),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=30),
)
COUNTS = st.one_of(st.integers(0, 200), st.integers(0, 10**13))
SHARES = st.one_of(
    st.integers(0, 100).map(lambda hundredths: hundredths / 100), st.floats(0, 1)
)  # fmt: skip
SCORES = st.one_of(
    st.integers(-(10**6), 10**6).map(lambda millionths: millionths / 10**6),
    st.floats(allow_nan=False, allow_infinity=False),
)
TABLES = st.dictionaries(TEXTS, st.lists(TEXTS, max_size=3).map(tuple), max_size=4)


def maybe(what: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | what


REPORTED = st.builds(Reported, SHARES, SHARES)
GOALS_OF = st.builds(Goal, st.sampled_from(GOALS), maybe(SCORES), maybe(COUNTS))
DECIDED = st.builds(
    Decided, st.sampled_from(CARRIERS), maybe(TEXTS), maybe(TEXTS), maybe(TEXTS), maybe(TEXTS),
    maybe(TEXTS), maybe(COUNTS), COUNTS, COUNTS,
)  # fmt: skip
PROBLEMS = st.lists(st.builds(Problem, TEXTS, maybe(COUNTS)), max_size=4).map(tuple)
CHECKS = st.builds(
    RowCheck, COUNTS, maybe(COUNTS), maybe(COUNTS), st.lists(TEXTS, max_size=2).map(tuple)
)


@st.composite
def sources(draw: st.DrawFn, classes: Sequence[str]) -> Source:
    merged = draw(st.dictionaries(st.sampled_from(classes), st.just(("a", "A")), max_size=2))
    return Source(
        draw(TEXTS), draw(COUNTS), draw(COUNTS), draw(TABLES), draw(PROBLEMS), merged,
        draw(maybe(TEXTS)), draw(DECIDED),
    )  # fmt: skip


@st.composite
def cells(draw: st.DrawFn, classes: int, labels: int) -> tuple[Cell, ...]:
    places = st.tuples(st.integers(0, classes - 1), st.integers(0, labels - 1))
    filled = draw(st.dictionaries(places, COUNTS.filter(bool), max_size=classes * labels))
    return tuple(sorted((true, said, items) for (true, said), items in filled.items()))


@st.composite
def curves(draw: st.DrawFn) -> ScoreCurve:
    thresholds = sorted(draw(st.sets(SCORES, min_size=1, max_size=12)), reverse=True)
    points = len(thresholds)
    steps = st.lists(COUNTS, min_size=points, max_size=points)
    tp, fp = draw(steps), draw(steps)
    # The first point is the highest score, which some item has.
    tp[0] += not tp[0] + fp[0]
    lowest, highest = sorted((draw(SCORES), draw(SCORES)))
    bins = st.builds(
        lambda few, more, total: ScoreBin(few + more, few, total), COUNTS, COUNTS, SCORES
    )
    return ScoreCurve(
        draw(TEXTS), tuple(thresholds),
        tuple(accumulate(tp)), tuple(accumulate(fp)),
        draw(maybe(SHARES)), draw(maybe(SHARES)), lowest, highest,
        tuple(draw(st.lists(bins, max_size=5))), draw(COUNTS), draw(SHARES),
    )  # fmt: skip


@st.composite
def settled(draw: st.DrawFn, classes: int) -> Settled:
    cut_offs = st.lists(
        maybe(st.builds(CutOff, SCORES, GOALS_OF)), min_size=classes, max_size=classes
    )
    return Settled(tuple(draw(cut_offs)), draw(cells(classes, classes + 1)))


@st.composite
def evaluations(draw: st.DrawFn) -> Evaluation:
    names = draw(st.lists(TEXTS, min_size=1, max_size=7, unique=True))
    size = len(names)
    rows: st.SearchStrategy[Row | None] = st.sampled_from((None, "positive", "negative"))
    kind = draw(st.sampled_from(("predictions", "matrix", "counts", "figures")))
    whole: dict[str, Any] = {}

    def aligned(what: st.SearchStrategy[Any]) -> tuple[Any, ...]:
        return tuple(draw(st.lists(what, min_size=size, max_size=size)))

    evidence: set[Evidence] = {"figures"}
    if kind in ("predictions", "matrix"):
        evidence |= {"sizes", "matrix"}
        whole["cells"] = draw(cells(size, size))
    elif kind == "counts":
        whole["counts"] = aligned(st.builds(ClassCounts, COUNTS, COUNTS, COUNTS, maybe(COUNTS)))
    else:
        shown = [maybe(REPORTED)] * 4
        whole["figures"] = aligned(st.builds(ReportedFigures, *shown, maybe(COUNTS)))
        whole["overall"] = draw(st.dictionaries(TEXTS, REPORTED, max_size=3))
    if kind == "predictions":
        evidence |= {"scores", "rows"}
        whole["row_check"] = draw(maybe(CHECKS))
        if draw(st.booleans()):
            whole["curves"] = aligned(maybe(curves()))
            whole["settled"] = draw(maybe(settled(size)))
    if draw(st.booleans()):
        whole["positive"] = PositiveClass(
            draw(st.sampled_from(names)), draw(st.sampled_from(WHY_POSITIVE))
        )
    ordered = tuple(one for one in EVIDENCE if one in evidence)
    return in_drawing_order(
        Evaluation(kind, ordered, tuple(names), aligned(rows), draw(sources(names)), **whole)
    )
