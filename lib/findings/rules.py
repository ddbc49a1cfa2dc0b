"""All rules, and what they find in a test: the most important first."""

from __future__ import annotations

from lib.evaluation import Evaluation, has
from lib.findings import (
    absent,
    accuracy_column,
    alike_labels,
    average,
    average_mismatch,
    balanced,
    beaten_point,
    class_accuracy,
    confused_group,
    confusions,
    directions,
    f1_mismatch,
    falls_off,
    imbalance,
    impossible_figures,
    label_use,
    least_items,
    misses_or_alarms,
    more_items,
    no_cut_off,
    not_sure,
    other_prevalence,
    overall,
    own_balance,
    perfect,
    perfect_half,
    positive_class,
    reliable_differences,
    rows_compared,
    rows_suspected,
    scores_come_true,
    small_classes,
    strongest_weakest,
    suspicions,
    twins,
    two_class_mix,
    uncertainty,
    where_mistakes_lie,
)
from lib.findings.finding import SEVERITIES, DoesNotApply, Finding, Outcome, Rule
from lib.metrics.measures import Results

RULES: tuple[Rule, ...] = (
    overall.RULE,
    average.RULE,
    strongest_weakest.RULE,
    own_balance.RULE,
    rows_compared.RULE,
    suspicions.RULE,
    rows_suspected.RULE,
    not_sure.RULE,
    misses_or_alarms.RULE,
    reliable_differences.RULE,
    balanced.RULE,
    absent.RULE,
    alike_labels.RULE,
    f1_mismatch.RULE,
    accuracy_column.RULE,
    average_mismatch.RULE,
    impossible_figures.RULE,
    twins.RULE,
    confusions.RULE,
    directions.RULE,
    confused_group.RULE,
    where_mistakes_lie.RULE,
    imbalance.RULE,
    small_classes.RULE,
    perfect.RULE,
    perfect_half.RULE,
    label_use.RULE,
    class_accuracy.RULE,
    positive_class.RULE,
    two_class_mix.RULE,
    least_items.RULE,
    other_prevalence.RULE,
    no_cut_off.RULE,
    beaten_point.RULE,
    scores_come_true.RULE,
    falls_off.RULE,
    uncertainty.RULE,
    more_items.RULE,
)


def outcome(rule: Rule, results: Results) -> Outcome:
    """What one rule says of a test: its findings, none, or that it does not apply."""
    missing = [need for need in rule.needs if not has(results.evaluation, need)]
    if missing:
        return DoesNotApply(f"the file holds no {missing[0]}")
    return rule.look(results)


def find(evaluation: Evaluation) -> tuple[Finding, ...]:
    """Every finding of every rule that applies, gravest first, then by weight."""
    return find_in(Results(evaluation))


def find_in(results: Results) -> tuple[Finding, ...]:
    """The same, where the results are at hand."""
    outcomes = (outcome(rule, results) for rule in RULES)
    found = [finding for one in outcomes if not isinstance(one, DoesNotApply) for finding in one]
    return tuple(sorted(found, key=lambda f: (SEVERITIES.index(f.severity), -f.weight)))
