"""Cut-offs that are best by one number: the cost of all mistakes, or F-beta."""

from __future__ import annotations

from typing import Any

from lib.evaluation import ScoreCurve

ROUNDING = 1e-12
"""Two costs that differ by less are the same: they are sums of rounded shares."""


def cheapest(curve: ScoreCurve, miss_cost: float, prevalence: float) -> int | None:
    """The point whose mistakes cost least, where a miss costs `miss_cost` false alarms.

    Of equally cheap ones the strictest; None where never saying it costs less than any point.
    """
    positives, others = curve.tp[-1], curve.fp[-1]
    each = [
        cost(positives - tp, fp, positives, others, miss_cost=miss_cost, prevalence=prevalence)
        for tp, fp in zip(curve.tp, curve.fp, strict=True)
    ]
    least = min(each) + ROUNDING
    never = cost(positives, 0, positives, others, miss_cost=miss_cost, prevalence=prevalence)
    if never < least - 2 * ROUNDING:
        return None
    return next(place for place, one in enumerate(each) if one <= least)


def cost(
    missed: Any, alarms: Any, positives: Any, others: Any, *, miss_cost: float, prevalence: float
) -> Any:
    """The cost of the mistakes on an item, in false alarms: C π · missed + (1 − π) · alarmed.

    The two shares are those of the items of the class and of all others; numbers or arrays.
    C. Elkan, The foundations of cost-sensitive learning, IJCAI 2001.

    >>> round(cost(10, 20, 100, 900, miss_cost=10, prevalence=0.1), 3)
    0.12
    """
    return miss_cost * prevalence * missed / positives + (1 - prevalence) * alarms / others


def best_f(curve: ScoreCurve, beta: float) -> int:
    """The point with the highest F-beta; of equally good ones the strictest."""
    positives = curve.tp[-1]
    each = [
        f_beta(tp, fp, positives - tp, beta=beta) for tp, fp in zip(curve.tp, curve.fp, strict=True)
    ]
    return each.index(max(each))


def f_beta(tp: Any, fp: Any, fn: Any, *, beta: float) -> Any:
    """(1 + β²) TP / ((1 + β²) TP + β² FN + FP); numbers or arrays, with items of the class.

    C. J. van Rijsbergen, Information Retrieval, 1979.

    >>> round(f_beta(8, 2, 4, beta=1), 4), round(f_beta(8, 2, 4, beta=2), 4)
    (0.7273, 0.6897)
    """
    right = (1 + beta * beta) * tp
    return right / (right + beta * beta * fn + fp)
