"""Which differences in a test are beyond chance? All that a report compares, judged together.

Each class is compared with all other classes taken together, by recall and by precision, and its
misses with its false alarms; where there are scores, what they promise with what came true. One
Holm correction over all of these, with weights, keeps the chance
that a report calls any difference reliable by mistake at 5 % or less; two corrections side by side
would not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from lib.evaluation import ClassCounts
from lib.metrics.score_promises import Promise
from lib.metrics.tails import fisher, sign_test

Compared = Literal["recall", "precision", "errors", "above half", "up to half"]
OF_SCORES: Sequence[Compared] = ("above half", "up to half")

LEVEL = 0.95
"""The chance that a report without true differences states none."""

OF_ERRORS = 0.05
"""The part of the allowed chance of a false statement that goes to misses against false alarms, all
classes together; the rest goes to classes against each other. With equal parts, one class of 50
that lies 15 points off (200 items each) would be found 71 % of the time, not 74 %."""

OF_PROMISES = 0.05
"""The part that goes to scores against what came true, where a file has scores."""

ROUNDING = 1e-12
"""The weights that are left are a running difference, right to so many digits."""

AGAINST_REST = "Fisher's exact test against all other classes together, Holm over the report"
MISSES_OR_ALARMS = "exact binomial test, Holm over the report"
SCORES_OR_TRUTH = "exact binomial test of the mean score, Holm over the report"


@dataclass(frozen=True, slots=True)
class Comparison:
    """One comparison of the class at `place` (its index in the test).

    `what` "recall" and "precision": the class (`own` of `own_items` right) against all others
    together (`rest` of `rest_items`). "errors": its misses (`own`) against its false alarms
    (`rest`); all their items are `own_items` + `rest_items`. "above half" and "up to half": of the
    `own_items` with such scores, `own` are of the class, where the scores sum to `rest`. `chance`
    is the probability of so large a difference by chance alone, 1 where it is above 5 %;
    `reliable` after Holm.
    """

    what: Compared
    place: int
    own: int
    own_items: int
    rest: float
    rest_items: int
    chance: float
    reliable: bool = False

    @property
    def difference(self) -> float:
        """Own share minus that of the rest (of errors: misses minus false alarms, of all both)."""
        return self.own / self.own_items - self.rest / self.rest_items


def compare(
    counts: Sequence[ClassCounts], *, between: bool, promises: Sequence[Promise] = ()
) -> tuple[Comparison, ...]:
    """Every comparison of a test, those beyond chance marked as reliable.

    `between` says whether classes are compared with each other, for which each item must be of
    one class; otherwise only misses with false alarms. `promises` are those of scores.
    """
    several = [*_against_rest(counts, "recall"), *_against_rest(counts, "precision")]
    all_of_them = [*(several if between else ()), *_errors(counts), *_kept(promises)]
    weights = _weights(all_of_them)
    chosen = holm([one.chance for one in all_of_them], weights, level=LEVEL)
    return tuple(
        Comparison(one.what, one.place, one.own, one.own_items, one.rest, one.rest_items,
                   one.chance, reliable)
        for one, reliable in zip(all_of_them, chosen, strict=True)
    )  # fmt: skip


def _weights(compared: Sequence[Comparison]) -> list[float]:
    """The part of the allowed chance that each comparison gets; it is given away to the last."""
    errors = sum(1 for one in compared if one.what == "errors")
    promises = sum(1 for one in compared if one.what in OF_SCORES)
    rest = len(compared) - errors - promises
    left = 1 - OF_ERRORS - (OF_PROMISES if promises else 0.0)

    def weight(one: Comparison) -> float:
        if one.what == "errors":
            return OF_ERRORS / errors
        return OF_PROMISES / promises if one.what in OF_SCORES else left / rest

    return [weight(one) for one in compared]


def holm(chances: Sequence[float], weights: Sequence[float], *, level: float = LEVEL) -> list[bool]:
    """Which of several tests stand together at `level`, aligned with them.

    From the smallest probability per weight on, each stands that is at most (1 − level) times its
    share of the weights that are left, until one is not. With equal weights the k-th of m has to be
    at most (1 − level) / (m − k + 1). S. Holm, A simple sequentially rejective multiple test
    procedure, Scandinavian Journal of Statistics 6 (1979), with weights in its section 4.

    >>> holm([0.03, 0.001, 0.02], [1, 1, 1])
    [True, True, True]
    >>> holm([0.03, 0.001, 0.04], [1, 1, 1])
    [False, True, False]
    """
    stands = [False] * len(chances)
    order = sorted(range(len(chances)), key=lambda at: chances[at] / weights[at])
    left = sum(weights)
    for at in order:
        if chances[at] > (1 - level) * weights[at] / left * (1 + ROUNDING):
            break
        stands[at] = True
        left -= weights[at]
    return stands


def _against_rest(
    counts: Sequence[ClassCounts], what: Literal["recall", "precision"]
) -> list[Comparison]:
    right = [one.tp for one in counts]
    items = [one.tp + (one.fn if what == "recall" else one.fp) for one in counts]
    all_right, all_items = sum(right), sum(items)
    made = [
        _judged(what, place, right[place], items[place], all_right, all_items)
        for place in range(len(counts))
        if 0 < items[place] < all_items
    ]
    # Of two classes each is the rest of the other: that is one comparison, not two.
    return made[:1] if len(made) == 2 else made


def _judged(
    what: Compared, place: int, right: int, items: int, all_right: int, all_items: int
) -> Comparison:
    rest, rest_items = all_right - right, all_items - items
    chance = fisher(
        right=right, items=items, right_rest=rest, items_rest=rest_items, stop=1 - LEVEL
    )
    return Comparison(what, place, right, items, rest, rest_items, chance)


def _errors(counts: Sequence[ClassCounts]) -> list[Comparison]:
    made = []
    for place, one in enumerate(counts):
        both = one.fn + one.fp
        if both:
            chance = sign_test(first=one.fn, second=one.fp, stop=1 - LEVEL)
            made.append(Comparison("errors", place, one.fn, both, one.fp, both, chance))
    # Of two classes, the misses of one are the false alarms of the other.
    mirrored = len(counts) == 2 and (counts[0].fn, counts[0].fp) == (counts[1].fp, counts[1].fn)
    return made[:1] if mirrored else made


def _kept(promises: Sequence[Promise]) -> list[Comparison]:
    """What scores promise against what came true."""
    return [
        Comparison("above half" if one.above else "up to half", one.place, one.positives, one.items,
                   one.total, one.items, one.chance(stop=1 - LEVEL))
        for one in promises
    ]  # fmt: skip
