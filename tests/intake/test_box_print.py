"""Tables in boxes, as polars, DuckDB and others print them; and LaTeX, which is refused."""

from __future__ import annotations

import pytest

from tests.intake.opened import evaluated, matrix_of, messages, raw, refusal

POLARS = """\
shape: (3, 2)
┌──────┬──────┐
│ true ┆ pred │
│ ---  ┆ ---  │
│ str  ┆ str  │
╞══════╪══════╡
│ cat  ┆ cat  │
│ dog  ┆ cat  │
│ dog  ┆ dog  │
└──────┴──────┘
"""
DUCKDB = """\
┌─────────┬─────────┐
│  true   │  pred   │
│ varchar │ varchar │
├─────────┼─────────┤
│ cat     │ cat     │
│ dog     │ cat     │
│ dog     │ dog     │
└─────────┴─────────┘
"""
FANCY = """\
╒════════╤════════╕
│ true   │ pred   │
╞════════╪════════╡
│ cat    │ cat    │
├────────┼────────┤
│ dog    │ cat    │
├────────┼────────┤
│ dog    │ dog    │
╘════════╧════════╛
"""
RICH = """\
┏━━━━━━┳━━━━━━┓
┃ true ┃ pred ┃
┡━━━━━━╇━━━━━━┩
│ cat  │ cat  │
│ dog  │ cat  │
│ dog  │ dog  │
└──────┴──────┘
"""


@pytest.mark.parametrize("text", [POLARS, DUCKDB, FANCY, RICH])
def test_a_table_in_a_box(text: str) -> None:
    result = evaluated(text)
    assert matrix_of(result) == {("cat", "cat"): 1, ("dog", "cat"): 1, ("dog", "dog"): 1}
    assert result.source.decided.carrier == "printed table"
    assert raw(text)[0] == ["true", "pred"]
    assert len(raw(text)) == 4


def test_rows_keep_their_lines() -> None:
    assert messages(evaluated(POLARS.replace("│ dog  ┆ cat  │", "│ dog  ┆      │"))) == [
        (8, "The row has nothing in “pred”; left out.")
    ]


@pytest.mark.parametrize("cut", ["│ …    ┆ …    │", "│  ·   │  ·   │"])
def test_a_print_that_leaves_rows_away_is_refused(cut: str) -> None:
    said = refusal(POLARS.replace("│ dog  ┆ cat  │", cut))
    assert "leaves rows or columns away" in said
    assert "write_csv" in said


def test_latex_is_refused_with_what_to_do() -> None:
    said = refusal("\\begin{tabular}{lr}\nclass & precision & recall \\\\\na & .9 & .8 \\\\\n")
    assert "is LaTeX, not a table" in said
    assert "paste" in said
