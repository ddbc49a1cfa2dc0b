"""The small pictures: valid, true to their example, told in words, safe with any class name."""

from __future__ import annotations

import json
from typing import Any

import pytest

from lib.charts.canvas import WIDTH, Canvas, drawing, specification
from lib.charts.dot_field import DOTS, Part, dot_field, hundred
from lib.charts.small_scale import Line, Mark, small_scale
from lib.charts.term_pictures import PICTURES, term_picture
from lib.charts.theme import DARK, LIGHT
from lib.evaluation import Evaluation
from lib.findings.finding import Finding
from lib.findings.made_up import COUNTED, PRINTED, SCORES
from lib.findings.term_examples import EXAMPLES, show
from lib.metrics.measures import Results
from tests.builders import from_counts, from_matrix
from tests.conftest import SOAK
from tests.findings.random_tests import STYLES, cases
from tests.nasty_names import NASTY_NAMES
from tests.sample_evaluations import SAMPLES

NEEDS_PRINTED = ("unknown",)
LETTER = 7.0
"""Pixels of a letter of 13, on average."""


def picture(term: str, evaluation: Evaluation) -> Canvas | None:
    """The picture of a term from a test; None where the test does not show it."""
    results = Results(evaluation)
    shown = show(term, results)
    return term_picture(shown, results.card) if isinstance(shown, Finding) else None


def made_up(term: str) -> Canvas:
    results = Results(PRINTED if term in NEEDS_PRINTED else COUNTED)
    shown = show(term, results)
    finding = shown if isinstance(shown, Finding) else Finding(term, "note", (), (), ())
    return term_picture(finding, results.card)


def test_every_term_has_a_picture() -> None:
    assert set(PICTURES) == set(EXAMPLES)


@pytest.mark.parametrize("term", PICTURES)
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_quick_specification_is_the_one_that_altair_finds_valid(term: str, theme: Any) -> None:
    chart = drawing(made_up(term), theme)
    assert specification(made_up(term), theme) == chart.to_dict(validate=True)


@pytest.mark.parametrize("term", PICTURES)
def test_a_picture_is_told_and_fits_on_a_phone(term: str) -> None:
    for evaluation in (COUNTED, PRINTED, *(sample() for sample in SAMPLES.values())):
        drawn = picture(term, evaluation) or made_up(term)
        assert drawn.told.endswith(".")
        for text in drawn.texts:
            wide = len(text.text) * LETTER * text.size / 13
            left = {"left": text.x, "center": text.x - wide / 2, "right": text.x - wide}[text.align]
            assert left >= -12, text
            assert left + wide <= WIDTH + 12, text
        for box in drawn.boxes:
            assert 0 <= box.x <= box.x2 <= WIDTH
            assert 0 <= box.y <= box.y2 <= drawn.height


@pytest.mark.parametrize("style", STYLES)
def test_any_test_can_be_drawn(style: str) -> None:
    for case in cases(style, 3 if SOAK else 1, seed=5):
        for term in PICTURES:
            drawn = picture(term, case.evaluation)
            if drawn is not None:
                specification(drawn, LIGHT)


def test_recall_of_the_eights_is_86_discs_and_14_diamonds() -> None:
    drawn = picture("recall", SAMPLES["digits_predictions"]())
    assert drawn is not None
    assert drawn.told == "100 dots. 100 real “8”: 86 found, 14 missed."
    field = drawn.dots[:DOTS]
    assert [dot.sign for dot in field] == ["circle"] * 86 + ["diamond"] * 14
    assert {dot.look for dot in field if dot.sign == "diamond"} == {"hollow"}
    assert [dot.sign for dot in drawn.dots[DOTS:]] == ["circle", "diamond"]


@pytest.mark.parametrize("share", [0.0, 0.0001, 0.005, 0.5, 0.995, 0.9999, 1.0])
def test_a_field_is_never_more_perfect_than_its_share(share: float) -> None:
    discs, rest = hundred((share, 1 - share))
    assert discs + rest == DOTS
    assert (discs == 0) == (share == 0)
    assert (discs == DOTS) == (share == 1)
    assert abs(discs - share * DOTS) <= 1


def test_four_counts_stand_in_their_cells() -> None:
    drawn = picture("fn", from_counts([(30, 20, 10, None), (7, 1, 2, None)], ["a", "b"]))
    assert drawn is not None
    assert [text.text for text in drawn.texts if text.size == 18] == ["30", "10", "20", "?"]
    assert "really “a”, called “b”: 10" in drawn.told
    assert [text.text for text in drawn.texts if text.bold and text.size == 11] == ["missed"]
    assert {dot.sign: dot.hue for dot in drawn.dots} == {"circle": "recall", "diamond": "precision"}


def test_an_unknown_figure_is_a_dashed_box_and_no_bar() -> None:
    drawn = made_up("unknown")
    assert [box.look for box in drawn.boxes] == ["solid", "solid", "dashed"]
    assert [text.text for text in drawn.texts][-1] == "?"
    assert "Accuracy not known" in drawn.told
    spec = specification(drawn, LIGHT)
    assert [layer["mark"].get("strokeDash") for layer in spec["layer"][:2]] == [None, [3, 3]]


def test_every_class_is_a_tick_under_an_average() -> None:
    drawn = picture("balanced_accuracy", SAMPLES["digits_predictions"]())
    assert drawn is not None
    upright = [box for box in drawn.boxes if box.x2 - box.x == 1]
    assert len(upright) == 10 + 3
    assert "“8” 86; “0” 97; average 93" in drawn.told


@pytest.mark.parametrize(
    ("low", "high"), [(0.0, 1.0), (0.0, 0.1), (0.9, 1.0), (0.4, 0.6), (0.5, 0.5), (0.0, 0.0)]
)
def test_no_rule_of_a_scale_crosses_a_text(low: float, high: float) -> None:
    line = Line(0, 1, ("0%", "100%"))
    marks = (Mark(low, f"“low” {low:.0%}"), Mark(high, f"“high” {high:.0%}"))
    drawn = small_scale(line, marks, title="Recall")
    first, second = drawn.texts[1:3]
    lower, upper = sorted((first, second), key=lambda text: -text.y)
    other = line.place(high if lower is first else low)
    wide = len(lower.text) * LETTER
    left = {"left": lower.x, "center": lower.x - wide / 2, "right": lower.x - wide}[lower.align]
    assert upper.y < lower.y
    assert not left + 5 < other < left + wide - 5


def test_the_twelve_mails_are_drawn_with_and_without_a_cut_off() -> None:
    without, with_it = made_up("score"), made_up("cut_off")
    assert len(without.dots) == len(with_it.dots) == len(SCORES)
    assert len(with_it.boxes) == len(without.boxes) + 1


def test_what_a_user_wrote_is_only_ever_a_value() -> None:
    count = len(NASTY_NAMES)
    matrix = [[5 if row == column else row % 2 for column in range(count)] for row in range(count)]
    for term in PICTURES:
        drawn = picture(term, from_matrix(matrix, NASTY_NAMES))
        if drawn is None:
            continue
        spec = specification(drawn, LIGHT)
        for layer in spec["layer"]:
            del layer["data"]
        assert "evil" not in json.dumps(spec)


def test_a_field_of_no_share_at_all_is_drawn() -> None:
    drawn = dot_field("t", Part("found", 0.0, "0"), Part("missed", 1.0, "100"))
    assert {dot.sign for dot in drawn.dots[:DOTS]} == {"diamond"}
