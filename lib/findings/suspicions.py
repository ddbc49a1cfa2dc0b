"""Answers that look more like a slip than like a model: always the same one, or none wrong."""

from __future__ import annotations

from lib.evaluation import Evidence
from lib.findings.claims import Claim, CountWhere, Measure, count_of
from lib.findings.finding import DoesNotApply, Finding, Outcome, Rule
from lib.findings.observed import counts, overall_counts
from lib.metrics.measures import Results

NEEDS: tuple[Evidence, ...] = ("figures", "sizes")

USED_LABELS = CountWhere("predicted", ">", 0)
"""The number of labels that the model uses."""

REAL_CLASSES = CountWhere("support", ">", 0)

MANY = 30
"""Items without a single mistake; in a smaller test that happens to decent models by chance."""


def look(results: Results) -> Outcome:
    """A test of one class alone shows neither: its one answer is right."""
    if results.tally is None or not results.tally.one_label:
        return DoesNotApply("the file holds no counts of a test with one label for each item")
    real = [one.name for one in results.card.classes if one.support]
    used = [one.name for one in results.card.classes if one.predicted]
    if len(real) < 2:
        return DoesNotApply("the test has a single class")
    if len(used) == 1:
        return (_one_answer(results, used[0], len(real)),)
    if results.overall("overall_accuracy") == 1 and (results.card.items or 0) >= MANY:
        return (_all_right(results, len(real)),)
    return ()


def _one_answer(results: Results, name: str, real: int) -> Finding:
    claims = (
        count_of(USED_LABELS, 1),
        *counts(results, name, "predicted"),
        *overall_counts(results, "items"),
        Claim(Measure("predicted", name), "=", Measure("items")),
        count_of(REAL_CLASSES, real),
    )
    return Finding("one-answer", "problem", NEEDS, (name,), claims, weight=1.6)


def _all_right(results: Results, real: int) -> Finding:
    claims = (
        Claim(Measure("overall_accuracy"), "=", 1),
        *overall_counts(results, "items"),
        count_of(REAL_CLASSES, real),
    )
    return Finding("all-right", "caution", NEEDS, (), claims, weight=1.6)


RULE = Rule(("one-answer", "all-right"), NEEDS, look)
