"""Claims in words, for those who ask why we say something."""

from __future__ import annotations

import pytest

from lib.findings.claims import Claim, CountWhere, Difference, Measure, share_of
from lib.findings.rules import find
from lib.words.spelled import spell
from tests.sample_evaluations import SAMPLES

RECALL, PRECISION = Measure("recall", "2"), Measure("precision", "2")


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (share_of(RECALL, 0.4299), "recall of “2” is 43% (rounded)"),
        (Claim(RECALL, "<", PRECISION), "recall of “2” is less than precision of “2”"),
        (Claim(Measure("f1", "2"), "min"), "F1 of “2” is the lowest of all classes"),
        (Claim(Measure("f1", "2"), "max"), "F1 of “2” is the highest of all classes"),
        (Claim(Measure("items"), "=", 1797), "number of items is 1,797"),
        (Claim(Measure("support", "2"), "<", 30), "number of real items of “2” is less than 30"),
        (Claim(Measure("accuracy", "2"), "unknown"), "accuracy of “2”: the file does not tell"),
        (
            Claim(Measure("count", true="a", predicted="b"), "=", 7),
            "count of real “a” called “b” is 7",
        ),
        (
            Claim(Difference(PRECISION, RECALL), "in", (-0.05, 0.05)),
            "precision of “2” minus recall of “2” is between -5% and 5%",
        ),
        (
            Claim(CountWhere("recall", "<", 0.5), "=", 3),
            "number of classes whose recall is less than 50% is 3",
        ),
        (
            Claim(RECALL, "in", (0.35, 0.52), kind="reliable", level=0.95, method="m"),
            "recall of “2” is between 35% and 52% (at level 0.95, m)",
        ),
    ],
)
def test_each_kind_of_claim(claim: Claim, text: str) -> None:
    assert spell(claim) == text


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_claim_of_the_samples_can_be_spelled(sample: str) -> None:
    for finding in find(SAMPLES[sample]()):
        for claim in finding.claims:
            said = spell(claim)
            assert said
            assert "_" not in said, said


def test_what_is_exact_is_not_called_rounded() -> None:
    assert spell(share_of(RECALL, 1.0)) == "recall of “2” is 100%"
