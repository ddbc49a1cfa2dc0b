"""How many more items would tell a recall to within 5 points."""

from __future__ import annotations

from lib.findings.claims import Claim, Measure
from lib.findings.more_items import RULE
from tests.builders import does_not_apply, figures, findings_of, from_figures, from_matrix


def test_the_class_that_needs_the_most_comes_first() -> None:
    found = findings_of(RULE, from_matrix([[50, 50], [5, 45]]))["more-items"]
    assert found.classes == ("c00", "c01")
    # 381 items tell a recall of 50 % to within 5 points: 281 more, said in tens.
    assert Claim(Measure("more_items", "c00"), "=", 290, 10) in found.claims
    assert Claim(Measure("recall_margin", "c00"), ">", 0.05) in found.claims


def test_enough_items_need_no_more() -> None:
    assert not findings_of(RULE, from_matrix([[200, 200], [0, 60]]))


def test_printed_figures_with_sizes_will_do() -> None:
    sized = from_figures([figures("0.90", "0.50", 100), figures("0.90", "0.90", 500)])
    assert findings_of(RULE, sized)["more-items"].classes == ("c00",)


def test_it_does_not_apply_without_sizes() -> None:
    assert "sizes" in does_not_apply(RULE, from_figures([figures("0.9", "0.9")]))
