"""Make every file of sample_data/ again, byte for byte: `python tools/make_samples.py [FOLDER]`."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import sample_makers as makers

SAMPLE_DATA = Path(__file__).resolve().parent.parent / "sample_data"


@dataclass(frozen=True, slots=True)
class Sample:
    """One file of sample_data/: what the app calls it, where it comes from, how it is made."""

    file: str
    title: str
    about: str
    kind: Literal["predictions", "matrix", "counts", "figures"]
    make: Callable[[], str]


SAMPLES = (
    Sample(
        "digits_predictions.csv",
        "Handwritten digits",
        "1,797 handwritten digits (UCI, as in scikit-learn), each judged by a logistic regression "
        "and by a small random forest that had not seen it before.",
        "predictions",
        makers.digits_predictions,
    ),
    Sample(
        "digit_figure.csv",
        "Ten digits, figures only",
        "Precision and recall of ten digits, copied from the picture that started this project; "
        "nothing else about that test is known.",
        "figures",
        makers.digit_figure,
    ),
    Sample(
        "breast_cancer.csv",
        "Breast cancer cells",
        "569 tissue samples (Wisconsin diagnostic data, UCI), malignant or benign, each judged "
        "from three measures by a logistic regression that had not seen it before.",
        "predictions",
        makers.breast_cancer,
    ),
    Sample(
        "rare_eights.csv",
        "A rare class",
        "Is this handwritten digit an 8? 1,656 real digits (UCI) with all but 33 of the eights "
        "taken away to make them rare. Each is judged by a logistic regression that had not seen "
        "it before.",
        "predictions",
        makers.rare_eights,
    ),
    Sample(
        "iris.csv",
        "Iris flowers",
        "150 irises of three species (Fisher, 1936), each told by a naive Bayes model that had "
        "not seen it before, from length and width of the sepals alone.",
        "predictions",
        makers.iris,
    ),
    Sample(
        "travel_matrix.csv",
        "How people travel",
        "Confusion matrix of 210 real trips between Australian cities (Greene and Hensher, 1997), "
        "the means of travel guessed from fares and times by a logistic regression.",
        "matrix",
        makers.travel_matrix,
    ),
    Sample(
        "wine_counts.csv",
        "Wines of three growers",
        "Hits and errors for 178 Italian wines (UCI), the grower of each guessed from four "
        "chemical measures by a naive Bayes model that had not seen it before.",
        "counts",
        makers.wine_counts,
    ),
    Sample(
        "digits_report.txt",
        "A printed report",
        "The text that scikit-learn's classification_report prints for a naive Bayes model on "
        "719 handwritten digits (UCI) that it had not seen.",
        "figures",
        makers.digits_report,
    ),
    Sample(
        "impossible_figures.csv",
        "A slide with an error",
        "Made up: figures for five kinds of support tickets as a slide might show them, one of "
        "which cannot be true.",
        "figures",
        makers.impossible_figures,
    ),
)
"""In the order in which the app offers them."""


def listing() -> str:
    """The text of samples.json: what the app needs to offer the samples."""
    entries = [
        {"file": s.file, "title": s.title, "about": s.about, "kind": s.kind} for s in SAMPLES
    ]
    return json.dumps(entries, indent=2, ensure_ascii=False) + "\n"


def make_samples(folder: Path) -> None:
    """Write every sample and samples.json into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = {sample.file: sample.make() for sample in SAMPLES} | {"samples.json": listing()}
    for file, text in texts.items():
        (folder / file).write_bytes(text.encode())


if __name__ == "__main__":
    make_samples(Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLE_DATA)
