"""A label that is used more, or less, often than its class occurs."""

from __future__ import annotations

from lib.findings.claims import Claim, Measure
from lib.findings.label_use import RULE
from tests.builders import does_not_apply, figures, findings_of, from_figures, from_matrix


def test_labels_used_too_seldom_and_too_often() -> None:
    found = findings_of(RULE, from_matrix([[60, 40], [0, 100]]))
    assert set(found) == {"label-under-used", "label-over-used"}
    under, over = found["label-under-used"], found["label-over-used"]
    assert (under.classes, over.classes) == (("c00",), ("c01",))
    assert Claim(Measure("label_use", "c00"), "=", 0.6, 0.005) in under.claims
    assert Claim(Measure("label_use", "c00"), "<", 1) in under.claims
    assert Claim(Measure("label_use", "c01"), "=", 1.4, 0.005) in over.claims
    assert Claim(Measure("predicted", "c01"), "=", 140) in over.claims


def test_precision_and_recall_alone_give_label_use() -> None:
    found = findings_of(RULE, from_figures([figures("0.94", "0.31")]))["label-under-used"]
    assert Claim(Measure("label_use", "c00"), "=", 0.33, 0.005) in found.claims


def test_less_than_half_or_more_than_twice_is_a_caution() -> None:
    assert findings_of(RULE, from_figures([figures("0.94", "0.31")]))["label-under-used"].severity \
        == "caution"  # fmt: skip
    assert findings_of(RULE, from_figures([figures("0.30", "0.90")]))["label-over-used"].severity \
        == "caution"  # fmt: skip
    assert findings_of(RULE, from_figures([figures("0.90", "0.76")]))["label-under-used"].severity \
        == "note"  # fmt: skip


def test_the_furthest_comes_first() -> None:
    test = from_figures([figures("0.90", "0.76"), figures("0.94", "0.31")])
    assert findings_of(RULE, test)["label-under-used"].classes == ("c01", "c00")


def test_nine_to_ten_of_ten_is_nothing() -> None:
    assert not findings_of(RULE, from_figures([figures("0.98", "0.89")]))


def test_it_does_not_apply_where_label_use_is_unknown() -> None:
    assert "label use" in does_not_apply(RULE, from_figures([figures("0.00", "0.00")]))
