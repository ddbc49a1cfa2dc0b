"""How sure the overall figures are, and what all ranges assume."""

from __future__ import annotations

from lib.findings.claims import Claim, Measure
from lib.findings.uncertainty import RULE
from tests.builders import does_not_apply, figures, findings_of, from_figures, from_matrix


def test_averages_have_a_range_with_level_and_method() -> None:
    found = findings_of(RULE, from_matrix([[200, 20], [30, 150]]))["uncertainty"]
    ranges = {one.left: one for one in found.claims if one.relation == "in"}
    assert set(ranges) == {Measure("macro_f1"), Measure("balanced_accuracy")}
    assert all(one.kind == "reliable" and one.level == 0.95 for one in ranges.values())
    assert found.variant == "ranges"


def test_below_200_items_they_are_called_rough() -> None:
    found = findings_of(RULE, from_matrix([[50, 5], [5, 40]]))["uncertainty"]
    assert found.variant == "rough"
    assert Claim(Measure("items"), "<", 200) in found.claims


def test_ranges_of_classes_alone_still_rest_on_what_they_assume() -> None:
    sized = from_figures([figures("0.9", "0.8", 50), figures("0.8", "0.9", 60)])
    assert findings_of(RULE, sized)["uncertainty"].variant == "plain"


def test_it_does_not_apply_where_no_figure_has_a_range() -> None:
    unsized = from_figures([figures("0.9", "0.8")])
    assert "sizes" in does_not_apply(RULE, unsized)
