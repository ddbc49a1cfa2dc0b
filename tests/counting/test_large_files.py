"""Files too large to be held: DuckDB's counts, the careful path's and Python's are the same."""

from __future__ import annotations

import csv
import random
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib.counting.pairs import Counted, count_together
from lib.intake.text import copied
from tests.intake.opened import evaluated, matrix_of, messages, opened, written

LABELS = ["01", "1", "1.0", "NA", "true", "a,b", 'say "hi"', "two\nlines", "日本", "=cmd", " x",
          "x", "nul\x00", "'q'", "semi;colon", "cr\rx", "", "\\N", "null"]  # fmt: skip
ROWS = 3_000


def random_rows(seed: int) -> list[list[str]]:
    chance = random.Random(seed)
    rows = [[str(i), chance.choice(LABELS), chance.choice(LABELS)] for i in range(ROWS)]
    return [["id", "true", "pred"], *rows]


def named(counted: Counted) -> dict[tuple[str, str], int]:
    return {(counted.labels[t], counted.labels[p]): items for t, p, items in counted.cells}


@settings(max_examples=10, deadline=None)
@given(seed=st.integers(0, 10**6), delimiter=st.sampled_from(",;\t|"))
def test_the_three_ways_to_count_agree(seed: int, delimiter: str) -> None:
    rows = random_rows(seed)
    expected = Counter((t, p) for _, t, p in rows[1:])
    text = written(rows, delimiter=delimiter, quoting=csv.QUOTE_ALL)
    with opened(text) as table:
        assert not table.whole
        assert not table.copy
        kept = {pair: items for pair, items in expected.items() if all(pair)}
        counted = count_together(table, "true", "pred")
        assert counted.table is table
        assert named(counted) == kept
        assert (counted.items, counted.unlabelled) == (ROWS, ROWS - sum(kept.values()))
        assert named(count_together(copied(table), "true", "pred")) == kept
    result = evaluated(text)
    assert matrix_of(result) == kept
    assert result.source.rows_left_out == ROWS - sum(kept.values())


@pytest.mark.parametrize(
    ("strange", "counted", "left_out"),
    [
        (b"7,a\n", ("a", ""), 1),
        (b"7,a,b,surplus\n", None, 1),
        (b'7,"a"b,c\n', ('"a"b', "c"), 0),
        (b'7,x" pipe,c\n', ('x" pipe', "c"), 0),
        (b"7,caf\xe9,c\n", ("café", "c"), 0),
        (b"7,a,b\r\n", ("a", "b"), 0),
        (b"\n\n", None, 0),
        (b'7,"open,c\n', ('"open', "c"), 0),
    ],
)
def test_one_strange_row_far_down(
    strange: bytes, counted: tuple[str, str] | None, left_out: int
) -> None:
    regular = b"".join(b"%d,class_%d,class_%d\n" % (i, i % 3, i % 7) for i in range(30_000))
    content = b"id,true,pred\n" + regular + strange + b"1,class_0,class_1\n"
    result = evaluated(content)
    expected = Counter((f"class_{i % 3}", f"class_{i % 7}") for i in range(30_000))
    expected["class_0", "class_1"] += 1
    if counted and all(counted):
        expected[counted] += 1
    assert matrix_of(result) == expected
    assert result.source.rows_left_out == left_out
    if left_out:
        assert 30_002 in [line for line, _ in messages(result)]


def test_lines_of_rows_without_a_label_count_blank_and_broken_lines() -> None:
    rows = [f'{i},"class\n{i % 3}",x\n' for i in range(3_000)]
    rows.insert(2_500, "\n\nhere,,x\n")
    result = evaluated("id,true,pred\n" + "".join(rows))
    assert [line for line, _ in messages(result)][:1] == [5_004]
    assert result.source.rows_read == 3_001


def test_a_file_name_that_looks_like_a_pattern(tmp_path: object) -> None:
    from pathlib import Path

    from lib.counting.evaluate import evaluate
    from lib.intake.read import read_table
    from lib.intake.recognise import recognise

    folder = Path(str(tmp_path))
    path = folder / "data[1]*.csv"
    path.write_text("true,pred\n" + "a,b\nb,b\n" * 2_000)
    (folder / "data1.csv").write_text("true,pred\n" + "z,z\n" * 4_000)
    result = evaluate(recognise(read_table(path, name="d", workspace=folder)))
    assert result.classes == ("a", "b")


def test_texts_far_down_instead_of_labels_are_refused() -> None:
    from tests.intake.opened import refusal

    labels = "cat,dog\n" * 11_000
    texts = pairwise(f"text {i}" for i in range(11_000))
    said = refusal("true,pred\n" + labels + "".join(f"{a},{b}\n" for a, b in texts))
    assert "different labels" in said


def test_names_that_stand_again_far_down_are_no_row() -> None:
    regular = b"".join(b"%d,class_%d,class_%d\n" % (i, i % 3, i % 7) for i in range(30_000))
    content = b"id,true,pred\n" + regular + b"id,true,pred\n" + regular
    result = evaluated(content)
    assert "true" not in result.classes
    assert sum(matrix_of(result).values()) == 60_000
    assert messages(result) == [(30_002, "The line repeats the names of the columns; not read.")]
