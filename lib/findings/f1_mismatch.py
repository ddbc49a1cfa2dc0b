"""A reported F1 that cannot follow from the reported precision and recall."""

from __future__ import annotations

from fractions import Fraction

from lib.evaluation import Reported, ReportedFigures
from lib.findings import cutoffs
from lib.findings.claims import Claim, Measure
from lib.findings.finding import DoesNotApply, Finding, Outcome, Rule
from lib.metrics.measures import Results


def look(results: Results) -> Outcome:
    figures = results.evaluation.figures
    if figures is None or not any(one.f1 and one.precision and one.recall for one in figures):
        return DoesNotApply("the file does not report F1 beside precision and recall")
    by_name = dict(zip(results.evaluation.classes, figures, strict=True))
    names = [name for name, one in by_name.items() if impossible(one)]
    if not names:
        return ()
    claims: list[Claim] = []
    for name in names[: cutoffs.NAMED]:
        claims += _as_printed(name, by_name[name])
    for name in names:
        claims += _outside(results, name)
    return (Finding("f1-mismatch", "problem", ("figures",), tuple(names), tuple(claims), weight=3),)


def impossible(printed: ReportedFigures) -> bool:
    """Whether no precision, recall and F1 that print like these belong together.

    F1 rises with both, so its range runs from both lower to both upper ends; exact arithmetic.
    """
    if printed.precision is None or printed.recall is None or printed.f1 is None:
        return False
    (p_low, p_high), (r_low, r_high) = _exact(printed.precision), _exact(printed.recall)
    f_low, f_high = _exact(printed.f1)
    return _f1(p_high, r_high) < f_low or f_high < _f1(p_low, r_low)


def _as_printed(name: str, printed: ReportedFigures) -> list[Claim]:
    """The three numbers with all their digits: with fewer they might seem to fit."""
    three = {"f1": printed.f1, "precision": printed.precision, "recall": printed.recall}
    return [
        Claim(Measure(measure, name), "=", one.value, one.half_unit)
        for measure, one in three.items()
        if one is not None
    ]


def _exact(reported: Reported) -> tuple[Fraction, Fraction]:
    value, half = Fraction(str(reported.value)), Fraction(str(reported.half_unit))
    return max(Fraction(0), value - half), min(Fraction(1), value + half)


def _f1(precision: Fraction, recall: Fraction) -> Fraction:
    return 2 * precision * recall / (precision + recall) if precision + recall else Fraction(0)


def _outside(results: Results, name: str) -> tuple[Claim, ...]:
    """What of the contradiction shows in the printed numbers: F1 beyond both, or below both."""
    f1, precision, recall = (results.of_class(m, name) for m in ("f1", "precision", "recall"))
    if f1 is None or precision is None or recall is None:
        return ()
    left = Measure("f1", name)
    for relation, beyond in (
        (">", f1 > max(precision, recall)),
        ("<", f1 < min(precision, recall)),
    ):
        if beyond:
            return (
                Claim(left, "<" if relation == "<" else ">", Measure("precision", name)),
                Claim(left, "<" if relation == "<" else ">", Measure("recall", name)),
            )
    return ()


RULE = Rule(("f1-mismatch",), ("figures",), look)
