"""Titles, notes and comments above the header are no data, and no header is taken for one."""

from __future__ import annotations

from pathlib import Path

import pytest

from lib.counting.evaluate import evaluate
from lib.counting.examples import examples_of_file
from lib.intake.choices import Choices
from lib.intake.read import read_table
from lib.intake.recognise import recognise
from tests.intake.opened import evaluated, matrix_of, messages, opened, raw, refusal, saved

HEADER = ["true", "pred", "score"]
ROWS = [["cat", "dog", "0.9"], ["dog", "dog", "0.8"], ["cat", "cat", "0.7"]]
TABLE = "true,pred,score\ncat,dog,0.9\ndog,dog,0.8\ncat,cat,0.7\n"
CELLS = {("cat", "cat"): 1, ("cat", "dog"): 1, ("dog", "dog"): 1}


@pytest.mark.parametrize(
    ("above", "lines"),
    [
        ("Results of run 7\n", 1),
        ("Results of run 7\n\n", 2),
        ("Results of run 7\nmade by hand\n\n\n", 4),
        ("Results,,\n,,\n", 2),
        ("# made on 2026-03-01, by the nightly job\n", 1),
        ("sep=,\n", 1),
    ],
)
def test_titles_are_told_and_not_read(above: str, lines: int) -> None:
    assert raw(above + TABLE) == [HEADER, *ROWS]
    result = evaluated(above + TABLE)
    assert matrix_of(result) == CELLS
    assert result.source.decided.header_line == lines + 1
    assert result.source.rows_left_out == 0
    ((_, message),) = messages(result)
    assert message.startswith("Line 1 stands" if lines == 1 else f"Lines 1 to {lines} stand")


@pytest.mark.parametrize(
    "plain",
    [
        TABLE,
        "true,pred\ncat,dog\n",
        "label,,\ncat,cat,0.9\ncat,dog,0.8\n",
        ",cat,dog\ncat,5,1\ndog,2,7\n",
        "x\n1,cat\n2,cat\n3,dog\n",
        "true\na\nb\n",
    ],
)
def test_a_header_is_never_taken_for_a_title(plain: str) -> None:
    with opened(plain) as table:
        assert table.decided.header_line == 1
        assert table.problems == ()


def test_a_title_above_two_columns_needs_a_blank_line_or_names_that_are_known() -> None:
    assert raw("Run 7\n\nleft,right\ncat,dog\ndog,dog\n")[0] == ["left", "right"]
    assert raw("Run 7\ntrue,pred\ncat,dog\ndog,dog\n")[0] == ["true", "pred"]
    assert raw("Run 7\nleft,right\ncat,dog\ndog,dog\n")[0] == ["Run 7", ""]


@pytest.mark.parametrize("mark", [";", "\t", "|", "^"])
def test_the_line_for_spreadsheets_tells_the_delimiter(mark: str) -> None:
    text = f"sep={mark}\r\n" + TABLE.replace(",", mark)
    assert raw(text) == [HEADER, *ROWS]
    with opened(text) as table:
        assert table.decided.delimiter == mark


@pytest.mark.parametrize("blank", ["", "\n"])
def test_a_large_file_below_titles_keeps_its_lines(tmp_path: Path, blank: str) -> None:
    above = "Export of run 7\n" + blank
    body = ["cat,cat,0.5"] * 20_000
    body[15_000] = "dog,cat,0.9"
    path = saved(above + "true,pred,score\n" + "\n".join(body) + "\n", tmp_path)
    table = read_table(path, name="large", workspace=tmp_path)
    assert not table.copy
    assert matrix_of(evaluate(recognise(table))) == {("cat", "cat"): 19_999, ("dog", "cat"): 1}
    found = examples_of_file(path, name="large", true=("dog",), predicted=("cat",))
    assert [row.line for row in found.rows] == [15_000 + above.count("\n") + 2]


