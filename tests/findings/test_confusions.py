"""Which class is called which."""

from __future__ import annotations

from lib.findings.claims import Claim, Measure
from lib.findings.confusions import RULE
from tests.builders import (
    does_not_apply,
    figures,
    findings_of,
    from_counts,
    from_figures,
    from_matrix,
)


def cell(measure: str, true: str, predicted: str) -> Measure:
    return Measure(measure, true=true, predicted=predicted)


def test_the_most_frequent_confusions_are_named_with_their_shares() -> None:
    test = from_matrix([[50, 9, 1], [4, 50, 2], [1, 1, 50]], ["a", "b", "c"])
    found = findings_of(RULE, test)["confusions"]
    assert found.severity == "caution"
    assert found.claims[:3] == (
        Claim(cell("count", "a", "b"), "=", 9),
        Claim(cell("share_of_missed", "a", "b"), "=", 0.9, 0.005),
        Claim(cell("share_of_false_alarms", "a", "b"), "=", 0.9, 0.005),
    )
    named = [claim.left for claim in found.claims if claim.right in (9, 4, 2)]
    assert named == [cell("count", "a", "b"), cell("count", "b", "a"), cell("count", "b", "c")]


def test_that_no_other_is_more_frequent_is_claimed() -> None:
    found = findings_of(RULE, from_matrix([[9, 5], [3, 9]]))["confusions"]
    assert Claim(cell("count", "c00", "c01"), ">=", cell("count", "c01", "c00")) in found.claims


def test_single_slips_are_named_only_where_there_is_nothing_else() -> None:
    slips = findings_of(RULE, from_matrix([[9, 1, 1], [0, 9, 1], [0, 0, 9]]))["confusions"]
    assert slips.classes == ("c00", "c01")
    mixed = findings_of(RULE, from_matrix([[9, 3, 1], [0, 9, 1], [0, 0, 9]]))["confusions"]
    assert mixed.classes == ("c00", "c01")


def test_it_does_not_fire_without_an_error() -> None:
    assert not findings_of(RULE, from_matrix([[9, 0], [0, 9]]))


def test_it_does_not_apply_without_a_matrix() -> None:
    assert "matrix" in does_not_apply(RULE, from_counts([(9, 1, 1, 9), (9, 1, 1, 9)]))
    assert "matrix" in does_not_apply(RULE, from_figures([figures("0.94", "0.31", 10)]))
