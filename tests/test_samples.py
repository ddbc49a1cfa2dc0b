"""The files of sample_data/ are what they say they are, and can be made again."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SAMPLE_DATA = ROOT / "sample_data"
KINDS = {"predictions", "matrix", "counts", "figures"}
LISTED = json.loads((SAMPLE_DATA / "samples.json").read_text(encoding="utf-8"))

FIGURE = [
    ("1", "positive", "1.00", "1.00"),
    ("2", "positive", "0.99", "0.43"),
    ("4", "positive", "0.94", "0.31"),
    ("6", "positive", "0.98", "0.89"),
    ("9", "positive", "0.90", "0.76"),
    ("0", "negative", "1.00", "1.00"),
    ("3", "negative", "0.99", "0.43"),
    ("5", "negative", "0.94", "0.31"),
    ("7", "negative", "0.98", "0.89"),
    ("8", "negative", "0.90", "0.76"),
]
"""The ten digits of the picture that started the project, in its order."""


def rows(file: str) -> list[dict[str, str]]:
    """The rows of a sample, every cell a text."""
    with (SAMPLE_DATA / file).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def accuracy(file: str, true: str, predicted: str) -> float:
    """The share of rows whose prediction is right."""
    read = rows(file)
    return sum(row[true] == row[predicted] for row in read) / len(read)


def test_every_file_is_listed_and_every_listed_file_is_there() -> None:
    there = {path.name for path in SAMPLE_DATA.iterdir()} - {"samples.json"}
    assert [entry["file"] for entry in LISTED] == list(dict.fromkeys(e["file"] for e in LISTED))
    assert {entry["file"] for entry in LISTED} == there


@pytest.mark.parametrize("entry", LISTED, ids=lambda entry: entry["file"])
def test_each_sample_says_in_one_line_where_it_comes_from(entry: dict[str, str]) -> None:
    assert set(entry) == {"file", "title", "about", "kind"}
    assert entry["kind"] in KINDS
    assert len(entry["title"]) <= 30
    assert entry["about"].endswith(".")
    assert "\n" not in entry["about"]


def test_every_kind_has_a_sample() -> None:
    assert {entry["kind"] for entry in LISTED} == KINDS


def test_digit_figure_is_the_picture() -> None:
    read = rows("digit_figure.csv")
    assert list(read[0]) == ["class", "row", "precision", "recall"]
    assert [tuple(row.values()) for row in read] == FIGURE


def test_digits_predicted_label_has_the_largest_written_score() -> None:
    for row in rows("digits_predictions.csv"):
        scores = {digit: float(row[f"score_{digit}"]) for digit in "0123456789"}
        largest = max(scores.values())
        assert [digit for digit, score in scores.items() if score == largest] == [row["predicted"]]
        assert sum(scores.values()) == pytest.approx(1, abs=1e-5)


def test_digits_models_are_modest_and_different() -> None:
    read = rows("digits_predictions.csv")
    assert len({row["id"] for row in read}) == len(read) == 1797
    assert 0.90 < accuracy("digits_predictions.csv", "true", "predicted") < 0.95
    assert 0.90 < accuracy("digits_predictions.csv", "true", "second_model") < 0.95
    assert sum(row["predicted"] != row["second_model"] for row in read) > 100


def test_digits_rows_and_strokes() -> None:
    read = rows("digits_predictions.csv")
    assert all((row["row"] == "positive") == (row["true"] in "12469") for row in read)
    assert Counter(row["stroke"] for row in read) == {"thin": 599, "medium": 599, "thick": 599}


@pytest.mark.parametrize(
    ("file", "predicted", "score", "yes", "no"),
    [
        ("breast_cancer.csv", "predicted", "score_malignant", "malignant", "benign"),
        ("rare_eights.csv", "says 8", "score", "yes", "no"),
    ],
)
def test_yes_is_said_at_even_odds(file: str, predicted: str, score: str, yes: str, no: str) -> None:
    for row in rows(file):
        assert row[predicted] == (yes if float(row[score]) >= 0.5 else no)


def test_sizes() -> None:
    diagnoses = Counter(row["diagnosis"] for row in rows("breast_cancer.csv"))
    assert diagnoses == {"benign": 357, "malignant": 212}
    eights = Counter(row["is an 8"] for row in rows("rare_eights.csv"))
    assert eights == {"no": 1623, "yes": 33}
    species = Counter(row["actual"] for row in rows("iris.csv"))
    assert species == {"setosa": 50, "versicolor": 50, "virginica": 50}


def test_travel_matrix_counts_the_210_trips() -> None:
    read = rows("travel_matrix.csv")
    modes = [row.pop("true \\ predicted") for row in read]
    assert modes == list(read[0])
    assert [sum(map(int, row.values())) for row in read] == [58, 63, 30, 59]


def test_wine_counts_are_of_the_same_178_wines() -> None:
    for row in rows("wine_counts.csv"):
        assert sum(int(row[cell]) for cell in ("tp", "fp", "fn", "tn")) == 178


def test_impossible_figures_hold_one_impossible_f1() -> None:
    impossible = []
    for row in rows("impossible_figures.csv"):
        precision, recall, f1 = (float(row[name]) for name in ("precision", "recall", "f1"))
        # F1 rises with both, so the figures' rounding (half a hundredth) bounds it from both sides.
        low, high = (
            2 * (precision + half) * (recall + half) / (precision + recall + 2 * half)
            for half in (-0.005, 0.005)
        )
        if not low - 0.005 <= f1 <= high + 0.005:
            impossible.append(row["class"])
            assert f1 > max(precision, recall) + 0.01
    assert impossible == ["Delivery"]


def test_samples_can_be_made_again_byte_for_byte(tmp_path: Path) -> None:
    command = [sys.executable, "tools/make_samples.py", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True)
    for path in sorted(SAMPLE_DATA.iterdir()):
        assert (tmp_path / path.name).read_bytes() == path.read_bytes(), path.name
