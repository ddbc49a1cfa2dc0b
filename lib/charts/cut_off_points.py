"""What a slider over the cut-offs of a class shows at each of them, computed before it moves."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from lib.evaluation import ScoreCurve
from lib.findings.other_prevalence import ratio_limits
from lib.metrics.intervals import rate_interval
from lib.metrics.score_shown import in_full

DECIMALS = 4
"""Of a share that travels to the browser: a hundredth of a point, a tenth of a pixel."""

MIXES = (
    0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.03, 0.05, 0.07, 0.1, 0.15, 0.2, 0.25,
    0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.99,
)  # fmt: skip
"""How common a class may be where the model will be used: round shares, closer where rare."""


@dataclass(frozen=True, slots=True)
class CutOffPoints:
    """Every point of a curve from the strictest cut-off on, with the 95 % limits of its rates.

    `ratio_low` and `ratio_high` limit recall over false-positive rate, from which precision at
    another mix follows; None stands for a limit that is infinite.
    """

    thresholds: tuple[str, ...]
    tp: tuple[int, ...]
    fp: tuple[int, ...]
    precision_low: tuple[float, ...]
    precision_high: tuple[float, ...]
    recall_low: tuple[float, ...]
    recall_high: tuple[float, ...]
    ratio_low: tuple[float, ...]
    ratio_high: tuple[float | None, ...]

    def as_data(self) -> dict[str, Any]:
        """Plain lists, for the browser."""
        return {one.name: list(getattr(self, one.name)) for one in fields(self)}


def cut_off_points(curve: ScoreCurve) -> CutOffPoints:
    """All that a slider shows of a curve, for a class with items and others."""
    positives, others = curve.tp[-1], curve.fp[-1]
    counts = list(zip(curve.tp, curve.fp, strict=True))
    precision = [rate_interval(tp, tp + fp) for tp, fp in counts]
    # Neighbours often have as many of the one or of the other.
    of_tp = {tp: rate_interval(tp, positives) for tp in set(curve.tp)}
    of_fp = {fp: rate_interval(fp, others) for fp in set(curve.fp)}
    recall = [of_tp[tp] for tp in curve.tp]
    ratios = [ratio_limits(tp / positives, fp / others, of_tp[tp], of_fp[fp]) for tp, fp in counts]
    return CutOffPoints(
        thresholds=tuple(in_full(one) for one in curve.thresholds),
        tp=curve.tp,
        fp=curve.fp,
        precision_low=_short(low for low, _ in precision),
        precision_high=_short(high for _, high in precision),
        recall_low=_short(low for low, _ in recall),
        recall_high=_short(high for _, high in recall),
        ratio_low=tuple(float(f"{low:.5g}") for low, _ in ratios),
        ratio_high=tuple(None if high is None else float(f"{high:.5g}") for _, high in ratios),
    )


def _short(shares: Any) -> tuple[float, ...]:
    return tuple(round(share, DECIMALS) for share in shares)
