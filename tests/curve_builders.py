"""Curves for tests, built from scores and truths by plain counting."""

from __future__ import annotations

from collections.abc import Sequence

from lib.evaluation import ScoreBin, ScoreCurve

BINS = 20


def curve_of(scores: Sequence[float], truths: Sequence[bool], column: str = "score") -> ScoreCurve:
    """The curve of a class with every distinct score as a point; scores are probabilities."""
    items = sorted(zip(scores, truths, strict=True), reverse=True)
    thresholds: list[float] = []
    tp: list[int] = []
    fp: list[int] = []
    for score, truth in items:
        if not thresholds or thresholds[-1] != score:
            thresholds.append(score)
            tp.append(tp[-1] if tp else 0)
            fp.append(fp[-1] if fp else 0)
        tp[-1] += truth
        fp[-1] += not truth
    return ScoreCurve(
        column, tuple(thresholds), tuple(tp), tuple(fp),
        average_precision=None, roc_area=None, lowest=0.0, highest=1.0,
        bins=bins_of(scores, truths),
    )  # fmt: skip


def bins_of(scores: Sequence[float], truths: Sequence[bool]) -> tuple[ScoreBin, ...]:
    """The items in each twentieth of the scores, a score on a border in the lower one."""
    parts: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
    for score, truth in zip(scores, truths, strict=True):
        place = next(at for at in range(BINS) if score <= (at + 1) / BINS or at == BINS - 1)
        parts[place].append((score, truth))
    return tuple(
        ScoreBin(len(part), sum(truth for _, truth in part), sum(score for score, _ in part))
        for part in parts
    )
