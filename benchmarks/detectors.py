"""How often detectors of delimiters and quotes read a polluted file as it was meant.

The files are those of the corpus (tests/intake/corpus): a clean table with one pollution, or two.
A file counts as read if every row of the table comes back as it was written, in order, without
hints; rows beside the table are not looked at.
"""

from __future__ import annotations

import csv
import re
import tempfile
import time
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from statistics import median

from lib.intake.problems import InputProblem
from lib.intake.read import raw_rows
from tests.intake.corpus.test_corpus import PAIRS, POLLUTIONS, polluted
from tests.intake.corpus.verdict import table_fault
from tests.intake.corpus.written_table import as_bytes

Rows = list[list[str]]
SAMPLED_PAIRS = 300


def ours(path: Path) -> Rows:
    """Plainscore's own reading."""
    return list(raw_rows(path, name=path.name))


def sniffer(path: Path) -> Rows:
    """The sniffer of Python's csv module."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        dialect = csv.Sniffer().sniff(file.read())
        file.seek(0)
        return list(csv.reader(file, dialect))


def clevercsv(path: Path) -> Rows:
    """CleverCSV, with its own detection of the encoding."""
    from clevercsv.wrappers import read_table

    return read_table(str(path))


def pandas(path: Path) -> Rows:
    """The Python engine of pandas, which sniffs the delimiter."""
    import pandas as pd

    table = pd.read_csv(path, sep=None, engine="python", dtype=str, header=None,
                        keep_default_na=False)  # fmt: skip
    return [[str(cell) for cell in row] for row in table.itertuples(index=False)]


def duckdb(path: Path) -> Rows:
    """DuckDB's sniffer, every column as text."""
    import duckdb as database

    found = database.sql(
        f"SELECT * FROM read_csv('{path}', all_varchar=true, header=false, nullstr='')"
    )
    return [["" if cell is None else cell for cell in row] for row in found.fetchall()]


READERS: Sequence[tuple[str, Callable[[Path], Rows]]] = (
    ("Plainscore", ours),
    ("CleverCSV", clevercsv),
    ("DuckDB's sniffer, as text", duckdb),
    ("pandas, Python engine", pandas),
    ("csv.Sniffer", sniffer),
)


def main() -> None:
    """Print one line a reader: files read as meant, refused, misread, and the time for one."""
    warnings.simplefilter("ignore")
    names = [(name,) for name in POLLUTIONS] + Random(4).sample(PAIRS, SAMPLED_PAIRS)
    files = [polluted(*name) for name in names]
    print(f"\n{len(files)} polluted files\n")
    print("| reader | as meant | refused | otherwise | ms a file (median) |\n|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "polluted.csv"
        for name, reader in READERS:
            right = refused = 0
            took = []
            for written in files:
                path.write_bytes(as_bytes(written)[0])
                begun = time.perf_counter()
                try:
                    rows = reader(path)
                except Exception as problem:
                    # An open quotation mark, for example, may be refused by whoever says so.
                    told = isinstance(problem, InputProblem) and any(
                        re.search(refusal, str(problem)) for refusal in written.refusals
                    )
                    right += told
                    refused += not told
                else:
                    right += not table_fault(written, rows)
                took.append(time.perf_counter() - begun)
            other = len(files) - right - refused
            print(f"| {name} | {right} | {refused} | {other} | {median(took) * 1000:.1f} |")


if __name__ == "__main__":
    main()
