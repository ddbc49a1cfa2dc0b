"""Curves in words: what a picture of them shows, for those who do not see it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lib.charts.names import shown_name
from lib.charts.one_curve import Kind
from lib.charts.small_curves import Panel
from lib.counting.landmarks import landmarks
from lib.evaluation import ScoreCurve
from lib.findings.claims import rounded
from lib.metrics.score_shown import in_full

RECALLS = (0.5, 0.8, 0.9, 0.95)
"""How much recall a reader asks for; the curve is told by the precision that is left there."""

WHOLE_LINE = "Average precision, one number for the whole line,"
HIGH = 0.5
"""Scores above it say: more likely than not."""


def in_words(panel: Panel) -> str:
    """One line on a curve: its precision at a few recalls, and its two areas."""
    curve = panel.curve
    best = landmarks(curve).most_precise_at
    right = {at: _of_100(_precision(curve, best[at])) for at in RECALLS if at in best}
    (least, first), *more = right.items()
    return (
        f"In this test, of 100 labels “{shown_name(panel.name)}”, {first} can be right where at"
        f" least {least * 100:g} of 100 real ones are found"
        f"{''.join(f', {share} where {at * 100:g} are' for at, share in more)}."
        f" {_area(WHOLE_LINE, curve.average_precision, f'{_common(curve):.2f}')}"
        f" {_area('ROC area', curve.roc_area, '0.5')}"
    )


def _area(what: str, area: float | None, chance: str) -> str:
    if area is None:
        return f"{what} is not known."
    return f"{what} is {_number(area)}; scores given at random have {chance}."


def described(panel: Panel, kind: Kind) -> str:
    """What the large picture of a class shows."""
    return _WORDS[kind](panel)


def _roc(panel: Panel) -> str:
    name, area = f"“{shown_name(panel.name)}”", panel.curve.roc_area
    if area is None:
        return "ROC area is not known: it takes items of the class and others."
    return (
        f"ROC area is {_number(area)}: of one {name} and one other item, the {name} has the higher"
        f" score {rounded(area, 3)[0] * 100:.7g} times of 100. Scores given at random would follow"
        " the dotted line, with an area of 0.5."
    )


def _calibration(panel: Panel) -> str:
    parts = [one for one in panel.curve.bins if one.items]
    if (panel.curve.lowest, panel.curve.highest) != (0.0, 1.0):
        return "These scores are not between 0 and 1, so they do not claim to be probabilities."
    high = parts[-1]
    return (
        "The scores from 0 to 1 are divided into 20 equal parts, with a dot for the items of each"
        " and a line for its 95% interval. On the dotted line, as many"
        f" are really “{shown_name(panel.name)}” as the scores say. At the right end,"
        f" {high.items:,} items have a mean score of {high.total / high.items:.2f}, and"
        f" {high.positives:,} of them really are “{shown_name(panel.name)}”."
    )


def _scores(panel: Panel) -> str:
    curve, half = panel.curve, len(panel.curve.bins) // 2
    upper = curve.bins[half:]
    middle = (curve.lowest + curve.highest) / 2
    real = sum(one.positives for one in upper)
    others = sum(one.items - one.positives for one in upper)
    return (
        f"Above a score of {in_full(middle)} are {real:,} of the {curve.tp[-1]:,} real"
        f" “{shown_name(panel.name)}”, and {others:,} of the {curve.fp[-1]:,} others. The less the"
        " two groups overlap, the less a cut-off costs."
    )


_WORDS: Mapping[Kind, Callable[[Panel], str]] = {
    "precision_recall": in_words,
    "roc": _roc,
    "calibration": _calibration,
    "scores": _scores,
}


def _precision(curve: ScoreCurve, place: int) -> float:
    return curve.tp[place] / (curve.tp[place] + curve.fp[place])


def _common(curve: ScoreCurve) -> float:
    return curve.tp[-1] / (curve.tp[-1] + curve.fp[-1])


def _of_100(share: float) -> str:
    return f"{rounded(share, 2)[0] * 100:.7g}"


def _number(value: float) -> str:
    return f"{rounded(value, 3)[0]:.7g}"
