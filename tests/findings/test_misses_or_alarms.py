"""More misses than false alarms, or the reverse: beyond chance, or perhaps chance."""

from __future__ import annotations

from lib.findings.claims import Claim, Measure
from lib.findings.misses_or_alarms import RULE
from tests.builders import does_not_apply, figures, findings_of, from_counts, from_figures


def test_many_more_misses_than_false_alarms_are_beyond_chance() -> None:
    found = findings_of(RULE, from_counts([(60, 5, 40, None), (60, 40, 5, None), (60, 5, 5, None)]))
    uneven = found["misses-or-alarms"]
    assert uneven.classes == ("c00", "c01")
    assert Claim(Measure("missed", "c00"), "=", 40) in uneven.claims
    signs = [(one.left, one.relation) for one in uneven.claims if one.kind == "reliable"]
    assert signs == [(Measure("missed", "c00"), ">"), (Measure("missed", "c01"), "<")]
    assert all(one.level == 0.95 for one in uneven.claims if one.kind == "reliable")


def test_a_few_more_may_be_chance_where_another_card_calls_them_many() -> None:
    found = findings_of(RULE, from_counts([(6, 1, 4, None), (90, 5, 5, None)]))
    assert set(found) == {"uneven-by-chance"}
    assert found["uneven-by-chance"].classes == ("c00",)
    assert not any(one.kind == "reliable" for one in found["uneven-by-chance"].claims)


def test_a_few_more_that_nobody_calls_many_are_not_spoken_of() -> None:
    assert not findings_of(RULE, from_counts([(90, 5, 7, None), (90, 7, 5, None)]))


def test_it_does_not_apply_without_counted_mistakes() -> None:
    assert "mistakes" in does_not_apply(RULE, from_counts([(9, 0, 0, None)]))
    assert "mistakes" in does_not_apply(RULE, from_figures([figures("0.9", "0.8", 50)]))
