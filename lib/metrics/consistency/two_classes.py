"""How common each of two classes is in a test, by its printed precision and recall."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from lib.evaluation import ReportedFigures
from lib.metrics.consistency.cone import always_occurs
from lib.metrics.consistency.limits import Limits, limits


def first_share(figures: Sequence[ReportedFigures]) -> Limits | None:
    """The least and the greatest share of the first of two classes in a closed test.

    Its false alarms are the misses of the second, so n₁ r₁ (1 − p₁) / p₁ = n₂ (1 − r₂); and the
    same the other way round. None where the figures do not tell, or fit no such test.

    >>> from lib.evaluation import Reported
    >>> exact = [Reported(one, 0.0) for one in (0.8, 0.6, 0.9, 0.96)]
    >>> low, high = first_share([ReportedFigures(exact[0], exact[1]),
    ...                          ReportedFigures(exact[2], exact[3])])
    >>> round(float(low), 3), round(float(high), 3)
    (0.211, 0.211)
    """
    if len(figures) != 2 or not all(map(always_occurs, figures)):
        return None
    first = _by_own_precision(*figures)
    second = _by_own_precision(*reversed(figures))
    if first is None or second is None:
        return None
    low, high = max(first[0], 1 - second[1]), min(first[1], 1 - second[0])
    return (low, high) if low <= high else None


def _by_own_precision(one: ReportedFigures, other: ReportedFigures) -> Limits | None:
    """The share of `one` by its precision, its recall and the recall of the other."""
    if one.precision is None or one.recall is None or other.recall is None:
        return None
    p, r, q = limits(one.precision), limits(one.recall), limits(other.recall)
    return _share(p[0], r[1], q[1], Fraction(0)), _share(p[1], r[0], q[0], Fraction(1))


def _share(p: Fraction, r: Fraction, q: Fraction, undetermined: Fraction) -> Fraction:
    """p (1 − q) / (p (1 − q) + r (1 − p)): it rises with p and falls with both recalls."""
    own, rest = p * (1 - q), r * (1 - p)
    return own / (own + rest) if own + rest else undetermined
