"""The files of sample_data/ as evaluations, read by hand so that no test rests on the intake."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

from lib.evaluation import Evaluation, PositiveClass, Row, in_drawing_order
from tests.builders import figures, from_counts, from_figures, from_labels, from_matrix
from tests.builders import printed as number

SAMPLE_DATA = Path(__file__).resolve().parent.parent / "sample_data"


def lines(file: str) -> list[dict[str, str]]:
    """The rows of a sample, every cell a text."""
    with (SAMPLE_DATA / file).open(encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))


def digit_figure() -> Evaluation:
    read = lines("digit_figure.csv")
    return from_figures(
        [figures(line["precision"], line["recall"]) for line in read],
        [line["class"] for line in read],
        [_row(line["row"]) for line in read],
    )


def digits_predictions() -> Evaluation:
    read = lines("digits_predictions.csv")
    side = {line["true"]: _row(line["row"]) for line in read}
    return in_drawing_order(
        from_labels(
            [line["true"] for line in read], [line["predicted"] for line in read],
            [side[name] for name in sorted(side)],
            evidence=("figures", "sizes", "matrix", "scores", "rows"),
        )
    )  # fmt: skip


def rare_eights() -> Evaluation:
    read = lines("rare_eights.csv")
    return in_drawing_order(
        from_labels(
            [line["is an 8"] for line in read], [line["says 8"] for line in read],
            ("negative", "positive"), PositiveClass("yes", "word"),
            evidence=("figures", "sizes", "matrix", "scores", "rows"),
        )
    )  # fmt: skip


def breast_cancer() -> Evaluation:
    read = lines("breast_cancer.csv")
    return in_drawing_order(
        from_labels(
            [line["diagnosis"] for line in read], [line["predicted"] for line in read],
            ("negative", "positive"), PositiveClass("malignant", "score"),
            evidence=("figures", "sizes", "matrix", "scores", "rows"),
        )
    )  # fmt: skip


def wine_counts() -> Evaluation:
    read = lines("wine_counts.csv")
    counts = [(int(one["tp"]), int(one["fp"]), int(one["fn"]), int(one["tn"])) for one in read]
    return from_counts(counts, [line["class"] for line in read])


def impossible_figures() -> Evaluation:
    read = lines("impossible_figures.csv")
    return from_figures(
        [
            figures(line["precision"], line["recall"], int(line["support"]), line["f1"])
            for line in read
        ],
        [line["class"] for line in read],
    )


def digits_report() -> Evaluation:
    """A line a class, a blank one, accuracy, and two averages, of which no rule makes use."""
    printed = (SAMPLE_DATA / "digits_report.txt").read_text(encoding="utf-8").splitlines()
    read = [line.split() for line in printed]
    classes = [line for line in read if len(line) == 5 and line[0].isdigit()]
    evaluation = from_figures(
        [
            figures(precision, recall, int(support), f1)
            for _, precision, recall, f1, support in classes
        ],
        [line[0] for line in classes],
    )
    (accuracy,) = (line[1] for line in read if line[:1] == ["accuracy"])
    return replace(evaluation, overall={"overall_accuracy": number(accuracy)})


def iris() -> Evaluation:
    read = lines("iris.csv")
    return from_labels([line["actual"] for line in read], [line["model output"] for line in read])


def travel_matrix() -> Evaluation:
    read = lines("travel_matrix.csv")
    names = [line["true \\ predicted"] for line in read]
    return from_matrix([[int(line[name]) for name in names] for line in read], names)


SAMPLES = {
    one.__name__: one
    for one in (
        digit_figure, digits_predictions, rare_eights, breast_cancer, wine_counts,
        impossible_figures, digits_report, iris, travel_matrix,
    )
}  # fmt: skip
"""Every sample by the name of its file."""


def _row(text: str) -> Row:
    return "positive" if text == "positive" else "negative"
