"""How many items a class must have for its printed precision and recall, where no size is given."""

from __future__ import annotations

from lib.evaluation import ReportedFigures
from lib.findings.claims import Claim, Measure
from lib.findings.finding import DoesNotApply, Finding, Outcome, Rule
from lib.metrics.consistency.whole_numbers import least_items
from lib.metrics.measures import Results


def look(results: Results) -> Outcome:
    """The classes that need the most, if rounding alone would not ask for so many."""
    figures = results.evaluation.figures
    if figures is None:
        return DoesNotApply("the figures were counted")
    names = results.evaluation.classes
    unsized = [
        (name, one)
        for name, one in zip(names, figures, strict=True)
        if one.support is None and one.precision and one.recall
    ]
    if not unsized:
        return DoesNotApply("no class has a precision and a recall without a number of items")
    need = {name: least_items(one) for name, one in unsized if least_items(one) > _alone(one)}
    if not need:
        return ()
    most = max(need.values())
    about = tuple(name for name, least in need.items() if least == most)
    claims = tuple(Claim(Measure("least_class_items", name), ">=", most) for name in about)
    return (Finding("least-items", "note", ("figures",), about, claims, weight=0.3),)


def _alone(one: ReportedFigures) -> int:
    """With so many items, one rate alone can print as anything: 100 for two decimals."""
    half = max(rate.half_unit for rate in (one.precision, one.recall) if rate)
    return round(0.5 / half)


RULE = Rule(("least-items",), ("figures",), look)
