"""Do the rows of the file look odd: repeated ones, a copied truth, items without a prediction?"""

from __future__ import annotations

from lib.evaluation import Evidence, RowCheck
from lib.findings import cutoffs
from lib.findings.claims import Claim, Measure, count_of
from lib.findings.finding import DoesNotApply, Finding, Outcome, Rule
from lib.findings.observed import overall_counts
from lib.metrics.measures import Results

NEEDS: tuple[Evidence, ...] = ("rows",)

MOSTLY_DIFFERENT = 0.5
"""Where fewer rows than this differ, rows are alike by their nature, so repeats are nothing odd."""


def look(results: Results) -> Outcome:
    check = results.evaluation.row_check
    if check is None:
        return DoesNotApply("the rows were not looked at")
    return (
        *_unpredicted(results, check),
        *_repeated(results, check),
        *_same_as_true(results, check),
    )


def _unpredicted(results: Results, check: RowCheck) -> tuple[Finding, ...]:
    if not check.unpredicted:
        return ()
    claims = (
        count_of(Measure("unpredicted"), check.unpredicted),
        *overall_counts(results, "items"),
    )
    return (Finding("unpredicted", "caution", NEEDS, (), claims, weight=1.4),)


def _repeated(results: Results, check: RowCheck) -> tuple[Finding, ...]:
    """Repeated ids say it better than repeated rows, which they are part of."""
    items = results.card.items or 0
    if check.repeated_ids is not None:
        code, measure, repeated = "repeated-ids", "repeated_ids", check.repeated_ids
    else:
        code, measure, repeated = "repeated-rows", "repeated_rows", check.repeated_rows or 0
    if not repeated or items - repeated <= MOSTLY_DIFFERENT * items:
        return ()
    claims = (count_of(Measure(measure), repeated), *overall_counts(results, "items"))
    return (Finding(code, "caution", NEEDS, (), claims, weight=1.35),)


def _same_as_true(results: Results, check: RowCheck) -> tuple[Finding, ...]:
    """In a test of a few items a column may equal the truth by chance."""
    items = results.card.items
    if not check.same_as_true or items is None or items < cutoffs.FEW_ITEMS:
        return ()
    claims = tuple(
        Claim(Measure("rows_equal_to_true", column=name), "=", Measure("items"))
        for name in check.same_as_true
    )
    counted = overall_counts(results, "items")
    return (Finding("same-as-true", "caution", NEEDS, (), (*claims, *counted), weight=1.3),)


RULE = Rule(("unpredicted", "repeated-ids", "repeated-rows", "same-as-true"), NEEDS, look)
