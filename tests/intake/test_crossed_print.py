"""Cross-tables as R and its packages print them."""

from __future__ import annotations

import pytest

from lib.intake.crossed_print import crossed_print
from tests.intake.opened import evaluated, matrix_of, messages

CARET = """Confusion Matrix and Statistics

          Reference
Prediction cat red fox
   cat      50       3
   red fox   2      45

               Accuracy : 0.95
                 95% CI : (0.8872, 0.9836)
"""
TABLE = """       truth
guess    a   b   c
    a   10   1   0
    b    2   8   1
    c    0   0   9
"""


def test_a_print_of_caret() -> None:
    result = evaluated(CARET)
    assert matrix_of(result) == {
        ("cat", "cat"): 50, ("red fox", "cat"): 3,
        ("cat", "red fox"): 2, ("red fox", "red fox"): 45,
    }  # fmt: skip
    note = "Only the table on lines 3 to 6 was read; 3 lines around it were not."
    assert messages(result)[0] == (None, note)
    assert result.source.decided.carrier == "printed table"


def test_a_print_of_table() -> None:
    found = matrix_of(evaluated(TABLE))
    assert found == {
        ("a", "a"): 10, ("b", "a"): 1, ("a", "b"): 2, ("b", "b"): 8, ("c", "b"): 1, ("c", "c"): 9,
    }  # fmt: skip


@pytest.mark.parametrize(
    "text", ["   title\ntrue pred\n  a  1\n  b  2\n", "   x\ntrue,pred\na,a\nb,b\n"]
)
def test_other_texts_are_none(text: str) -> None:
    assert crossed_print(text) is None
