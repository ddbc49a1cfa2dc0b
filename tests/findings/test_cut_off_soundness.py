"""No false sentence about cut-offs and scores, and the same ones from a thinner curve."""

from __future__ import annotations

import pytest

from lib.counting.curve_thinning import with_thinned_curves
from lib.findings.rules import find
from tests.findings.scored_cases import scored_cases
from tests.findings.test_soundness import faults_of

OF_CUT_OFFS = {"falls-off", "beaten-point", "no-cut-off", "scores-too-high", "scores-too-low"}
FEW = 60
"""Points of a curve in a link."""


def _assert_sound(tests: int, seed: int) -> set[str]:
    found = set()
    for case in scored_cases(tests, seed):
        assert faults_of(case) == []
        findings = find(case.evaluation)
        assert find(with_thinned_curves(case.evaluation, FEW)) == findings
        found |= {finding.code for finding in findings}
    return found


def test_nothing_that_is_said_of_cut_offs_is_false() -> None:
    assert _assert_sound(tests=60, seed=1) >= OF_CUT_OFFS


@pytest.mark.soak
def test_nothing_that_is_said_of_cut_offs_is_false_in_many_tests() -> None:
    assert _assert_sound(tests=2_000, seed=2) >= OF_CUT_OFFS
