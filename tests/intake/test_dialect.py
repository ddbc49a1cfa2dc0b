"""How a text is divided: usual and unusual delimiters, quotes, escapes, blanks; or as chosen."""

from __future__ import annotations

import pytest

from lib.intake.choices import Choices
from lib.intake.dialect import BLANKS, Dialect
from lib.intake.sniffing import detect_dialect
from tests.intake.opened import evaluated, matrix_of, raw, refusal

TABLE = [["true", "pred", "score"], ["cat", "dog", "0.9"], ["dog", "dog", "0.8"],
         ["cat", "cat", "0.7"]]  # fmt: skip


def joined(delimiter: str) -> str:
    return "".join(delimiter.join(row) + "\n" for row in TABLE)


@pytest.mark.parametrize(
    "delimiter",
    [",", ";", "\t", "|", "^", "~", "§", "¦", ":", "!", "#", "&", "/", " ", "\x01", "\x1f", "::",
     "||", ";;", "\t\t"],
)  # fmt: skip
def test_every_delimiter_is_found(delimiter: str) -> None:
    assert detect_dialect(joined(delimiter)).delimiter == delimiter
    assert raw(joined(delimiter)) == TABLE


def test_columns_set_apart_by_blanks() -> None:
    text = "true      pred   score\nbig dog   dog    0.9\ncat       dog    0.8\ndog  cat  1\n"
    assert detect_dialect(text).delimiter == BLANKS
    assert raw(text)[1] == ["big dog", "dog", "0.9"]


def test_a_blank_after_every_delimiter_is_part_of_it() -> None:
    assert raw(joined(", ")) == TABLE


def test_a_blank_after_some_delimiters_is_part_of_the_cell() -> None:
    assert raw("a,b\n1, x\n2,y\n3,z\n4,w\n")[1] == ["1", " x"]


def test_marks_behind_a_backslash() -> None:
    text = 'true,pred,note\ncat,dog,"he said \\"hi, you\\""\ndog,dog,"x"\n'
    assert raw(text)[1][2] == 'he said "hi, you"'


def test_a_backslash_that_escapes_nothing_stays() -> None:
    text = 'a,b\n"C:\\",x\n"D:\\temp",y\n'
    assert raw(text)[1:] == [["C:\\", "x"], ["D:\\temp", "y"]]


@pytest.mark.parametrize(
    "text", ["time\n12:30\n14:15\n09:00\n", "comment\nso so\nvery good\nnot bad at all\n"]
)
def test_one_column_stays_one(text: str) -> None:
    assert {len(row) for row in raw(text)} == {1}


def test_the_reader_chooses() -> None:
    text = "true;pred\na,b;a,b\nc,d;a,b\n"
    assert matrix_of(evaluated(text, Choices(delimiter=";"))) == {
        ("a,b", "a,b"): 1,
        ("c,d", "a,b"): 1,
    }
    assert detect_dialect(text, ",") == Dialect(",")


@pytest.mark.parametrize("impossible", ['"', "\n", "abcde"])
def test_what_cannot_be_a_delimiter_is_refused(impossible: str) -> None:
    assert "cannot be what stands between cells" in refusal(
        joined(","), Choices(delimiter=impossible)
    )


@pytest.mark.parametrize(
    "above",
    ["", "Results of run 7\n", "Results of run 7, made on Monday\n\n", "Run 7; Ann; Bob\n",
     "Run 7, by Ann\nfor Bob, in May\n", "# made, by, hand\n"],
)  # fmt: skip
@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_decimal_commas_are_no_delimiters(above: str, delimiter: str) -> None:
    rows = [[f"{row}", "cat", "dog", f"0,{row}5"] for row in range(8)]
    lines = [["id", "true", "pred", "score"], *rows]
    text = above + "".join(delimiter.join(line) + "\n" for line in lines)
    assert raw(text) == lines


def test_lines_that_are_quoted_as_a_whole() -> None:
    wrapped = "".join(f'"{",".join(row)}"\n' for row in TABLE)
    assert raw(wrapped) == TABLE
    assert raw('"true,pred"\n"cat,""big, dog"""\n"dog,dog"\n')[1] == ["cat", "big, dog"]
    assert raw('"a"\n"b"\n"c"\n') == [["a"], ["b"], ["c"]]


def test_a_delimiter_that_divides_the_first_line_too_needs_no_title() -> None:
    lines = ["from\tto", "Paris, FR\tRome, IT", "Rome, IT\tBern, CH", "Bonn, DE\tParis, FR"]
    assert raw("\n".join(lines))[1] == ["Paris, FR", "Rome, IT"]
