"""The files that the benchmarks read: made once, from a fixed seed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import duckdb

ROWS = 10_000_000


@dataclass(frozen=True, slots=True)
class Data:
    """One benchmark file: what it is called in a table, and where it lies."""

    name: str
    path: Path


def make(folder: Path, rows: int = ROWS) -> list[Data]:
    """10 classes as CSV and Parquet, 1,000 classes as CSV; nine of ten labels are right."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = [
        (Data(f"{rows:,} rows, {classes:,} classes, {kind}", folder / f"{classes}.{kind}"), classes)
        for classes, kind in ((10, "csv"), (10, "parquet"), (1_000, "csv"))
    ]
    for data, classes in wanted:
        if not data.path.exists():
            write(data.path, rows, classes)
    return [data for data, _ in wanted]


def write(path: Path, rows: int, classes: int) -> None:
    """One file of so many rows and classes, of the kind that its name ends in."""
    options = "(format csv, header)" if path.suffix == ".csv" else "(format parquet)"
    with duckdb.connect() as connection:
        connection.execute("select setseed(0.42)")
        connection.execute(f"""
            copy (
                select i as id, 'class_' || t as "true",
                       'class_' || (case when random() < 0.9 then t
                                    else floor(random() * {classes})::int end) as pred
                from (select range as i, floor(random() * {classes})::int as t
                      from range({rows}))
            ) to '{path}' {options}
        """)
