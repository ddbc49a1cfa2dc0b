"""The report as data: every number that is known, a reason for every one that is not."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from lib.evaluation import Evaluation
from lib.exports.as_json import report_as_data
from lib.report import count_file, report_on
from tests import sample_evaluations
from tests.builders import figures, from_counts, from_figures, from_matrix
from tests.exports.test_cut_offs_csv import settled
from tests.nasty_names import NASTY_NAMES

PETS = from_matrix([[6, 4], [0, 10]], ["cat", "dog"], ["positive", "negative"])
EVALUATIONS = [
    PETS,
    from_counts([(5, 1, 2, 7), (7, 2, 1, 5)]),
    from_figures([figures("0.99", "0.43"), figures("0.94", None)]),
    sample_evaluations.digit_figure(),
    sample_evaluations.breast_cancer(),
]


@pytest.mark.parametrize("evaluation", EVALUATIONS)
def test_it_is_plain_data_without_loss(evaluation: Evaluation) -> None:
    data = report_as_data(report_on(evaluation))
    assert json.loads(json.dumps(data, allow_nan=False)) == data
    assert list(data) == [
        "schema", "input", "classes", "overall", "matrix", "scores", "cut_offs", "findings",
        "cannot_tell", "summary", "questions", "request",
    ]  # fmt: skip


def test_counted_figures_are_worked_out_by_hand() -> None:
    data = report_as_data(report_on(PETS))
    cat, dog = data["classes"]
    assert (cat["name"], cat["row"], cat["support"], cat["predicted"]) == ("cat", "positive", 10, 6)
    assert cat["precision"]["value"] == 1
    assert cat["recall"]["value"] == 0.6
    assert cat["f1"]["value"] == 2 * 6 / (2 * 6 + 4)
    assert cat["accuracy"]["value"] == dog["accuracy"]["value"] == 0.8
    assert dog["precision"]["value"] == 10 / 14
    assert data["overall"]["items"] == 20
    assert data["overall"]["accuracy"]["value"] == 0.8
    assert data["overall"]["majority_share"]["value"] == 0.5
    for average in ("macro_f1", "macro_precision", "balanced_accuracy", "weighted_f1", "mcc"):
        one = data["overall"][average]
        assert one["low"] < one["value"] < one["high"], average
    assert data["matrix"] == {"labels": ["cat", "dog"], "counts": [[6, 4], [0, 10]]}


def test_reported_figures_are_handed_on_to_the_last_digit() -> None:
    data = report_as_data(report_on(sample_evaluations.digit_figure()))
    two = next(entry for entry in data["classes"] if entry["name"] == "2")
    assert two["precision"] == {
        "value": 0.99, "low": None, "high": None, "origin": "reported", "reason": None,
    }  # fmt: skip
    assert two["recall"]["value"] == 0.43
    assert two["f1"]["origin"] == "derived"
    assert two["support"] is None


def test_what_is_unknown_says_why_and_is_never_zero() -> None:
    data = report_as_data(report_on(from_matrix([[5, 0], [3, 0]], ["said", "never said"])))
    never = next(entry for entry in data["classes"] if entry["name"] == "never said")
    assert never["precision"]["value"] is None
    assert never["precision"]["origin"] == "unknown"
    assert "never uses this label" in never["precision"]["reason"]
    assert never["recall"]["value"] == 0


def test_a_matrix_is_null_where_there_is_none() -> None:
    data = report_as_data(report_on(from_figures([figures("0.9", "0.8"), figures("0.7", "0.8")])))
    assert data["matrix"] is None
    assert data["overall"]["items"] is None


def test_names_and_sentences_are_escaped_for_no_display() -> None:
    square = [[int(one == other) for one in range(60)] for other in range(60)]
    names = [*NASTY_NAMES, *(f"c{number}" for number in range(60 - len(NASTY_NAMES)))]
    data = report_as_data(report_on(from_matrix(square, names)))
    assert [entry["name"] for entry in data["classes"]] == names
    spoken = " ".join(finding["title"] + finding["text"] for finding in data["findings"])
    assert f"“{NASTY_NAMES[0]}”" in spoken
    assert "\u2060" not in json.dumps(data, ensure_ascii=False)


def test_a_sample_is_marked_as_one() -> None:
    assert report_as_data(report_on(PETS))["input"]["sample"] is None


def test_it_says_how_the_file_was_read(tmp_path: Path) -> None:
    path = tmp_path / "results.csv.gz"
    path.write_bytes(gzip.compress(b"Run 7\n\ntrue;pred;score\na;b\n" + b"a;a;0.9\n" * 5))
    counted = count_file(path, name=path.name)
    told = report_as_data(report_on(counted.evaluation))["input"]
    assert told["carrier"] == "text"
    assert (told["packed"], told["part"]) == ("gzip", "results.csv")
    assert (told["encoding"], told["delimiter"], told["header_line"]) == ("UTF-8", ";", 3)
    assert (told["rows_read"], told["rows_padded"], told["rows_left_out"]) == (6, 1, 0)
    lines = [problem.get("line") for problem in told["problems"]]
    assert lines == [None, None, 4, None], "the last is about the row without a score"


def test_scores_are_told_by_class_and_null_without_any(tmp_path: Path) -> None:
    path = tmp_path / "scored.csv"
    path.write_text("true,pred,score_yes\nyes,yes,0.9\nno,no,0.2\nno,yes,0.7\nno,no,\n")
    told = report_as_data(report_on(count_file(path, name=path.name).evaluation))["scores"]
    assert told == [
        {"class": "yes", "column": "score_yes", "average_precision": 1.0, "roc_area": 1.0,
         "within": 0.0, "left_out": 1}
    ]  # fmt: skip
    assert report_as_data(report_on(PETS))["scores"] is None


def test_settled_cut_offs_are_part_of_the_report() -> None:
    data = report_as_data(report_on(settled("a b")))
    assert data["cut_offs"] == [{
        "class": "a b", "column": "score", "threshold": 0.4,
        "chosen_for": "recall of at least 95 of 100",
    }]  # fmt: skip
