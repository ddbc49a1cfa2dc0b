"""Every file that cannot be used gets one message: what, where, what to do."""

from __future__ import annotations

import struct
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.intake.problems import InputProblem
from lib.intake.read import read_table
from lib.intake.recognise import Choices
from tests.intake.opened import evaluated, opened, refusal


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b"\n\n \n"[:2], "is empty"),
        (b"true,pred\n", "no rows"),
        (b"true\na\nb\n", "one column only"),
        (b"x,y\n0.3,7\n0.5,8\n", "could be recognised"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "a PNG picture"),
        (b"\xff\xd8\xff\xe0" + bytes(100), "a JPEG picture"),
        (b"GIF89a" + bytes(100), "a GIF picture"),
        (b"%PDF-1.7\n" + bytes(100), "a PDF document"),
        (b'[{"true": "a", "pred": "b"},]', "comma before the closing bracket"),
        (b"{'true': ['a'], 'pred': ['b']}", "what Python prints of a dictionary"),
        (b"<!DOCTYPE html><html></html>", "web page"),
        (struct.pack("<200d", *range(200)), "not text"),
        (bytes(3000), "not text"),
    ],
)
def test_content_that_is_no_table(content: bytes, said: str) -> None:
    assert said in refusal(content)


def test_a_file_larger_than_the_cap() -> None:
    with (
        pytest.raises(InputProblem, match="reads at most 10 bytes"),
        opened("a,b\n1,2\n" * 9, max_bytes=10),
    ):
        pass  # fmt: skip


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    for path in (tmp_path / "none", tmp_path):
        with pytest.raises(InputProblem, match="cannot be opened"):
            read_table(path, name="none", workspace=tmp_path)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (",a,b\na,1,2\n", "not square"),
        (",a,b,c\na,1,2,3\nb,1,2,3\n", "not square"),
        (",a,b\na,1,2\nc,1,2\n", "different classes"),
        (",a,a\na,1,2\nb,1,2\n", "named twice in the header"),
        (",a,b\na,1,2\na,1,2\n", "two rows"),
        (",a,b\na,1,-2\nb,1,2\n", "is negative. Line 2, column “b”"),
        (",a,b\na,1,2\nb,1.5,2\n", "not a whole number. Line 3, column “a”"),
        (",a,b\na,0,0\nb,0,0\n", "Every count of the matrix is 0"),
        ("class,tp,fp,fn\na,1,-2,3\n", "is negative. Line 2, column “fp”"),
        ("class,tp,fp,fn\na,1,2.5,3\n", "not a whole number. Line 2"),
        ("class,tp,fp,fn\na,1,,3\n", "cell is empty"),
        ("class,tp,fp,fn\na,1,2,3\na,1,2,3\n", "named twice. Lines 2 and 3."),
        ("class,tp,fp,fn\na,1.000,2,3\n", "thousand times"),
        ("class,precision,recall\na,0.9,0.8\nb,0.9,1.2\n", "recall above 1: 1.2. Line 3"),
        ("class,precision,recall\na,1.02,0.8\n", "precision above 1"),
        ("class,precision,recall\na,-0.1,0.8\n", "precision below 0"),
        ("class,precision,recall\na,120%,80%\n", "above 100 (percent)"),
        ("class,precision,recall\na,94,80\nb,101,80\n", "above 100"),
        ("class,precision,recall\na,high,0.8\n", "“high” is not a number. Line 2"),
        ("class,precision,recall\na,0.9,0.8\na,0.9,0.8\n", "named twice"),
        ("class,precision,recall\na,0,94,0,80\nb,0,90,0,70\n", "more cells than the header"),
        ("true,pred\na,0.93\nb,0.12\n", "holds scores"),
        ("true,pred\n,a\nb,\n", "No row"),
        ('true,pred\na,"b\nc\n', "never closes"),
    ],
)
def test_tables_that_contradict_themselves(content: str, said: str) -> None:
    assert said in refusal(content)


@pytest.mark.parametrize(
    ("choices", "said"),
    [
        (Choices(true="truth"), "no column “truth”"),
        (Choices(predicted="x"), "“id”, “true” and “pred”"),
        (Choices(true="pred", predicted="pred"), "both as the true and the predicted"),
        (Choices(positive=("zebra",)), "Choose among “cat”, “dog”"),
    ],
)
def test_choices_that_name_nothing(choices: Choices, said: str) -> None:
    assert said in refusal("id,true,pred\n1,cat,dog\n2,dog,dog\n", choices)


@given(content=st.binary(max_size=400))
def test_no_bytes_raise_anything_else(content: bytes) -> None:
    with suppress(InputProblem):
        evaluated(content)


@given(content=st.text(st.sampled_from('tp,;"\n\r\t ab01.%-\x00'), max_size=80))
def test_no_text_raises_anything_else(content: str) -> None:
    for begin in ("", "true,pred\n", "class,precision,recall\n", "class,tp,fp,fn\n", ",a,b\n"):
        with suppress(InputProblem):
            evaluated(begin + content)
