"""The positive row beside the negative one."""

from __future__ import annotations

from lib.evaluation import Row
from lib.findings.claims import Claim, Measure
from lib.findings.rows_compared import RULE
from lib.words.say import say
from tests.builders import does_not_apply, figures, findings_of, from_figures, from_matrix
from tests.sample_evaluations import digit_figure

ROWS: list[Row | None] = ["positive", "positive", "negative"]
APART = from_matrix([[50, 50, 0], [50, 50, 0], [0, 0, 90]], rows=ROWS)


def test_the_row_with_the_higher_average_is_told() -> None:
    found = findings_of(RULE, APART)["rows-compared"]
    positive, negative = (Measure("macro_f1", row=row) for row in ("positive", "negative"))
    assert Claim(positive, "<", negative) in found.claims
    assert Claim(Measure("classes", row="positive"), "=", 2) in found.claims
    assert say(found).title.endswith("average F1 of 50%, the negative ones 100%")


def test_the_rows_of_the_picture_have_the_same_averages() -> None:
    found = findings_of(RULE, digit_figure())["rows-compared"]
    assert found.variant == "same"
    assert "same averages" in say(found).title


def test_close_averages_are_not_told_apart() -> None:
    test = from_matrix([[90, 6, 4], [6, 90, 4], [4, 4, 92]], rows=ROWS)
    found = findings_of(RULE, test)["rows-compared"]
    assert "less than 5 points" in say(found).text


def test_it_does_not_apply_without_two_rows_or_with_two_classes() -> None:
    assert "rows" in does_not_apply(RULE, from_matrix([[9, 1, 0], [1, 9, 0], [0, 0, 9]]))
    two = from_matrix([[9, 1], [1, 9]], rows=["positive", "negative"])
    assert "rows" in does_not_apply(RULE, two)


def test_it_does_not_apply_where_a_class_has_no_precision() -> None:
    lines = [figures("0.9", "0.9"), figures(None, "0.2"), figures("0.8", "0.8")]
    assert "average" in does_not_apply(RULE, from_figures(lines, rows=ROWS))