@pytest.mark.parametrize(
    ("content", "encoding"),
    [(TABLE.encode(), "UTF-8"), (TABLE.encode("utf-16"), "UTF-16"),
     (TABLE.replace("cat", "käse").encode("cp1252"), "Windows-1252")],
)  # fmt: skip
def test_what_was_decided_is_handed_on(content: bytes, encoding: str) -> None:
    decided = evaluated(content).source.decided
    assert (decided.carrier, decided.encoding, decided.delimiter) == ("text", encoding, ",")
    assert decided.header_line == 1


def test_decimal_commas_do_not_make_a_title_of_the_header() -> None:
    text = "class;precision;recall\na;0,94;0,90\nb;0,93;0,91\n"
    assert raw(text)[0] == ["class", "precision", "recall"]


def test_lines_of_prose_with_a_comma_or_two_stay_one_column() -> None:
    lines = ["comment", "it was fine", "not so good", "well, perhaps", "no, never"]
    assert raw("\n".join(lines)) == [[line] for line in lines]


def test_a_title_of_several_cells_above_names_that_are_known() -> None:
    assert raw("Results 2024\nRun by Ann, Bob\n\n" + TABLE) == [HEADER, *ROWS]
    assert raw("Run by Ann, Bob\n" + TABLE) == [HEADER, *ROWS]


NAMELESS = "cat,dog,0.9\ndog,dog,0.8\ncat,cat,0.7\ndog,cat,0.6\n"


def test_a_file_without_names_gets_none_invented_in_what_is_printed() -> None:
    assert raw(NAMELESS)[0] == ["cat", "dog", "0.9"]
    assert "do not say which" in refusal(NAMELESS)
    result = evaluated(NAMELESS, Choices(true="column 1", predicted="column 2"))
    assert matrix_of(result)["dog", "cat"] == 1
    assert (result.source.decided.header_line, result.source.decided.header_lines) == (0, 0)


@pytest.mark.parametrize(
    "plain",
    [",0,1,2\n0,5,1,0\n1,0,7,1\n2,1,0,8\n", "pred,0,1\n0,5,1\n1,0,7\n2,0,1\n",
     "left,right\ncat,cat\ncat,dog\ndog,dog\ncat,cat\n"],
)  # fmt: skip
def test_numbers_and_unknown_words_can_be_names(plain: str) -> None:
    with opened(plain) as table:
        assert table.decided.header_line == 1


def test_the_reader_says_that_there_are_no_names() -> None:
    choices = Choices(true="column 1", predicted="column 2", header_line=0)
    assert ("true", "pred") in matrix_of(evaluated(TABLE, choices))


@pytest.mark.parametrize(
    ("text", "header", "lines"),
    [
        (TABLE.replace("true,pred,score\n", "true,pred,score\n" * 2),
         ("true true", "pred pred", "score score"), 2),
        ("item,,scores,\nid,true,pred,conf\n1,cat,dog,0.4\n2,dog,dog,.3\n3,cat,cat,.3\n",
         ("item id", "true", "scores pred", "conf"), 2),
        ("pred,cat,dog\ntrue,,\ncat,5,1\ndog,0,7\n", ("pred true", "cat", "dog"), 2),
    ],
)  # fmt: skip
def test_names_on_several_lines_are_joined(text: str, header: tuple[str, ...], lines: int) -> None:
    with opened(text) as table:
        assert table.header == header
        assert table.decided.header_lines == lines
        assert [problem.message for problem in table.problems] == [
            "Lines 1 to 2 together name the columns."
        ]
    assert raw(text)[0] == list(header)


def test_a_bare_row_above_numbers_names_no_rows_unless_labels_recur() -> None:
    assert raw("a,b,c\nNA,,\n1,2,3\n4,5,6\n") == [
        ["a", "b", "c"], ["NA", "", ""], ["1", "2", "3"], ["4", "5", "6"]
    ]  # fmt: skip
