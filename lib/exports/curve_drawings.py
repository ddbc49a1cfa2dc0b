"""The pictures of curves: those of all classes, small, and one class, large."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lib.charts import one_curve
from lib.charts.describe_curves import described, in_words
from lib.charts.help import HELP, ChartName
from lib.charts.names import shown_name
from lib.charts.one_curve import Kind
from lib.charts.small_curves import MOST_PANELS, panels_of, small_curves
from lib.charts.theme import Theme
from lib.exports.drawing import Drawn
from lib.exports.wish import Look
from lib.metrics.tally import tally
from lib.report import Report
from lib.words.lists import quoted

CURVES = "What if it were stricter?"

PHONE_BELOW = 500
"""Pixels: narrower than this, two curves stand beside each other."""

CURVE_WIDTH, CURVE_AXES = 560, 84
"""Pixels: a curve is read best when both of its axes are about as long; what stands beside it."""

_ADVICE: Mapping[Kind, ChartName] = {
    "precision_recall": "curve",
    "scores": "scores",
    "calibration": "calibration",
    "roc": "roc",
}


def curve_picture(report: Report, _look: Look) -> tuple[Drawn, ...]:
    """The precision–recall curves of the classes that have scores, the first few of many."""
    panels = panels_of(report.evaluation)
    shown = panels[:MOST_PANELS]
    if not shown:
        return ()

    def draw(theme: Theme, available: float) -> dict[str, Any]:
        return small_curves(shown, theme, phone=available < PHONE_BELOW)

    many = f"Shown here: {len(shown)} of {len(panels):,} classes with scores."
    return (
        Drawn(
            key="curves",
            title=CURVES,
            name=f"Precision–recall curves of {len(shown)} classes, in words below.",
            words=" ".join(map(in_words, shown)),
            advice=HELP["curves"],
            note=many if len(panels) > len(shown) else "",
            draw=draw,
        ),
    )


def curve_of_a_class(kind: Kind, title: str, report: Report, look: Look) -> tuple[Drawn, ...]:
    """One class, large: the one that is wanted, else the first that has scores."""
    evaluation = report.evaluation
    wanted = [one for one in panels_of(evaluation) if look.of in (None, one.name)]
    if not wanted:
        return ()
    panel, place = wanted[0], evaluation.classes.index(wanted[0].name)

    def draw(theme: Theme, available: float) -> dict[str, Any]:
        width = int(min(available - CURVE_AXES, CURVE_WIDTH))
        counts = tally(evaluation)
        return one_curve.specification(
            one_curve.one_curve(panel.curve, panel.working, counts, place, theme, width), kind
        )

    named = f"{quoted(shown_name(panel.name))}: {title}"
    words = described(panel, kind)
    return (
        Drawn(kind.replace("_", "-"), named, f"{named}.", words, HELP[_ADVICE[kind]], "", draw),
    )
