"""Intervals for figures of the whole test: averages over classes, MCC and kappa.

Each is a smooth function of the cells of the matrix, and one more item in a cell moves it by a
known little: its influence. The delta method adds the squares of these up to a variance; the
interval is Wilson's (modified as for a rate) at the number of items n_eff = f (1 − f) / variance
that a plain rate f would need to vary as much. So it stays within [0, 1] and has a width for a
perfect matrix as well, where resampling gives none.

The delta method: A. Agresti, Categorical Data Analysis, 3rd edition (2013), chapter 16; for kappa
J. L. Fleiss, J. Cohen and B. S. Everitt, Psychological Bulletin 72 (1969).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from lib.evaluation import ClassCounts
from lib.metrics.cells import Cells
from lib.metrics.intervals import LEVEL, rate_interval
from lib.metrics.tally import Tally

METHOD = "delta method, modified Wilson at the effective number of items"

UNSEEN = 1
"""Right and wrong items added to each class when the variance is worked out (not to the figure): a
class of few items without an error in the test may err. In simulations (2 to 50 classes, 100 to
1,500 items, recalls of 50 % to 99 %) the interval then covers 93 % to 98 %. With none added it
falls to 81 %; so does the bootstrap of the cells, which has no width for a perfect matrix."""

ROUGH_BELOW = 200
"""Items; with fewer the interval is rough, as all intervals of averages over classes are."""

_LEAST_REST = 1e-9
"""Of 1: with less, floats no longer tell all but one class from nothing."""

SIGNED = ("mcc", "kappa")
"""Measures that run from −1 to 1."""


@dataclass(frozen=True, slots=True)
class Influence:
    """How much one more item moves a measure, aligned with the classes.

    A right item of class i moves it by `right[i]`; an item of class t that gets the label p by
    `missed[t] + alarmed[p]`.
    """

    right: Sequence[float]
    missed: Sequence[float]
    alarmed: Sequence[float]


def average_intervals(
    test: Tally, values: Mapping[str, float], cells: Cells | None
) -> dict[str, tuple[float, float]]:
    """The 95 % interval of every measure in `values` that has one here, by measure.

    `values` are the measures of the test. Without `cells` the mistakes of a class are known only
    in sum, and the largest variance that they allow is taken. Empty unless every item of the test
    is of one class and got one label.
    """
    if not test.one_label or not test.items:
        return {}
    return {
        measure: _interval(values[measure], influence, test.counts, cells, measure in SIGNED)
        for measure, influence in _influences(test.counts, test.items, values).items()
    }


def _interval(
    value: float,
    influence: Influence,
    counts: Sequence[ClassCounts],
    cells: Cells | None,
    signed: bool,
) -> tuple[float, float]:
    scale = 0.5 if signed else 1.0
    share = (1 + value) / 2 if signed else value
    moved, squared = _unseen(influence, counts)
    smoothed = share + scale * UNSEEN * moved
    spread = scale * scale * (_variance(influence, counts, cells) + UNSEEN * squared)
    if not 0 < smoothed < 1 or spread <= 0:
        return (-1.0, 1.0) if signed else (0.0, 1.0)
    n_eff = smoothed * (1 - smoothed) / spread
    low, high = rate_interval(min(share * n_eff, n_eff), n_eff, level=LEVEL)
    return (2 * low - 1, 2 * high - 1) if signed else (low, high)


def _unseen(influence: Influence, counts: Sequence[ClassCounts]) -> tuple[float, float]:
    """The influence, and its square, of a right and a wrong item in every class that occurs.

    The wrong one is spread over all other labels.
    """
    there = [place for place, one in enumerate(counts) if one.tp + one.fp + one.fn]
    others = max(1, len(there) - 1)
    alarmed = [influence.alarmed[place] for place in there]
    summed, squares = sum(alarmed), sum(a * a for a in alarmed)
    moved = squared = 0.0
    for place, own in zip(there, alarmed, strict=True):
        right, missed = influence.right[place], influence.missed[place]
        moved += right + missed + (summed - own) / others
        squared += right * right + missed * missed
        squared += (2 * missed * (summed - own) + squares - own * own) / others
    return moved, squared


def _variance(influence: Influence, counts: Sequence[ClassCounts], cells: Cells | None) -> float:
    """Σ items · influence² over the cells; all influences together add up to 0."""
    missed, alarmed = influence.missed, influence.alarmed
    right = sum(one.tp * a * a for one, a in zip(counts, influence.right, strict=True))
    misses = sum(one.fn * a * a for one, a in zip(counts, missed, strict=True))
    alarms = sum(one.fp * a * a for one, a in zip(counts, alarmed, strict=True))
    if not misses or not alarms:
        mixed = 0.0
    elif cells is None:
        mixed = sqrt(misses * alarms)  # Cauchy and Schwarz: no matrix has more.
    else:
        mixed = cells.mixed(missed, alarmed)
    return right + misses + alarms + 2 * mixed


def _influences(
    counts: Sequence[ClassCounts], items: int, values: Mapping[str, float]
) -> dict[str, Influence]:
    support = [one.tp + one.fn for one in counts]
    called = [one.tp + one.fp for one in counts]
    true, used = [n / items for n in support], [m / items for m in called]
    averaged = sum(1 for size in support if size)
    equal = [1 / averaged if size else 0.0 for size in support]
    found = _of_rates(counts, equal) | {"macro_f1": _of_f1(counts, equal)}
    if "weighted_f1" in values:
        found["weighted_f1"] = _of_weighted_f1(counts, true, items, values["weighted_f1"])
    if _nearly_all(true) or _nearly_all(used):
        return {measure: one for measure, one in found.items() if measure in values}
    if "kappa" in values:
        found["kappa"] = _of_kappa(counts, true, used, items)
    if "mcc" in values:
        found["mcc"] = _of_mcc(counts, true, used, items, values["mcc"])
    return {measure: one for measure, one in found.items() if measure in values}


def _nearly_all(shares: Sequence[float]) -> bool:
    """Whether one class has so many of the items that the rest is lost in rounding: then no
    interval can be worked out for an agreement beyond chance."""
    return 1 - sum(share * share for share in shares) < _LEAST_REST


def _of_rates(counts: Sequence[ClassCounts], weights: Sequence[float]) -> dict[str, Influence]:
    """Of average recall and precision: a right item moves TP / n by (1 − rate) / n, a wrong one by
    −rate / n."""
    nothing = [0.0] * len(counts)
    missed, alarmed, recalled, trusted = [], [], [], []
    for one, weight in zip(counts, weights, strict=True):
        support, called = one.tp + one.fn, one.tp + one.fp
        missed.append(-weight * one.tp / support**2 if support else 0.0)
        recalled.append(weight * one.fn / support**2 if support else 0.0)
        alarmed.append(-weight * one.tp / called**2 if called else 0.0)
        trusted.append(weight * one.fp / called**2 if called else 0.0)
    recall = Influence(recalled, missed, nothing)
    precision = Influence(trusted, nothing, alarmed)
    return {"macro_precision": precision, "macro_recall": recall, "balanced_accuracy": recall}


def _of_f1(counts: Sequence[ClassCounts], weights: Sequence[float]) -> Influence:
    """Of Σ weight · F1, the weights held: F1 = 2 TP / D moves by 2 (1 − F1) / D or by −F1 / D."""
    right, wrong = [], []
    for one, weight in zip(counts, weights, strict=True):
        both = 2 * one.tp + one.fp + one.fn
        f1 = 2 * one.tp / both if both else 0.0
        right.append(weight * 2 * (1 - f1) / both if both else 0.0)
        wrong.append(-weight * f1 / both if both else 0.0)
    return Influence(right, wrong, wrong)


def _of_weighted_f1(
    counts: Sequence[ClassCounts], weights: Sequence[float], items: int, value: float
) -> Influence:
    """The weights move as well: an item of class t adds (F1 of t − the average) / items."""
    held = _of_f1(counts, weights)
    shift = []
    for one in counts:
        both = 2 * one.tp + one.fp + one.fn
        shift.append(((2 * one.tp / both if both else 0.0) - value) / items)
    return Influence(
        [a + b for a, b in zip(held.right, shift, strict=True)],
        [a + b for a, b in zip(held.missed, shift, strict=True)],
        held.alarmed,
    )


def _of_kappa(
    counts: Sequence[ClassCounts], true: Sequence[float], used: Sequence[float], items: int
) -> Influence:
    """Of (observed − chance) / (1 − chance)."""
    observed, chance = _agreement(counts, true, used, items)
    slopes = 1 / (1 - chance), -(1 - observed) / (1 - chance) ** 2
    return _of_agreement(slopes, (observed, chance), true, used, items)


def _of_mcc(
    counts: Sequence[ClassCounts],
    true: Sequence[float],
    used: Sequence[float],
    items: int,
    value: float,
) -> Influence:
    """Of (observed − chance) / √((1 − Σ true²)(1 − Σ used²))."""
    observed, chance = _agreement(counts, true, used, items)
    same_true, same_used = sum(a * a for a in true), sum(b * b for b in used)
    root = sqrt((1 - same_true) * (1 - same_used))
    plain = _of_agreement((1 / root, -1 / root), (observed, chance), true, used, items)
    by_true = [value * (a - same_true) / (1 - same_true) / items for a in true]
    by_used = [value * (b - same_used) / (1 - same_used) / items for b in used]
    return Influence(
        [a + b + c for a, b, c in zip(plain.right, by_true, by_used, strict=True)],
        [a + b for a, b in zip(plain.missed, by_true, strict=True)],
        [a + b for a, b in zip(plain.alarmed, by_used, strict=True)],
    )


def _agreement(
    counts: Sequence[ClassCounts], true: Sequence[float], used: Sequence[float], items: int
) -> tuple[float, float]:
    """The observed agreement of truth and label, and the one that chance alone would give."""
    observed = sum(one.tp for one in counts) / items
    return observed, sum(a * b for a, b in zip(true, used, strict=True))


def _of_agreement(
    slopes: tuple[float, float],
    at: tuple[float, float],
    true: Sequence[float],
    used: Sequence[float],
    items: int,
) -> Influence:
    """Of a function with these slopes by observed agreement and by agreement by chance."""
    by_observed, by_chance = slopes[0] / items, slopes[1] / items
    still = -by_observed * at[0] - 2 * by_chance * at[1]
    missed = [still + by_chance * b for b in used]
    alarmed = [by_chance * a for a in true]
    right = [a + b + by_observed for a, b in zip(missed, alarmed, strict=True)]
    return Influence(right, missed, alarmed)
