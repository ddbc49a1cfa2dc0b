"""How common each of two classes is, by precision and recall alone."""

from __future__ import annotations

from lib.findings.claims import Claim, Measure
from lib.findings.two_class_mix import RULE
from lib.words.say import say
from tests.builders import does_not_apply, figures, findings_of, from_figures, from_matrix

SPAM = [figures("0.789", "0.600"), figures("0.906", "0.960")]
"""Of 1,000 mails 200 are spam: 120 found, 80 missed, 32 false alarms."""


def test_precision_and_both_recalls_tell_the_mix() -> None:
    found = findings_of(RULE, from_figures(SPAM, ["spam", "other"]))["two-class-mix"]
    assert (found.severity, found.classes) == ("note", ("spam",))
    assert Claim(Measure("share_by_figures", "spam"), "in", (0.19, 0.21)) in found.claims
    assert "19 to 21 of every 100 test items are “spam”" in say(found).title


def test_a_wide_range_is_not_worth_saying() -> None:
    assert not findings_of(RULE, from_figures([figures("0.9", "0.9"), figures("0.9", "0.9")]))


def test_it_does_not_apply_to_sizes_or_to_figures_of_no_test() -> None:
    sized = [figures("0.80", "0.60", 20), figures("0.90", "0.96", 80)]
    assert "says how many" in does_not_apply(RULE, from_figures(sized))
    of_no_test = [figures("0.60", "0.90"), figures("0.95", "0.90")]
    assert "fit no test" in does_not_apply(RULE, from_figures(of_no_test))
    assert "two classes" in does_not_apply(RULE, from_figures([*SPAM, figures("0.9", "0.9")]))
    assert "two classes" in does_not_apply(RULE, from_matrix([[3, 1], [1, 3]]))
