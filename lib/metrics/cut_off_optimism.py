"""By how much does a cut-off flatter itself on the test that chose it? By cross-fitting.

The items of a test are exchangeable, so the counts of a curve are all that is needed: each item is
given to one of five parts at random, a cut-off is chosen on four of them and judged on the fifth,
and the five judgements are added up. M. Stone, Cross-validatory choice, JRSS B 36 (1974).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from lib.evaluation import Goal, ScoreCurve
from lib.metrics.cut_off_costs import cost, f_beta

PARTS = 5
REPEATS = 20
"""Divisions into parts: their mean is steady to a tenth of a point for 50 items of a class."""

SEED = 5
"""The same test always gives the same answer."""

Counts = np.ndarray


@dataclass(frozen=True, slots=True)
class Optimism:
    """F-beta (a share) or cost (false alarms an item): as `seen`, and as `honest` cross-fitting."""

    seen: float
    honest: float


def optimism(curve: ScoreCurve, goal: Goal, *, prevalence: float | None = None) -> Optimism | None:
    """The optimism of a goal of the kinds "f" and "cost"; None where nothing can be held back."""
    hits, alarms = _at_each(curve.tp), _at_each(curve.fp)
    positives, others = int(hits.sum()), int(alarms.sum())
    if goal.kind not in ("f", "cost") or positives < PARTS or others < PARTS:
        return None
    share = positives / (positives + others) if prevalence is None else prevalence
    judge = _Judge(goal, share)
    seen = judge(np.cumsum(hits), np.cumsum(alarms), positives, others)
    random = np.random.default_rng(SEED)
    honest = [_held_back(judge, hits, alarms, random) for _ in range(REPEATS)]
    best = np.max if goal.kind == "f" else np.min
    return Optimism(float(best(seen)), float(np.mean(honest)))


@dataclass(frozen=True, slots=True)
class _Judge:
    """F-beta or cost of counts, and which point is the best by it."""

    goal: Goal
    prevalence: float

    def __call__(
        self, tp: Counts, fp: Counts, positives: Counts | int, others: Counts | int
    ) -> Counts:
        value = self.goal.value or 1.0
        # A part without items of the class, or without others, tells nothing of them.
        positives, others = np.maximum(positives, 1), np.maximum(others, 1)
        if self.goal.kind == "f":
            made: Counts = f_beta(tp, fp, positives - tp, beta=value)
        else:
            made = cost(positives - tp, fp, positives, others,
                        miss_cost=value, prevalence=self.prevalence)  # fmt: skip
        return made

    def best(self, tp: Counts, fp: Counts, positives: Counts, others: Counts) -> Counts:
        each = self(tp, fp, positives, others)
        best = np.argmax if self.goal.kind == "f" else np.argmin
        places: Counts = best(each, axis=0)
        return places


def _held_back(judge: _Judge, hits: Counts, alarms: Counts, random: np.random.Generator) -> float:
    """F-beta or cost of one division into parts, each judged by the cut-off of the others."""
    even = np.full(PARTS, 1 / PARTS)
    tp, fp = (np.cumsum(random.multinomial(each, even), axis=0) for each in (hits, alarms))
    whole_tp, whole_fp = (part.sum(axis=1, keepdims=True) for part in (tp, fp))
    rest_tp, rest_fp = whole_tp - tp, whole_fp - fp
    places = judge.best(rest_tp, rest_fp, rest_tp[-1], rest_fp[-1])
    parts = np.arange(PARTS)
    found, alarmed = tp[places, parts].sum(), fp[places, parts].sum()
    return float(judge(found, alarmed, tp[-1].sum(), fp[-1].sum()))


def _at_each(cumulative: tuple[int, ...]) -> Counts:
    """The items between each cut-off and the one before it."""
    return np.diff(np.asarray(cumulative, dtype=np.int64), prepend=0)
