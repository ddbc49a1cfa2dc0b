"""Numbers as people write them: the column says which mark is which, the decimals stay."""

from __future__ import annotations

import pytest

from lib.evaluation import Reported
from lib.intake.cells import is_number
from lib.intake.numbers import Cell, least_and_most, parse_counts, parse_shares
from lib.intake.problems import InputProblem


def column(*texts: str) -> list[Cell]:
    return [Cell(line, text, "n") for line, text in enumerate(texts, 2)]


@pytest.mark.parametrize(
    ("texts", "numbers"),
    [
        (("12", " 7 ", "0"), [12, 7, 0]),
        (("12.0", "7.0"), [12, 7]),
        (("12,0", "1.234,0"), [12, 1234]),
        (("1.234", "12.500"), [1234, 12500]),
        (("1,234", "12.0"), [1234, 12]),
        (("1.234.567", "1.000"), [1234567, 1000]),
        (("1,23,456", "12,34,567"), [123456, 1234567]),
        (
            ("1\u00a0234", "1\u202f234", "1\u2009234", "1 234", "1'234", "1’234", "1_234"),
            [1234] * 7,
        ),
        (("1’234.0", "5.0"), [1234, 5]),
        (("1e3", "1.2e3", "1.2E+3"), [1000, 1200, 1200]),
    ],
)
def test_counts(texts: tuple[str, ...], numbers: list[int]) -> None:
    found, assumed = parse_counts(column(*texts))
    assert (found, assumed) == (numbers, ())


@pytest.mark.parametrize("text", ["1.000", "1,000"])
def test_what_was_assumed_is_said_with_its_line(text: str) -> None:
    found, assumed = parse_counts(column("250", text))
    assert found == [250, 1000]
    assert [(one.line, one.message) for one in assumed] == [(3, f"“{text}” was read as 1000.")]


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (("1.000", "2.000"), "“1.000” can mean a thousand times as much or not"),
        (("1,234,567", "0,5"), "before thousands, others before decimals"),
        (("1,234", "1.234"), "before thousands, others before decimals"),
        (("0,500",), "is not a whole number"),
        (("1,2,3",), "is not a number"),
        (("−3",), "is negative"),
        (("",), "The cell is empty"),
        (("$5",), "is not a number"),
        (("9" * 30,), "is not a number"),
    ],
)
def test_counts_that_are_asked_about(texts: tuple[str, ...], said: str) -> None:
    with pytest.raises(InputProblem, match=said) as caught:
        parse_counts(column(*texts))
    assert "column “n”" in caught.value.where
    assert caught.value.todo


@pytest.mark.parametrize(
    ("texts", "shares"),
    [
        (("0.90", "0.9"), [Reported(0.9, 0.005)] * 2),
        (("0,94", ",5"), [Reported(0.94, 0.005), Reported(0.5, 0.005)]),
        (("94%", "94 %", "94\u00a0%", "94％"), [Reported(0.94, 0.005)] * 4),
        (("94.5%", "94%"), [Reported(0.945, 0.0005), Reported(0.94, 0.0005)]),
        (("94", "7", "0"), [Reported(0.94, 0.005), Reported(0.07, 0.005), Reported(0.0, 0.005)]),
        (("9.4e-1",), [Reported(0.94, 0.005)]),
        # A small number with an exponent says nothing of how the others were rounded.
        (("0.94", "1e-05"), [Reported(0.94, 0.005), Reported(1e-05, 5e-06)]),
        # Nor do the decimals of shares say how percents were rounded.
        (("43%", "0.5"), [Reported(0.43, 0.005), Reported(0.5, 0.05)]),
        (("-", "n/a", "", "NaN"), [None] * 4),
    ],
)
def test_shares_keep_their_rounding(texts: tuple[str, ...], shares: list[Reported | None]) -> None:
    assert parse_shares("n", column(*texts))[0] == shares


@pytest.mark.parametrize("text", ["−0.1", "1.2", "1.234,5", "abc", "101%"])
def test_what_is_no_share_is_refused(text: str) -> None:
    with pytest.raises(InputProblem):
        parse_shares("n", column("0.5", text))


@pytest.mark.parametrize(
    "text",
    ["1", "-1.5", "−7,2", "1.234,5", "1’234.5", "1 234,5", "1,23,456", "5 %", "5\u00a0%", "1e-5"],
)
def test_what_is_a_number(text: str) -> None:
    assert is_number(text)


@pytest.mark.parametrize("text", ["", "a1", "1-2", "2020-01-01", "1.2.3", "1,2,3", "$5", "NA"])
def test_what_is_none(text: str) -> None:
    assert not is_number(text)


def test_the_least_and_the_greatest_as_they_are_written() -> None:
    assert least_and_most(["9,1", "-7,2", "", "0,5"]) == ((-7.2, "−7,2"), (9.1, "9,1"))
    assert least_and_most(["5%", "x"]) == ((0.05, "5%"), (0.05, "5%"))
    assert least_and_most([""]) is None
