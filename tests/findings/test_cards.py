"""Which findings stand by themselves: a graver one first, its repeats folded, none dropped."""

from __future__ import annotations

import pytest

from lib.findings.cards import TOPICS, cards
from lib.findings.cutoffs import FIRST_CARDS
from lib.findings.finding import Finding, Severity
from lib.findings.fires import FIRES
from lib.findings.rules import find
from tests.findings.random_tests import STYLES, cases
from tests.sample_evaluations import SAMPLES


def finding(code: str, *classes: str, severity: Severity = "caution", variant: str = "") -> Finding:
    return Finding(code, severity, ("figures",), classes, (), variant)


def folded(*findings: Finding) -> list[list[str]]:
    """The codes of each card, its leader first."""
    return [[card.finding.code, *(one.code for one in card.more)] for card in cards(findings)]


def test_the_same_class_is_told_of_once() -> None:
    weakest, missed = finding("weakest-class", "a"), finding("misses-many", "a")
    assert folded(weakest, missed) == [["misses-many", "weakest-class"]]


def test_a_finding_about_another_class_stands_by_itself() -> None:
    weakest, missed = finding("weakest-class", "a", "b"), finding("misses-many", "a")
    assert folded(weakest, missed) == [["weakest-class"], ["misses-many"]]


def test_several_leaders_together_may_tell_of_all_classes() -> None:
    missed, alarms = finding("misses-many", "a"), finding("false-alarms", "b")
    below = finding("below-the-rest", "b", "a")
    assert folded(missed, alarms, below) == [["misses-many"], ["false-alarms", "below-the-rest"]]


def test_a_graver_finding_is_never_folded_under_a_lighter_one() -> None:
    below = finding("below-the-rest", "a")
    missed = finding("misses-many", "a", severity="note")
    assert folded(below, missed) == [["below-the-rest", "misses-many"]]


def test_strong_and_weak_balances_are_different_topics() -> None:
    strong = finding("balanced", "a", severity="good", variant="high")
    strongest = finding("strongest-class", "a", severity="good")
    weak = finding("balanced", "a", severity="note", variant="middle")
    assert folded(strong, strongest, weak) == [["balanced", "strongest-class"], ["balanced"]]


def test_a_code_without_a_topic_stands_by_itself() -> None:
    assert folded(finding("twins", "a"), finding("twins", "a")) == [["twins"], ["twins"]]


def test_nothing_gives_no_card() -> None:
    assert cards(()) == ()


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_page_of_a_sample_needs_no_second_click(sample: str) -> None:
    assert len(cards(find(SAMPLES[sample]()))) <= FIRST_CARDS


def test_every_code_of_a_topic_is_one_of_a_rule() -> None:
    assert {code for codes in TOPICS.values() for code in codes} <= set(FIRES)


@pytest.mark.parametrize("style", STYLES)
def test_none_is_dropped_and_cards_keep_the_order(style: str) -> None:
    for case in cases(style, 2, seed=5):
        findings = find(case.evaluation)
        standing = cards(findings)
        told = [one for card in standing for one in (card.finding, *card.more)]
        assert sorted(map(findings.index, told)) == list(range(len(findings)))
        assert [findings.index(card.finding) for card in standing] == sorted(
            findings.index(card.finding) for card in standing
        )
