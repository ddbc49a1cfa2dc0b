"""Matrices as people hand them on: counts with their share, totals that nobody named."""

from __future__ import annotations

import pytest

from tests.intake.opened import evaluated, matrix_of, messages, refusal

COUNTS = {("cat", "cat"): 17, ("cat", "dog"): 6, ("dog", "cat"): 2, ("dog", "dog"): 18}
UNNAMED = "The last {} has no name and adds up the others, so it holds totals; not counted."


@pytest.mark.parametrize(
    "cells",
    [
        ("17 (74%)", "6 (26%)", "2 (10%)", "18 (90%)"),
        ("17 (73.9 %)", "6 (26.1 %)", "2 (10.0 %)", "18 (90.0 %)"),
        ("17 [0.74]", "6 [0.26]", "2 [0.10]", "18 [0.90]"),
    ],
)
def test_a_count_with_its_share_is_the_count(cells: tuple[str, ...]) -> None:
    a, b, c, d = cells
    result = evaluated(f"true,cat,dog\ncat,{a},{b}\ndog,{c},{d}\n")
    assert matrix_of(result) == COUNTS
    said = f"Cells such as “{a}” were read as 17, the number of items without its share."
    assert (2, said) in messages(result)


def test_a_list_of_pairs_may_have_shares_beside_its_counts() -> None:
    lines = "".join(f"{t},{p},{n} ({n}%)\n" for (t, p), n in COUNTS.items())
    assert matrix_of(evaluated("true,predicted,count\n" + lines)) == COUNTS


def test_a_count_with_a_second_count_is_refused() -> None:
    assert "no column could be recognised" in refusal(
        "true,cat,dog\ncat,17 (23),6 (23)\ndog,2 (20),18 (20)\n"
    )


def test_totals_without_a_name_are_no_class() -> None:
    result = evaluated("true,cat,dog,\ncat,17,6,23\ndog,2,18,20\n,19,24,43\n")
    assert matrix_of(result) == COUNTS
    said = [message for _, message in messages(result)]
    assert UNNAMED.format("column") in said
    assert UNNAMED.format("row") in said


@pytest.mark.parametrize(
    "text",
    ["true,cat,dog,\ncat,17,6,23\ndog,2,18,20\n", "true,cat,dog\ncat,17,6\ndog,2,18\n,19,24\n"],
)
def test_totals_without_a_name_may_stand_on_one_side(text: str) -> None:
    assert matrix_of(evaluated(text)) == COUNTS


def test_what_has_no_name_and_does_not_add_up_is_a_class() -> None:
    assert evaluated("true,cat,\ncat,5,1\n,2,8\n").classes == ("cat", "")
