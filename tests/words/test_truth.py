"""Where a sentence is easily not quite true: what must, and must not, be said."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from lib.evaluation import Evaluation, PositiveClass
from lib.findings.f1_mismatch import impossible
from lib.findings.rules import find
from lib.words.limits import request
from lib.words.say import say
from lib.words.summary import summed_up
from lib.words.wording import Wording
from tests.builders import (
    Dense,
    figures,
    from_counts,
    from_figures,
    from_matrix,
    printed,
)
from tests.findings.random_tests import STYLES, cases


def words(evaluation: Evaluation, code: str) -> Wording:
    """What is said by the one finding of this code."""
    (found,) = (finding for finding in find(evaluation) if finding.code == code)
    return say(found)


def first_numbers(text: str) -> list[str]:
    return re.findall(r"(\d[\d.]*) of (?:every )?100", text)


@pytest.mark.parametrize("dense", [[[926, 4], [68, 7]], [[9260, 40], [695, 5]]])
def test_two_numbers_that_are_compared_look_different(dense: Dense) -> None:
    """93 of 100 cannot be fewer than 93 of 100."""
    said = words(from_matrix(dense), "overall")
    assert first_numbers(said.title)[0] != first_numbers(said.text)[0]


def test_accuracy_is_not_called_unknown_of_a_class_where_it_is_known() -> None:
    said = words(from_counts([(5, 2, 1, 12), (7, 1, 5, None)], ["a", "b"]), "accuracy-unknown")
    assert "“b”" in said.title + said.text
    assert "for one class" not in said.text


def test_accuracy_is_not_called_unknown_where_the_file_prints_it_for_the_whole_test() -> None:
    test = from_figures([figures("0.83", "0.83")], ["a"], overall={
        "overall_accuracy": printed("0.80")})  # fmt: skip
    assert "“a”" in words(test, "accuracy-unknown").title


def test_a_printed_overall_accuracy_is_said_even_without_sizes() -> None:
    test = from_figures(
        [figures("0.83", "0.83"), figures("0.63", "0.83")],
        overall={"overall_accuracy": printed("0.77")},
    )
    assert "77" in " ".join(text for f in find(test) for text in (say(f).title, say(f).text))


def test_sizes_of_some_classes_only_are_no_trouble() -> None:
    lines = [figures("0.83", "0.83", 20), figures("0.63", "0.83")]
    test = from_figures(lines, overall={"overall_accuracy": printed("0.80")})
    findings = find(replace(test, evidence=("figures", "sizes")))
    assert all(say(finding).title for finding in findings)


def test_figures_that_no_test_can_have_still_give_a_report() -> None:
    test = from_figures([figures("0.05", "1.00", 10), figures("0.50", "0.50", 2)])
    assert all(say(finding).title for finding in find(test))


@pytest.mark.parametrize(
    ("precision", "recall", "f1"),
    [("0.834", "0.840", "0.832"), ("0.8340", "0.8350", "0.8400"), ("0.75", "0.70", "0.81")],
)
def test_what_cannot_fit_does_not_fit_as_it_is_shown(precision: str, recall: str, f1: str) -> None:
    """ "83%, 84% and an F1 of 83%" do fit: the digits of the file must be shown."""
    said = words(from_figures([figures(precision, recall, None, f1)], ["a"]), "f1-mismatch")
    shown = [re.search(f"{name} ([\\d.]+)%", said.text) for name in ("precision", "recall", "F1")]
    as_printed = [_share(match[1]) for match in shown if match]
    assert impossible(figures(as_printed[0], as_printed[1], None, as_printed[2]))


def _share(percent: str) -> str:
    """The per cent of a sentence as a share with the same digits: 83.4 is 0.834."""
    decimals = len(percent.partition(".")[2])
    return f"{float(percent) / 100:.{decimals + 2}f}"


def test_10_misses_and_50_false_alarms_are_not_about_as_frequent() -> None:
    """Recall 99 % and precision 95 % are close, their errors are not."""
    said = words(from_matrix([[990, 10], [50, 5000]]), "balanced")
    assert "as frequent" not in said.why


def test_a_class_of_which_nothing_is_right_is_said_once() -> None:
    findings = find(from_matrix([[0, 30, 0], [25, 20, 0], [0, 0, 30]]))
    codes = {finding.code for finding in findings if "c00" in finding.classes}
    assert not {"misses-many", "false-alarms"} <= codes


@pytest.mark.parametrize(
    ("dense", "code"),
    [
        ([[5, 0, 0], [2, 0, 0], [3, 0, 0]], "never-predicted"),
        ([[5, 2, 2], [0, 0, 0], [0, 0, 0]], "not-in-test"),
    ],
)
def test_neither_of_two_is_said_with_or(dense: Dense, code: str) -> None:
    assert " or “" in words(from_matrix(dense), code).title


def test_the_average_says_of_how_many_classes_it_is_one() -> None:
    """The second label is used, but no item has it: the average is that of one class."""
    test = from_counts([(8, 1, 2, None), (0, 3, 0, None)], ["a", "b"])
    assert "84%" in words(test, "average-f1").title
    assert "2 classes" not in words(test, "average-f1").title


def test_one_class_alone_is_not_blamed_for_being_no_better_than_itself() -> None:
    (found,) = (one for one in find(from_matrix([[40]])) if one.code == "overall")
    assert found.severity != "problem"


def test_the_best_of_bad_classes_is_not_recommended() -> None:
    said = words(from_matrix([[30, 70], [80, 20]]), "strongest-class")
    assert "start with" not in said.advice


def test_advice_does_not_contradict_itself() -> None:
    """Not "judge by accuracy" in one card and "not by accuracy" in the next."""
    test = from_matrix([[1620, 3], [18, 15]], ["no", "yes"])
    advice = " ".join(say(finding).advice for finding in find(test))
    assert not ("use accuracy" in advice and "not by accuracy" in advice)


@pytest.mark.parametrize("style", STYLES)
def test_the_summary_never_leaves_out_a_problem(style: str) -> None:
    for case in cases(style, 4, seed=6):
        evaluation = case.evaluation
        if len(evaluation.classes) == 2:
            evaluation = replace(evaluation, positive=PositiveClass(evaluation.classes[1], "first"))
        findings = find(evaluation)
        if findings[0].severity == "problem":
            grave = {one.code for one in findings if one.severity == "problem"}
            assert grave & {code for said in summed_up(findings) for code in said.codes}, case.label


def test_a_class_without_items_has_no_recall_whatever_is_printed() -> None:
    lines = [figures("0.90", "0.80", 30), figures("0.70", "0.90", 20), figures("0.00", "0.00", 0)]
    test = from_figures(lines, ["a", "b", "c"])
    assert all("“c” has the lowest" not in say(finding).title for finding in find(test))


def test_few_items_are_not_waved_through() -> None:
    said = words(from_matrix([[20, 0], [0, 20]]), "balanced")
    assert "No need to act" not in said.advice


def test_an_f1_that_does_not_fit_is_not_praised() -> None:
    lines = [figures("0.50", "0.50", None, "0.90"), figures("0.90", "0.80", None, "0.847")]
    said = words(from_figures(lines, ["a", "b"]), "strongest-class")
    assert "start with" not in said.advice


def test_true_negatives_are_asked_for_where_they_are_what_is_missing() -> None:
    test = from_counts([(5, 2, 1, None), (7, 1, 2, None)], ["a", "b"])
    assert "tn" in request(test)


def test_one_class_alone_is_not_to_be_read_class_by_class() -> None:
    said = words(from_matrix([[40]]), "overall")
    assert "class by class" not in said.advice
    assert "other classes" in said.advice
