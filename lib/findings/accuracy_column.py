"""Printed accuracies that cannot be those of one class against the rest, and what they may be."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor

from lib.evaluation import Reported, ReportedFigures
from lib.findings import cutoffs
from lib.findings.apart import ends_apart
from lib.findings.claims import Claim, Measure
from lib.findings.finding import DoesNotApply, Finding, Outcome, Rule, Severity
from lib.findings.observed import counts, overall_counts
from lib.metrics.consistency.accuracy_column import (
    AccuracyColumn,
    accuracy_column,
    accuracy_limits,
    items_of,
    overall_by_class,
)
from lib.metrics.consistency.limits import limits
from lib.metrics.measures import Results

CODES = {"recall": "accuracy-is-recall", "repeated": "accuracy-repeated"}
MISMATCH = "accuracy-mismatch"


def look(results: Results) -> Outcome:
    """One finding on the whole column; what is ruled out is proved, what it looks like is not."""
    evaluation = results.evaluation
    if evaluation.figures is None or not any(one.accuracy for one in evaluation.figures):
        return DoesNotApply("the file does not report the accuracy of classes")
    column = accuracy_column(evaluation.figures, evaluation.overall)
    if column.why is None:
        return ()
    names, printed = evaluation.classes, dict(
        zip(evaluation.classes, evaluation.figures, strict=True)
    )  # fmt: skip
    about = [name for name in names if printed[name].accuracy]
    if column.why == "class":
        first = sorted(column.places, key=lambda at: -_gap(evaluation.figures or (), at))
        about = [names[at] for at in first] + [n for n in about if names.index(n) not in first]
    code = CODES[column.alike] if column.alike else MISMATCH
    if code == MISMATCH and column.why == "class":
        about = about[: len(column.places)]
    claims = (*_alike(column, printed, about), *_evidence(results, column, about))
    severity: Severity = "problem" if code == MISMATCH and column.why == "class" else "caution"
    variant = column.why + ("-sized" if column.why == "class" and results.card.items else "")
    return (Finding(code, severity, ("figures",), tuple(about), claims, variant, 2.6),)


def _alike(
    column: AccuracyColumn, printed: dict[str, ReportedFigures], about: list[str]
) -> Iterator[Claim]:
    """The accuracies as printed, and what each of them equals."""
    for name in about[: cutoffs.NAMED]:
        yield from _as_printed("printed_accuracy", name, printed[name].accuracy)
    if column.alike:
        other = "recall" if column.alike == "recall" else "printed_accuracy"
        for name in about:
            beside = name if column.alike == "recall" else about[0]
            if printed[name].support == 0 or (other == "printed_accuracy" and name == beside):
                continue
            second = getattr(printed[beside], "recall" if other == "recall" else "accuracy")
            half = max(one.half_unit for one in (printed[name].accuracy, second) if one)
            same = Measure("printed_accuracy", name), Measure(other, beside)
            yield Claim(same[0], "=", same[1], half)


def _as_printed(measure: str, name: str, one: Reported | None) -> tuple[Claim, ...]:
    return (Claim(Measure(measure, name), "=", one.value, one.half_unit),) if one else ()


def _evidence(results: Results, column: AccuracyColumn, about: list[str]) -> Iterator[Claim]:
    """What shows that these are not accuracies of one class against the rest."""
    evaluation = results.evaluation
    printed = dict(zip(evaluation.classes, evaluation.figures or (), strict=True))
    match column.why:
        case "class":
            yield from _of_class(results, about[0], printed[about[0]])
        case "two-classes":
            first, second = (printed[name].accuracy for name in about[:2])
            less = first is not None and second is not None and first.value < second.value
            left, right = (Measure("printed_accuracy", name) for name in about[:2])
            yield Claim(left, "<" if less else ">", right)
        case "overall":
            whole = evaluation.overall["overall_accuracy"]
            yield Claim(Measure("overall_accuracy"), "=", whole.value, whole.half_unit)
            ends = overall_by_class(evaluation.figures or ())
            yield from ends_apart("overall_by_class", None, ends, whole) if ends else ()
        case "shares-over" if column.shares:
            yield Claim(Measure("least_sum_of_shares"), ">", _below(column.shares[0]))
        case "shares-under" if column.shares:
            yield Claim(Measure("greatest_sum_of_shares"), "<", _above(column.shares[1]))


def _of_class(results: Results, name: str, one: ReportedFigures) -> Iterator[Claim]:
    yield from _as_printed("precision", name, one.precision)
    yield from _as_printed("recall", name, one.recall)
    items = items_of(results.evaluation.figures or ())
    ends = accuracy_limits(one, items)
    if ends is None or one.accuracy is None:
        return
    if items:
        yield from counts(results, name, "support")
        yield from overall_counts(results, "items")
    yield from ends_apart("accuracy", name, ends, one.accuracy)


def _gap(figures: tuple[ReportedFigures, ...], at: int) -> Fraction:
    """How far the printed accuracy is from those that are possible."""
    ends = accuracy_limits(figures[at], items_of(figures))
    given = figures[at].accuracy
    if ends is None or given is None:
        return Fraction(0)
    return max(ends[0] - limits(given)[1], limits(given)[0] - ends[1])


def _below(value: Fraction) -> float:
    """A number with two decimals that is less; one that is not above 1 keeps more of them."""
    for parts in (100, 10_000, 10_000_000):
        shown = Fraction(ceil(value * parts) - 1, parts)
        if shown >= 1:
            return float(shown)
    return 1.0


def _above(value: Fraction) -> float:
    for parts in (100, 10_000, 10_000_000):
        shown = Fraction(floor(value * parts) + 1, parts)
        if shown <= 1:
            return float(shown)
    return 1.0


RULE = Rule((*CODES.values(), MISMATCH), ("figures",), look)
