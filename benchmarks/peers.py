"""The peers, each a whole process: python -m benchmarks.peers NAME FILE.

Each does the least that its library needs for the confusion matrix or the figures of every
class; Plainscore does all of its report.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any


def duckdb_group_by(path: str) -> object:
    """Bare DuckDB: the pairs of labels, counted."""
    import duckdb

    read = "read_parquet(?)" if path.endswith("parquet") else "read_csv(?, all_varchar = true)"
    query = f'select "true", pred, count(*) from {read} group by all'
    return duckdb.execute(query, [path]).fetchall()


def polars_streaming(path: str) -> object:
    """polars, lazy and streaming: the same group-by."""
    import polars

    scan = (
        polars.scan_parquet(path)
        if path.endswith("parquet")
        else polars.scan_csv(path, infer_schema=False)
    )
    return scan.group_by("true", "pred").len().collect(engine="streaming")


def scikit_learn_on_codes(path: str) -> object:
    """pandas with category columns, then scikit-learn on their codes."""
    import pandas
    from sklearn.metrics import confusion_matrix, precision_recall_fscore_support

    true, pred = _codes(path, pandas)
    figures = precision_recall_fscore_support(true, pred, zero_division=0)
    return confusion_matrix(true, pred), figures


def pycm(path: str) -> object:
    """PyCM on category codes."""
    import pandas
    from pycm import ConfusionMatrix

    true, pred = _codes(path, pandas)
    return ConfusionMatrix(true, pred).F1


def _codes(path: str, pandas: Any) -> tuple[Any, Any]:
    columns = ["true", "pred"]
    table = (
        pandas.read_parquet(path, columns=columns)
        if path.endswith("parquet")
        else pandas.read_csv(path, usecols=columns, dtype="category")
    )
    labels = pandas.CategoricalDtype(sorted(table["true"].unique()))
    true, pred = (table[name].astype(labels).cat.codes.to_numpy() for name in columns)
    return true, pred


PEERS: dict[str, Callable[[str], object]] = {
    "bare DuckDB": duckdb_group_by,
    "polars streaming": polars_streaming,
    "pandas + scikit-learn": scikit_learn_on_codes,
    "PyCM": pycm,
}

if __name__ == "__main__":
    PEERS[sys.argv[1]](sys.argv[2])
