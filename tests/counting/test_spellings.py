"""Labels that look alike: which, how they differ, and what merging them amounts to."""

from __future__ import annotations

import pytest

from lib.counting.spellings import differences, spelled_alike, with_merged
from lib.evaluation import PositiveClass
from lib.metrics.measures import Results
from tests.builders import figures, from_counts, from_figures, from_matrix
from tests.intake.opened import evaluated, matrix_of, messages

APART = (
    "1",
    "10",
    "1.5",
    "1.50",
    "NA",
    "nan",
    "None",
    "null",
    "1e5",
    "100000",
    "-",
    "−",
    "a b",
    "ab",
)


def test_labels_that_mean_different_things_are_not_alike() -> None:
    assert spelled_alike(APART) == ()


@pytest.mark.parametrize(
    ("group", "differ"),
    [
        (("true", "TRUE", "True"), ("capitals",)),
        (("x", " x", "x "), ("blanks",)),
        (("New York", "New  York", "New\u00a0York", "New\u202fYork"), ("blanks",)),
        (("cat", "cat\u200b", "\ufeffcat"), ("blanks",)),
        (("caf\u00e9", "cafe\u0301"), ("characters",)),
        (("Caf\u00e9 ", "cafe\u0301"), ("blanks", "characters", "capitals")),
        (("stra\u00dfe", "STRASSE"), ("capitals",)),
        (("A", "\uff21"), ("characters",)),
        (("01", "1", "1.0"), ("zeros",)),
    ],
)
def test_what_only_looks_alike(group: tuple[str, ...], differ: tuple[str, ...]) -> None:
    assert spelled_alike(("other", *group)) == (group,)
    assert differences(group) == differ


def test_a_family_is_not_its_members() -> None:
    assert spelled_alike(("\U0001f468\u200d\U0001f469", "\U0001f468\U0001f469")) == ()


def test_the_file_keeps_them_apart_and_says_nothing_as_a_note() -> None:
    result = evaluated("true,pred\ncat,Cat\nCat,Cat\nNA,na\n,NA\n")
    assert set(result.classes) == {"Cat", "cat", "NA", "na"}
    assert [line for line, _ in messages(result)] == [5]


def test_cells_are_added_up_under_the_most_frequent_spelling() -> None:
    whole = from_matrix([[5, 2, 1], [3, 9, 0], [1, 1, 4]], ["Cat", "cat", "dog"])
    merged = with_merged(whole, (("Cat", "cat"),))
    assert set(merged.classes) == {"cat", "dog"}
    assert matrix_of(merged) == {
        ("cat", "cat"): 19, ("cat", "dog"): 1, ("dog", "cat"): 2, ("dog", "dog"): 4
    }  # fmt: skip
    assert merged.source.merged == {"cat": ("Cat", "cat")}
    assert messages(merged) == [
        (None, "“Cat” and “cat” are counted as one class, “cat”, as was asked for.")
    ]
    assert Results(merged).overall("overall_accuracy") == pytest.approx(23 / 26)
    assert spelled_alike(merged.classes) == ()


def test_of_two_classes_that_are_left_one_is_positive() -> None:
    merged = with_merged(
        evaluated("true,pred\nspam,Spam\nham,ham\nSpam,Spam\n"), (("Spam", "spam"),)
    )
    assert merged.positive == PositiveClass("Spam", "word")
    assert merged.classes == ("Spam", "ham")
    assert merged.rows == ("positive", "negative")


def test_the_one_score_column_still_names_its_class() -> None:
    content = "true,pred,score_u\nu,U,0.8\nv,v,0.1\nU,U,0.9\nv,v,0.2\nU,v,0.2\n"
    merged = with_merged(evaluated(content), (("U", "u"),))
    assert merged.positive == PositiveClass("U", "score")


def test_rows_are_kept() -> None:
    whole = from_matrix(
        [[5, 0, 0], [0, 9, 0], [0, 0, 4]], ["b", "A", "a"], ["positive", "negative", "negative"]
    )
    three = from_matrix(
        [[5, 0, 0, 0], [0, 9, 0, 0], [0, 0, 4, 0], [0, 0, 0, 1]], ["b", "A", "a", "c"],
        ["positive", "negative", "positive", None],
    )  # fmt: skip
    assert with_merged(whole, (("A", "a"),)).rows == ("positive", "negative")
    assert with_merged(three, (("A", "a"),)).rows == ("positive", "negative", None)


def test_counts_and_figures_cannot_be_merged() -> None:
    for test in (
        from_counts([(1, 0, 0, 1), (1, 0, 0, 1)], ["a", "A"]),
        from_figures([figures("0.9", "0.9"), figures("0.9", "0.9")], ["a", "A"]),
    ):
        with pytest.raises(ValueError, match="without a matrix"):
            with_merged(test, (("a", "A"),))


def test_nothing_to_merge_changes_nothing_and_no_class_is_invented() -> None:
    whole = from_matrix([[5]], ["a"])
    assert with_merged(whole, ()) == whole
    with pytest.raises(ValueError, match="not a class"):
        with_merged(whole, (("a", "A"),))
