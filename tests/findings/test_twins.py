"""Classes with exactly the same printed figures."""

from __future__ import annotations

from lib.findings.claims import Claim, Measure
from lib.findings.twins import RULE
from lib.words.say import say
from tests.builders import does_not_apply, figures, findings_of, from_figures, from_matrix

PERFECT, LOW = figures("1.00", "1.00"), figures("0.94", "0.31")


def test_equal_precision_and_recall_are_twins() -> None:
    found = findings_of(RULE, from_figures([LOW, figures("0.90", "0.76"), LOW]))["twins"]
    assert (found.severity, found.classes) == ("caution", ("c00", "c02"))
    for measure in ("precision", "recall"):
        assert Claim(Measure(measure, "c00"), "=", Measure(measure, "c02")) in found.claims


def test_equal_precision_alone_is_nothing() -> None:
    assert not findings_of(RULE, from_figures([LOW, figures("0.94", "0.32")]))


def test_perfect_classes_alone_are_nothing() -> None:
    assert not findings_of(RULE, from_figures([PERFECT, PERFECT, LOW]))


def test_perfect_classes_are_named_last_beside_other_twins() -> None:
    found = findings_of(RULE, from_figures([PERFECT, LOW, PERFECT, LOW]))["twins"]
    assert found.classes == ("c01", "c03", "c00", "c02")


def test_how_many_such_pairs_chance_would_make_is_said() -> None:
    """Three pairs of classes; precision in 5 steps from 0.90 to 0.94, recall in 46."""
    found = findings_of(RULE, from_figures([LOW, figures("0.90", "0.76"), LOW]))["twins"]
    assert Claim(Measure("alike_pairs"), "=", 1) in found.claims
    assert Claim(Measure("alike_by_chance"), "=", 0.01, 0.005) in found.claims  # 3 / (5 · 46)
    said = say(found).text
    assert "about 1 such pairs in 100 reports; this one has 1." in said
    assert "can be chance" in said
    assert "copied row" in said


def test_with_few_decimals_chance_is_enough_for_a_note() -> None:
    lines = [figures("0.8", "0.9"), figures("0.8", "0.9"), figures("0.9", "0.8")]
    assert findings_of(RULE, from_figures(lines))["twins"].severity == "note"


def test_it_does_not_apply_to_what_was_counted() -> None:
    assert "counted" in does_not_apply(RULE, from_matrix([[3, 1], [1, 3]]))
