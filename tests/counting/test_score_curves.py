"""Which columns become curves, what is left out of them, and how their cut-offs are written."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lib.counting import score_reading, score_tally
from lib.counting.score_curves import shortest_between
from lib.counting.score_text import ScoreText
from lib.counting.spellings import with_merged
from lib.evaluation import Evaluation, ScoreCurve, has, with_rows
from tests.intake.opened import evaluated


def curves_of(evaluation: Evaluation) -> dict[str, ScoreCurve]:
    return {
        name: curve
        for name, curve in zip(evaluation.classes, evaluation.curves or (), strict=False)
        if curve is not None
    }


def told(evaluation: Evaluation) -> str:
    return " ".join(problem.message for problem in evaluation.source.problems)


def two_classes(scores: list[tuple[str, str, str]], name: str = "score") -> Evaluation:
    return evaluated(f"true;pred;{name}\n" + "".join(f"{';'.join(row)}\n" for row in scores))


def test_each_class_with_a_column_has_a_curve_in_drawing_order() -> None:
    result = with_rows(
        evaluated("true,pred,score_a,score_b\na,a,0.9,0.1\nb,b,0.2,0.7\nc,a,0.6,0.3\n"), ["b"]
    )
    assert result.classes == ("b", "a", "c")
    assert result.curves is not None
    b, a, c = result.curves
    assert a is not None
    assert b is not None
    assert (a.column, a.thresholds, a.tp, a.fp) == (
        "score_a",
        (0.9, 0.6, 0.0),
        (1, 1, 1),
        (0, 1, 2),
    )
    assert (b.column, b.average_precision, b.roc_area) == ("score_b", 1.0, 1.0)
    assert c is None
    assert has(result, "scores")


def test_a_score_without_a_name_is_that_of_the_class_it_speaks_for() -> None:
    for_yes = [("yes", "yes", "0.9"), ("no", "no", "0.2"), ("yes", "no", "0.4")]
    assert list(curves_of(two_classes(for_yes))) == ["yes"]
    for_no = [("yes", "yes", "0.1"), ("no", "no", "0.8"), ("yes", "no", "0.6")]
    assert list(curves_of(two_classes(for_no))) == ["no"]


def test_how_sure_a_model_was_of_whatever_it_said_is_no_curve() -> None:
    sure = [("yes", "yes", "0.9"), ("no", "no", "0.8"), ("no", "yes", "0.6"), ("yes", "no", "0.7")]
    result = two_classes(sure)
    assert result.curves is None
    assert not has(result, "scores")
    assert "not of one class" in told(result)
    of_three = two_classes([*sure, ("maybe", "maybe", "0.5")])
    assert of_three.curves is None
    assert "not of one class" in told(of_three)


@pytest.mark.parametrize(
    ("score", "owner"), [("0.9", "no"), ("0.4", "yes"), ("0.0", "yes"), ("1", "no")]
)
def test_where_only_one_class_is_ever_said_likely_scores_are_its_own(
    score: str, owner: str
) -> None:
    never = [("yes", "no", score), ("no", "no", score)]
    assert list(curves_of(two_classes(never))) == [owner]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (["0,75", "0,5"], [0.75, 0.5]), (["75%", "12.3 %"], [0.75, 0.123]),
        (["1e-3", "9.5E-1"], [0.95, 0.001]), (["−1,5", "2"], [2.0, -1.5]),
        (["97", "3.5"], [97.0, 3.5]), (["1.234,5", "0,25"], [1234.5, 0.25]),
    ],
)  # fmt: skip
def test_scores_are_read_as_people_write_them(written: list[str], read: list[float]) -> None:
    one, other = written
    (curve,) = curves_of(
        two_classes([("yes", "yes", one), ("no", "no", other)], "score_yes")
    ).values()
    assert curve.tp[-1] + curve.fp[-1] == 2
    assert curve.thresholds[0] <= read[0]
    assert sum(part.total for part in curve.bins) == pytest.approx(sum(read))


texts = st.text("0123456789_.,eE+-−%％ '\u00a0\t_naif", max_size=9) | st.floats(
    -1e6, 1e6, allow_nan=False
).map(repr)


@example(["0_0", "1_000", "1__0", "_1", "1_", "1_.5", "1._5", "1e1_0"], "")
@given(st.lists(texts, min_size=1, max_size=20), st.sampled_from(["", ".", ",", "'", "_"]))
def test_python_and_the_database_read_the_same_numbers(cells: list[str], thousands: str) -> None:
    import duckdb

    text = ScoreText(thousands)
    found = duckdb.execute(
        f"SELECT {text.sql('c')} FROM (SELECT unnest($cells::VARCHAR[]) AS c)", {"cells": cells}
    ).fetchall()
    theirs = [number if np.isfinite(number) else None for (number,) in found]
    assert theirs == [text.number(cell) for cell in cells]


def test_a_cell_of_many_digits_that_is_no_number_is_read_at_once() -> None:
    # Were there two ways to divide the digits, this would take hours.
    assert ScoreText().number("1" * 1_000_000 + "x") is None


def test_rows_without_a_score_are_told_of_and_no_others_are_lost() -> None:
    lines = [("yes", "yes", "0.9"), ("no", "no", ""), ("no", "no", "0.2"), ("no", "yes", "n/a")]
    many = [*lines[:3], *lines] * 600
    for rows in (lines, many):
        result = evaluated(
            "true;pred;score_yes\n" + "".join(f"{';'.join(row)}\n" for row in [*lines[:3], *rows])
        )
        (curve,) = curves_of(result).values()
        without = sum(row[2] in ("", "n/a") for row in [*lines[:3], *rows])
        assert curve.left_out == without
        assert curve.tp[-1] + curve.fp[-1] == result.source.rows_read - without
        assert "no score that can be read in “score_yes”" in told(result)


def test_rows_without_a_label_and_a_line_of_totals_are_on_no_curve() -> None:
    result = evaluated(
        "true,pred,score_yes\nyes,yes,0.9\nno,no,0.1\nyes,,0.8\n,no,0.3\nTotal,4,2.1\n"
    )
    (curve,) = curves_of(result).values()
    assert (curve.tp[-1], curve.fp[-1], curve.left_out) == (1, 1, 0)


def test_a_merged_class_loses_its_curve_and_says_so_others_keep_theirs() -> None:
    before = evaluated("true,pred,score_a,score_b\na,A,0.9,0.1\nA,a,0.8,0.2\nb,b,0.2,0.7\n")
    result = with_merged(before, [("a", "A")])
    assert list(curves_of(result)) == ["b"]
    assert len(result.curves or ()) == len(result.classes) == 2
    assert "has no curve" in told(result)


def test_a_large_file_is_counted_in_slices_with_the_same_curve(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    random = np.random.default_rng(3)
    own = random.random(5_000) < 0.3
    scores = np.round(np.clip(random.normal(0.4 + 0.2 * own, 0.2), 0, 1), 4)
    content = "true,pred,score_yes\n" + "".join(
        f"{'yes' if one else 'no'},{'yes' if score > 0.5 else 'no'},{score}\n"
        for one, score in zip(own.tolist(), scores.tolist(), strict=True)
    )
    at_once = evaluated(content).curves
    for module in (score_reading, score_tally):
        monkeypatch.setattr(module, "EXACT_SCORES", 1_200)
    assert evaluated(content).curves == at_once
    assert at_once is not None
    assert at_once[0] is not None
    assert at_once[0].within == 0


@given(st.floats(-1e3, 1e3), st.floats(1e-9, 10))
def test_a_cut_off_is_the_shortest_number_with_its_counts(score: float, gap: float) -> None:
    below = score - gap
    if not below < score:
        return
    found = shortest_between(below, score)
    assert below < found <= score
    digits = len(repr(found).partition(".")[2]) if "e" not in repr(found) else 99
    if 0 < digits < 15:
        shorter = {round(score, digits - 1), round(below, digits - 1)} if digits > 1 else set()
        assert not any(below < one <= score for one in shorter)
