"""Made-up tests for what the file at hand does not tell: small, and always called made up."""

from __future__ import annotations

from lib.evaluation import Evaluation, PositiveClass, Reported, ReportedFigures, Source
from lib.metrics.cut_off_costs import f_beta
from lib.metrics.tally import tally

CLASSES = ("spam", "other mail")
ABOUT = "a made-up test of a spam filter"

COUNTED = Evaluation(
    "matrix",
    ("figures", "sizes", "matrix"),
    CLASSES,
    ("positive", "negative"),
    Source(ABOUT, rows_read=2),
    cells=((0, 0, 30), (0, 1, 10), (1, 0, 20), (1, 1, 140)),
    positive=PositiveClass("spam", "word"),
)
"""200 mails, 40 of them spam: precision, recall, F1 and accuracy all differ."""

PRINTED = Evaluation(
    "figures",
    ("figures",),
    CLASSES,
    ("positive", "negative"),
    Source(ABOUT, rows_read=2),
    figures=(
        ReportedFigures(precision=Reported(0.60, 0.005), recall=Reported(0.75, 0.005)),
        ReportedFigures(precision=Reported(0.93, 0.005), recall=Reported(0.88, 0.005)),
    ),
    positive=PositiveClass("spam", "word"),
)
"""The same test as a slide shows it: figures without class sizes, so that much is unknown."""

CUT_OFF = 0.5

SCORES: tuple[tuple[float, bool], ...] = (
    (0.04, False), (0.12, False), (0.20, False), (0.28, False), (0.36, True), (0.44, False),
    (0.57, True), (0.65, False), (0.73, True), (0.81, True), (0.89, True), (0.97, True),
)  # fmt: skip
"""Twelve mails: the score of each, and whether it is spam."""


def f_of_spam(beta: float) -> float:
    """F-beta of spam in `COUNTED`.

    >>> round(f_of_spam(1), 3), round(f_of_spam(2), 3)
    (0.667, 0.714)
    """
    counted = tally(COUNTED)
    if counted is None:
        raise ValueError("the made-up test has counts")
    spam = counted.counts[0]
    return float(f_beta(spam.tp, spam.fp, spam.fn, beta=beta))
