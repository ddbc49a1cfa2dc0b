"""Small tables that show what a file may look like, to download and to fill in."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from io import StringIO
from typing import Literal

from lib.evaluation import Kind

Name = Literal["predictions", "matrix", "pairs", "counts", "figures"]


@dataclass(frozen=True, slots=True)
class Template:
    """A table of texts with made-up numbers; `kind` is what Plainscore takes it for."""

    file_name: str
    kind: Kind
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


TEMPLATES: Mapping[Name, Template] = {
    "predictions": Template(
        "template_predictions.csv", "predictions",
        ("id", "true", "predicted", "score_cat"),
        (
            ("a1", "cat", "cat", "0.91"),
            ("a2", "dog", "dog", "0.12"),
            ("a3", "cat", "dog", "0.40"),
            ("a4", "dog", "cat", "0.63"),
            ("a5", "dog", "dog", "0.05"),
        ),
    ),
    "matrix": Template(
        "template_matrix.csv", "matrix",
        ("true \\ predicted", "cat", "dog", "bird"),
        (
            ("cat", "42", "7", "1"),
            ("dog", "5", "50", "3"),
            ("bird", "0", "4", "30"),
        ),
    ),
    "pairs": Template(
        "template_pairs.csv", "matrix",
        ("true", "predicted", "count"),
        (
            ("cat", "cat", "42"),
            ("cat", "dog", "7"),
            ("cat", "bird", "1"),
            ("dog", "cat", "5"),
            ("dog", "dog", "50"),
            ("dog", "bird", "3"),
            ("bird", "dog", "4"),
            ("bird", "bird", "30"),
        ),
    ),
    "counts": Template(
        "template_counts.csv", "counts",
        ("class", "tp", "fp", "fn", "tn"),
        (
            ("cat", "42", "5", "8", "87"),
            ("dog", "50", "11", "8", "73"),
            ("bird", "30", "4", "4", "104"),
        ),
    ),
    "figures": Template(
        "template_figures.csv", "figures",
        ("class", "precision", "recall", "support"),
        (
            ("cat", "0.89", "0.84", "50"),
            ("dog", "0.82", "0.86", "58"),
            ("bird", "0.88", "0.88", "34"),
        ),
    ),
}  # fmt: skip
"""All but the first tell of the same 142 made-up animals, so that they can be compared."""


def template_csv(name: Name) -> bytes:
    """The template as a CSV file in UTF-8. Raises KeyError for no such template."""
    template = TEMPLATES[name]
    out = StringIO()
    csv.writer(out, lineterminator="\r\n").writerows([template.header, *template.rows])
    return out.getvalue().encode()
