"""All rules together: what is left out for want of evidence, and the order of findings."""

from __future__ import annotations

import pytest

from lib.findings.finding import SEVERITIES, Rule
from lib.findings.rules import RULES, find
from lib.words.say import TEMPLATES
from tests.builders import does_not_apply, figures, from_figures
from tests.sample_evaluations import SAMPLES, digit_figure


def test_every_code_has_words_and_every_template_a_rule() -> None:
    codes = [code for rule in RULES for code in rule.codes]
    assert len(codes) == len(set(codes))
    assert set(codes) == set(TEMPLATES)


@pytest.mark.parametrize("rule", [one for one in RULES if one.needs != ("figures",)],
                         ids=lambda rule: rule.codes[0])  # fmt: skip
def test_a_rule_does_not_apply_without_its_evidence(rule: Rule) -> None:
    why = does_not_apply(rule, from_figures([figures("0.9", "0.9")]))
    assert why.startswith("the file holds no")


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_gravest_come_first_then_by_weight(sample: str) -> None:
    order = [(SEVERITIES.index(one.severity), -one.weight) for one in find(SAMPLES[sample]())]
    assert order == sorted(order)


def test_findings_are_the_same_every_time() -> None:
    assert find(digit_figure()) == find(digit_figure())


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_finding_says_only_codes_of_its_rules_and_needs_what_the_file_has(sample: str) -> None:
    evaluation = SAMPLES[sample]()
    codes = {code for rule in RULES for code in rule.codes}
    for finding in find(evaluation):
        assert finding.code in codes
        assert set(finding.needs) <= set(evaluation.evidence)
        assert set(finding.classes) <= set(evaluation.classes)
