"""From a finding to its words: one template a code."""

from __future__ import annotations

from collections.abc import Mapping

from lib.findings.finding import Finding
from lib.words import (
    of_accuracies,
    of_averages,
    of_certainty,
    of_classes,
    of_cut_offs,
    of_labels,
    of_mistakes,
    of_one_test,
    of_pairs,
    of_perfection,
    of_spellings,
    of_suspicions,
    of_the_figures,
    of_the_rows,
    of_the_test,
)
from lib.words.facts import Facts
from lib.words.wording import Template, Wording

TEMPLATES: Mapping[str, Template] = {
    "overall": of_the_test.overall,
    "average-f1": of_the_test.average_f1,
    "uncertainty": of_certainty.uncertainty,
    "more-items": of_certainty.more_items,
    "accuracy-or-balanced": of_certainty.accuracy_or_balanced,
    "below-the-rest": of_certainty.below_the_rest,
    "above-the-rest": of_certainty.above_the_rest,
    "may-be-chance": of_certainty.may_be_chance,
    "misses-or-alarms": of_certainty.misses_or_alarms,
    "uneven-by-chance": of_certainty.uneven_by_chance,
    "imbalance": of_the_test.imbalance,
    "confusions": of_pairs.confusions,
    "two-way": of_pairs.two_way,
    "one-way": of_pairs.one_way,
    "missed-went": of_mistakes.missed_went,
    "alarms-came": of_mistakes.alarms_came,
    "confused-group": of_mistakes.confused_group,
    "rows-compared": of_the_rows.rows_compared,
    "other-prevalence": of_the_rows.other_prevalence,
    "one-answer": of_suspicions.one_answer,
    "all-right": of_suspicions.all_right,
    "unpredicted": of_suspicions.unpredicted,
    "repeated-ids": of_suspicions.repeated_ids,
    "repeated-rows": of_suspicions.repeated_rows,
    "same-as-true": of_suspicions.same_as_true,
    "not-sure-label": of_suspicions.not_sure_label,
    "accuracy-unknown": of_the_test.accuracy_unknown,
    "weakest-class": of_classes.weakest,
    "strongest-class": of_classes.strongest,
    "misses-many": of_classes.misses_many,
    "false-alarms": of_classes.false_alarms,
    "balanced": of_classes.balanced,
    "label-under-used": of_labels.label_under_used,
    "label-over-used": of_labels.label_over_used,
    "small-classes": of_classes.small_classes,
    "class-accuracy": of_classes.class_accuracy,
    "never-predicted": of_labels.never_predicted,
    "not-in-test": of_labels.not_in_test,
    "alike-labels": of_spellings.alike_labels,
    "twins": of_the_figures.twins,
    "perfect-score": of_perfection.perfect_score,
    "perfect-recall": of_perfection.perfect_recall,
    "perfect-precision": of_perfection.perfect_precision,
    "accuracy-is-recall": of_accuracies.is_recall,
    "accuracy-repeated": of_accuracies.is_repeated,
    "accuracy-mismatch": of_accuracies.mismatch,
    "average-mismatch": of_averages.average_mismatch,
    "least-items": of_averages.least_items,
    "two-class-mix": of_averages.two_class_mix,
    "f1-mismatch": of_the_figures.f1_mismatch,
    "impossible-figures": of_one_test.impossible_figures,
    "sizes-needed": of_one_test.sizes_needed,
    "falls-off": of_cut_offs.falls_off,
    "beaten-point": of_cut_offs.beaten_point,
    "no-cut-off": of_cut_offs.no_cut_off,
    "scores-too-high": of_cut_offs.scores_too_high,
    "scores-too-low": of_cut_offs.scores_too_low,
    "positive-class": of_classes.positive_class,
}


def say(finding: Finding) -> Wording:
    """The words of a finding. Raises KeyError for a code without a template."""
    return TEMPLATES[finding.code](finding, Facts(finding))
