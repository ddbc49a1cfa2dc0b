"""The rates of one class, each a function of its counts against the rest.

All are shares in [0, 1]; 0/0 is None, never 0: "never predicted" and "not in the test" are not
bad results, they are no results. Definitions after C. J. van Rijsbergen, Information Retrieval
(1979), and T. Fawcett, An introduction to ROC analysis, Pattern Recognition Letters 27 (2006).
"""

from __future__ import annotations


def share(part: float, whole: float) -> float | None:
    """`part` of `whole`, None where there is no whole.

    >>> share(1, 4), share(0, 0)
    (0.25, None)
    """
    return part / whole if whole else None


def precision(*, tp: int, fp: int) -> float | None:
    """How often the label is right when it is used: TP / (TP + FP).

    >>> precision(tp=31, fp=2)
    0.9393939393939394
    >>> precision(tp=0, fp=0) is None
    True
    """
    return share(tp, tp + fp)


def recall(*, tp: int, fn: int) -> float | None:
    """How many of the class's real items are found: TP / (TP + FN).

    >>> recall(tp=31, fn=69)
    0.31
    """
    return share(tp, tp + fn)


def specificity(*, tn: int, fp: int) -> float | None:
    """How many of all other items are rightly left out: TN / (TN + FP).

    >>> specificity(tn=95, fp=5)
    0.95
    """
    return share(tn, tn + fp)


def npv(*, tn: int, fn: int) -> float | None:
    """How often it is right when it does not use the label: TN / (TN + FN).

    >>> npv(tn=90, fn=10)
    0.9
    """
    return share(tn, tn + fn)


def f1(*, tp: int, fp: int, fn: int) -> float | None:
    """The harmonic mean of precision and recall: 2 TP / (2 TP + FP + FN).

    Known even where precision is not (a class that is never predicted has F1 = 0).

    >>> f1(tp=0, fp=0, fn=7)
    0.0
    """
    return share(2 * tp, 2 * tp + fp + fn)


def accuracy(*, tp: int, fp: int, fn: int, tn: int) -> float | None:
    """The share of right yes/no answers to "is it this class?": (TP + TN) / all.

    >>> accuracy(tp=1, fp=0, fn=1, tn=98)
    0.99
    """
    return share(tp + tn, tp + fp + fn + tn)


def f1_of(precision: float, recall: float) -> float:
    """F1 from a precision and a recall; 0 where both are 0.

    >>> round(f1_of(0.99, 0.43), 2), round(f1_of(0.94, 0.31), 2)
    (0.6, 0.47)
    """
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
