"""Groups of classes that are confused mostly among themselves."""

from __future__ import annotations

import numpy as np

from lib.findings.confused_group import RULE
from lib.words.say import say
from tests.builders import does_not_apply, findings_of, from_matrix


def blocks(inside: int, outside: int, sizes: tuple[int, ...]) -> list[list[int]]:
    """A matrix whose classes are confused `inside` times within their block, else `outside`."""
    block = np.repeat(np.arange(len(sizes)), sizes)
    dense = np.where(block[:, None] == block[None, :], inside, outside)
    np.fill_diagonal(dense, 100)
    return dense.tolist()  # type: ignore[no-any-return]


def test_a_block_of_the_matrix_is_a_group() -> None:
    found = findings_of(RULE, from_matrix(blocks(10, 1, (3, 1, 1, 1)), list("abcdef")))
    assert set(found["confused-group"].classes) == set("abc")
    assert (
        "Of 23 missed “a”, 20 get another label of the group." in say(found["confused-group"]).text
    )


def test_the_group_with_more_misses_is_told() -> None:
    found = findings_of(RULE, from_matrix(blocks(10, 1, (4, 4)), list("abcdefgh")))
    assert len(found["confused-group"].classes) == 4


def test_mistakes_all_over_the_place_are_no_group() -> None:
    assert not findings_of(RULE, from_matrix(blocks(3, 3, (4, 4))))
    assert not findings_of(RULE, from_matrix(blocks(10, 8, (3, 5))))


def test_random_mistakes_hardly_ever_look_like_a_group() -> None:
    random = np.random.default_rng(8)
    found = 0
    for _ in range(200):
        dense = random.poisson(3, (8, 8))
        np.fill_diagonal(dense, 100)
        found += bool(findings_of(RULE, from_matrix(dense.tolist())))
    assert found <= 4


def test_few_mistakes_make_no_group() -> None:
    assert not findings_of(RULE, from_matrix(blocks(2, 0, (3, 3))))


def test_it_does_not_apply_to_fewer_than_six_classes() -> None:
    assert "6 classes" in does_not_apply(RULE, from_matrix(blocks(10, 1, (3, 2))))
