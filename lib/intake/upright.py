"""A table of figures or counts that lies on its side: the classes across, the figures down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lib.intake.read import numbered
from lib.intake.regular import write_copy
from lib.intake.table import Table
from lib.intake.vocabulary import COUNTS, FIGURES, plain_name

_MOST_ROWS = 40
"""More rows than anybody prints figures of a class."""


def upright(table: Table) -> Table:
    """The table with one line a class, as it is unless it lies on its side.

    `pandas.DataFrame(classification_report(…, output_dict=True)).to_csv()` writes such a one.
    """
    if not table.whole or len(table.head) > _MOST_ROWS or len(table.columns) < 2:
        return table
    names = [row[0] for row in table.head]
    if not (_are_figures(names) and not _are_figures(table.header[1:])):
        return table
    lines = list(numbered(table))
    across = zip(*(row for _, row in lines), strict=True)
    next(across)
    turned = [
        (table.decided.header_line or 1, [name, *cells])
        for name, cells in zip(table.header[1:], across, strict=True)
    ]
    header = [table.header[0] or "class", *names]
    copy = write_copy(header, turned, name=table.name, decided=table.decided,
                      workspace=table.workspace, problems=table.problems)  # fmt: skip
    return replace(copy, choices=table.choices, sheets=table.sheets)


def _are_figures(names: Sequence[str]) -> bool:
    plain = [plain_name(name) for name in names]
    return any(
        all(set(plain) & roles[role] for role in needed)
        for roles, needed in ((FIGURES, ("precision", "recall")), (COUNTS, ("tp", "fp", "fn")))
    )
