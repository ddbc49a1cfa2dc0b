"""What is said of cut-offs and scores: when each is made, when not, and when it does not apply."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lib.evaluation import Evaluation
from lib.findings import beaten_point, falls_off, no_cut_off, scores_come_true
from lib.findings.claims import Measure
from lib.findings.finding import Rule
from tests.builders import does_not_apply, findings_of, from_labels
from tests.curve_builders import curve_of

Items = list[tuple[str, str, float]]
"""The true label, the predicted one, and the score of “yes”."""

EVIDENCE = ("figures", "sizes", "matrix", "scores", "rows")


def scored(items: Items, left_out: int = 0) -> Evaluation:
    """A test of two classes, with the score of one."""
    true, said, scores = zip(*items, strict=True)
    curve = curve_of(scores, [one == "yes" for one in true])
    test = from_labels(true, said, evidence=EVIDENCE)
    return replace(test, curves=(None, replace(curve, left_out=left_out)))


def at_half(items: list[tuple[str, float]]) -> Items:
    """Items labelled by a cut-off of one half."""
    return [(true, "yes" if score >= 0.5 else "no", score) for true, score in items]


STEEP = at_half([("yes", 0.9)] * 60 + [("no", 0.9)] * 2 + [("yes", 0.3)] * 40 + [("no", 0.3)] * 160)
GENTLE = at_half([("yes", 0.9)] * 60 + [("yes", 0.3)] * 40 + [("no", 0.1)] * 160)
BLIND = at_half([(label, score / 10) for score in range(10) for label in ["yes", *["no"] * 9] * 5])
STRAY = [("yes", "no", 0.9)] * 10 + [("no", "yes", 0.1)] * 10 + at_half(
    [("yes", 0.9)] * 40 + [("no", 0.1)] * 60
)  # fmt: skip
BOASTFUL = at_half([("yes", 0.95)] * 60 + [("no", 0.95)] * 40 + [("no", 0.05)] * 100)
HONEST = at_half(
    [("yes", 0.9)] * 90 + [("no", 0.9)] * 10 + [("no", 0.05)] * 95 + [("yes", 0.05)] * 5
)
MODEST = at_half([("yes", 0.6)] * 95 + [("no", 0.6)] * 5 + [("no", 0.05)] * 100)

MADE: dict[str, tuple[Rule, Items]] = {
    "falls-off": (falls_off.RULE, STEEP),
    "beaten-point": (beaten_point.RULE, STRAY),
    "no-cut-off": (no_cut_off.RULE, BLIND),
    "scores-too-high": (scores_come_true.RULE, BOASTFUL),
    "scores-too-low": (scores_come_true.RULE, MODEST),
}
NOT_MADE: dict[str, tuple[Rule, Items]] = {
    "falls-off": (falls_off.RULE, GENTLE),
    "beaten-point": (beaten_point.RULE, GENTLE),
    "no-cut-off": (no_cut_off.RULE, STEEP),
    "scores-too-high": (scores_come_true.RULE, HONEST),
    "scores-too-low": (scores_come_true.RULE, HONEST),
}

RULES = (falls_off.RULE, beaten_point.RULE, no_cut_off.RULE, scores_come_true.RULE)


@pytest.mark.parametrize("code", MADE)
def test_it_is_made(code: str) -> None:
    rule, items = MADE[code]
    assert findings_of(rule, scored(items))[code].classes == ("yes",)


@pytest.mark.parametrize("code", NOT_MADE)
def test_it_is_not_made(code: str) -> None:
    rule, items = NOT_MADE[code]
    assert code not in findings_of(rule, scored(items))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.codes[0])
def test_without_a_curve_there_is_nothing_to_judge(rule: Rule) -> None:
    assert does_not_apply(rule, replace(scored(STEEP), curves=None))
    assert does_not_apply(rule, replace(scored(STEEP), curves=None, evidence=EVIDENCE[:3]))


def test_labels_of_rows_without_a_score_are_not_compared_with_cut_offs() -> None:
    assert does_not_apply(beaten_point.RULE, scored(STRAY, left_out=3))


def test_a_few_mistakes_less_are_luck() -> None:
    few = [("yes", "no", 0.9)] * 2 + [("no", "yes", 0.1)] * 2 + STRAY[20:]
    assert "beaten-point" not in findings_of(beaten_point.RULE, scored(few))


def test_scores_that_are_no_probabilities_promise_nothing() -> None:
    test = scored(BOASTFUL)
    assert test.curves is not None
    curve = test.curves[1]
    assert curve is not None
    unbounded = replace(test, curves=(None, replace(curve, highest=7.0)))
    assert does_not_apply(scores_come_true.RULE, unbounded)


def test_a_few_wrong_promises_may_be_chance() -> None:
    few = at_half([("yes", 0.9)] * 8 + [("no", 0.9)] * 2 + [("no", 0.05)] * 20)
    assert findings_of(scores_come_true.RULE, scored(few)) == {}


def test_the_points_that_are_named_are_those_before_and_behind_the_fall() -> None:
    finding = findings_of(falls_off.RULE, scored(STEEP))["falls-off"]
    told = {
        (one.left.name, one.left.threshold): one.right
        for one in finding.claims
        if one.relation == "=" and isinstance(one.left, Measure)
    }
    assert told == {("recall", 0.9): 0.6, ("precision", 0.9): 0.97,
                    ("recall", 0.3): 1.0, ("precision", 0.3): 0.38}  # fmt: skip
