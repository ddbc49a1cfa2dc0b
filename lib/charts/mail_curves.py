"""Every cut-off of the twelve made-up mails as a point, and whether their scores come true."""

from __future__ import annotations

from typing import Literal

from lib.charts.canvas import WIDTH, Box, Canvas, Dot, Text
from lib.charts.small_bars import Lying, small_bars
from lib.findings.made_up import CUT_OFF, SCORES, f_of_spam

_LEFT, _RIGHT, _TOP, _SIDE = 64.0, 24.0, 46.0, 130.0

_REAL = sum(spam for _, spam in SCORES)


def mail_curve(kind: Literal["precision_recall", "roc"]) -> Canvas:
    """A disc for each cut-off: across recall (or the others that get the label), upwards the other.

    The diamond is the cut-off at which the made-up labels are given.
    """
    across, upwards, title = (
        ("recall", "precision", "Twelve mails, every cut-off")
        if kind == "precision_recall"
        else ("others called spam", "recall", "Twelve mails, every cut-off")
    )
    foot = _TOP + _SIDE
    boxes = [Box(_LEFT, foot, WIDTH - _RIGHT, foot + 1), Box(_LEFT - 1, _TOP, _LEFT, foot)]
    dots = [
        Dot(_x(x), _y(y), "diamond" if here else "circle", "f1" if here else "recall")
        for x, y, here in _points(kind)
    ]
    texts = [
        Text(0, 8, title, bold=True),
        Text(_LEFT - 6, _TOP, "100%", "right", quiet=True, size=12),
        Text(_LEFT - 6, foot, "0%", "right", quiet=True, size=12),
        Text(_LEFT + 6, _TOP - 14, upwards, quiet=True, size=12),
        Text(WIDTH - _RIGHT, foot + 14, f"{across} 100%", "right", quiet=True, size=12),
    ]
    told = f"{len(dots)} points: {upwards} upwards, {across} across, one for each cut-off."
    return Canvas(foot + 26, told, tuple(boxes), tuple(dots), tuple(texts))


def mail_f_betas() -> Canvas:
    """F with more weight on false alarms, with none, and with more on misses."""
    bars = [Lying(name, f_of_spam(beta), f"{f_of_spam(beta):.0%}", "f1")
            for name, beta in (("F0.5", 0.5), ("F1", 1), ("F2", 2))]  # fmt: skip
    return small_bars(bars, title="The class “spam”")


def mail_calibration() -> Canvas:
    """Average score beside the share of spam, of mails with low and with high scores."""
    bars = []
    for name, high in (("low scores", False), ("high scores", True)):
        inside = [(score, spam) for score, spam in SCORES if (score >= CUT_OFF) == high]
        average = sum(score for score, _ in inside) / len(inside)
        share = sum(spam for _, spam in inside) / len(inside)
        bars.append(Lying(name, average, f"{average:.2f}", "accuracy"))
        bars.append(Lying("… are spam", share, f"{share:.0%}", "recall"))
    return small_bars(bars, title="Do the scores come true?")


def _points(kind: str) -> list[tuple[float, float, bool]]:
    found = []
    for cut, _ in SCORES:
        called = [spam for score, spam in SCORES if score >= cut]
        recall, precision = sum(called) / _REAL, sum(called) / len(called)
        others = (len(called) - sum(called)) / (len(SCORES) - _REAL)
        here = len(called) == sum(score >= CUT_OFF for score, _ in SCORES)
        point = (recall, precision) if kind == "precision_recall" else (others, recall)
        found.append((*point, here))
    return found


def _x(share: float) -> float:
    return _LEFT + share * (WIDTH - _LEFT - _RIGHT)


def _y(share: float) -> float:
    return _TOP + (1 - share) * _SIDE
