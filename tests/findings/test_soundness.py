"""No false sentence: whatever the test, every claim is true and every number is claimed."""

from __future__ import annotations

import re
from typing import Any

import pytest

from lib.evaluation import has
from lib.findings.claims import as_data
from lib.findings.rules import find
from lib.words.say import say
from lib.words.spelled import spell
from tests.findings.evaluator import evaluate, holds
from tests.findings.random_tests import STYLES, Case, cases
from tests.findings.sentences import (
    quoted_names,
    spoken,
    unbacked_comparisons,
    unbacked_numbers,
    ungrouped,
)

FORMS = 8
"""A random matrix is seen as a matrix, as rows (where it is small), as counts with and without tn,
as three kinds of figures, and as figures beside a column accuracy and figures of the whole."""

NOT_A_CLASS = {
    "Labels that look alike",
    "not this class",
    "support",
    "no answer",
    "not sure",
    "copy",
    "id",
}

DETAIL = re.compile(r"^.*?: |“[^”]*”|c\d\d|[\d.,]+")
"""What differs between two faults of a kind: the test, names and numbers."""

NEEDED_FOR = {
    "sizes": {"support", "predicted", "items", "missed", "false_alarms", "tp", "fp", "fn", "tn",
              "overall_accuracy", "majority_share", "random_share",
              "others_recall", "others_precision", "more_items", "recall_margin",
              "prevalence", "accuracy"},
    "matrix": {"count", "share_of_missed", "share_of_false_alarms"},
}  # fmt: skip
"""Which evidence a claim about a measure cannot do without, where figures are derived."""


@pytest.mark.parametrize("style", STYLES)
def test_nothing_that_is_said_is_false(style: str) -> None:
    _assert_sound(style, tests=7, seed=1)


@pytest.mark.soak
@pytest.mark.parametrize("style", STYLES)
def test_nothing_that_is_said_is_false_in_ten_thousand_tests(style: str) -> None:
    _assert_sound(style, tests=10_000 // (len(STYLES) * (FORMS - 1)), seed=2)


def _assert_sound(style: str, *, tests: int, seed: int) -> None:
    faults = [fault for case in cases(style, tests, seed) for fault in faults_of(case)]
    one_of_a_kind = {DETAIL.sub("", fault): fault for fault in reversed(faults)}
    shown = "\n".join(one_of_a_kind.values())
    assert not faults, f"{len(faults)} faults, such as:\n{shown}"


def faults_of(case: Case) -> list[str]:
    """Everything that a critical reader would object to in the findings of a test."""
    faults = []
    findings = find(case.evaluation)
    if not findings:
        faults.append("no finding at all")
    for finding in findings:
        claims: list[dict[str, Any]] = [as_data(claim) for claim in finding.claims]
        wording = say(finding)
        objections = [
            *(f"false claim {claim}" for claim in claims if not _true(claim, case)),
            *(f"claim without evidence {claim}" for claim in claims if _beyond(claim, case)),
            *(f"number without a claim {one}" for one in unbacked_numbers(wording, claims)),
            *(f"comparison {one}" for one in unbacked_comparisons(wording, claims)),
            *(f"no thousands comma {one}" for text in spoken(wording) for one in ungrouped(text)),
            *_names(wording, set(finding.classes)),
            *(f"empty words {wording}" for text in spoken(wording) if not text.strip()),
            *(f"an unspelled claim {claim}" for claim in finding.claims if not spell(claim)),
        ]
        if not has(case.evaluation, *finding.needs):
            objections.append(f"needs {finding.needs}")
        if finding.code != "positive-class" and not claims:
            objections.append("a finding without any claim")
        faults += [f"{case.label}: {finding.code} {finding.variant}: {one}" for one in objections]
    return faults


def _true(claim: dict[str, Any], case: Case) -> bool:
    if claim["kind"] == "observed":
        return holds(claim, case.test)
    if not (0.9 < claim["level"] < 1 and claim["method"]):
        return False
    observed = evaluate(claim["left"], case.test)
    if observed is None:
        return False
    if claim["relation"] == "in":
        low, high = claim["right"]
        return 0 <= low <= float(observed) <= high <= 1
    return holds(claim, case.test)


def _beyond(claim: dict[str, Any], case: Case) -> bool:
    """Whether a claim speaks of what the file's evidence does not allow."""
    if claim["relation"] == "unknown":
        return False
    if claim["kind"] == "reliable" and not has(case.evaluation, "sizes"):
        return True
    measures = set(_measures(claim["left"])) | set(_measures(claim.get("right")))
    measures -= set(getattr(case.test, "whole", ()))
    return any(
        measures & needing and not has(case.evaluation, evidence)  # type: ignore[arg-type]
        for evidence, needing in NEEDED_FOR.items()
    )


def _measures(term: Any) -> list[str]:
    if not isinstance(term, dict):
        return []
    if "difference" in term:
        return [name for part in term["difference"] for name in _measures(part)]
    if "prevalence" in term:
        return ["accuracy"]  # it needs the true negatives, as accuracy does
    return [term.get("measure") or term["count_where"]["measure"]]


def _names(wording: Any, classes: set[str]) -> list[str]:
    """Classes that the words name although the finding is not about them."""
    named = set().union(*(quoted_names(text) for text in spoken(wording))) - NOT_A_CLASS
    return [f"names {one}" for one in sorted(named - classes)]
