"""A report as a file: any size, readable, and never opened as other figures."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from lib.evaluation import Evaluation, Problem
from lib.intake.problems import InputProblem
from lib.share import report_file as made
from lib.share.passed_on import for_file
from lib.share.report_file import is_report_file, read_report_file, report_file
from lib.share.view import View
from tests.builders import from_matrix
from tests.share.evaluations import evaluations
from tests.share.test_packing import a_test, with_curves

SMALL = from_matrix([[5, 1], [2, 7]], ["yes [\n  1,\n  2\n ] no", "no"])


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("saved") / "a.plainscore.json"


def read_back(path: Path, text: str) -> Evaluation:
    path.write_text(text, encoding="utf-8")
    return read_report_file(path)[0]


@given(evaluation=evaluations())
def test_a_file_opens_as_what_was_saved(path: Path, evaluation: Evaluation) -> None:
    assert read_back(path, report_file(evaluation)) == for_file(evaluation)


def test_the_largest_float_is_a_number(path: Path) -> None:
    scored = with_curves(SMALL, 2)
    (curve, *_) = scored.curves or ()
    assert curve is not None
    large = replace(scored, curves=(replace(curve, highest=sys.float_info.max), None))
    assert read_back(path, report_file(large)) == large


def test_any_size_is_saved(path: Path) -> None:
    large = with_curves(a_test(200, 60_000, right=0.4, names="{1} {0}"), 100)
    assert read_back(path, report_file(large)) == large


VIEW = View("mistakes", {"sort": ("By name",), "show": ("Recall", "F1")})


def test_the_view_is_saved_with_it(path: Path) -> None:
    path.write_text(report_file(SMALL, VIEW), encoding="utf-8")
    assert read_report_file(path) == (SMALL, VIEW)


def test_a_file_without_a_view_opens_with_none(path: Path) -> None:
    path.write_text(report_file(SMALL), encoding="utf-8")
    assert read_report_file(path) == (SMALL, View())


def test_a_changed_view_is_noticed(path: Path) -> None:
    with pytest.raises(InputProblem, match="cut or changed"):
        read_back(path, report_file(SMALL, VIEW).replace("Recall", "Precision"))
    whole = json.loads(report_file(SMALL, VIEW))
    del whole["view"]
    with pytest.raises(InputProblem, match="cut or changed"):
        read_back(path, json.dumps(whole))


@pytest.mark.parametrize(
    "view",
    [
        [], {"page": ""}, {"page": 1, "choices": {}}, {"page": "", "choices": []},
        {"page": "", "choices": {"a": "b"}}, {"page": "", "choices": {"a": [1]}},
        {"page": "x" * 2_000, "choices": {}}, {"page": "", "choices": {"a": ["b"] * 2_000}},
        {"page": "", "choices": {str(name): [] for name in range(50)}},
    ],
)  # fmt: skip
def test_a_view_that_is_none_is_refused(path: Path, view: Any) -> None:
    whole = json.loads(report_file(SMALL))
    parts = {"report": whole["report"], "view": view}
    whole |= parts | {"checksum": made._sum_of(parts)}
    with pytest.raises(InputProblem, match="its view is not what a view is"):
        read_back(path, json.dumps(whole))


def test_a_file_can_be_read_by_people() -> None:
    lines = report_file(SMALL).splitlines()
    assert lines[1] == ' "plainscore": "report file",'
    assert "   [0, 0, 5]," in lines


def test_other_line_breaks_and_order_are_the_same_file(path: Path) -> None:
    whole = json.loads(report_file(SMALL))
    assert read_back(path, json.dumps(whole, sort_keys=True)) == SMALL
    assert read_back(path, "\ufeff" + json.dumps(whole, indent=7)) == SMALL


def test_a_note_that_quotes_a_cell_is_not_saved(path: Path) -> None:
    notes = (Problem("“Miller” was read as 7."),)
    noted = replace(SMALL, source=replace(SMALL.source, problems=notes))
    assert "Miller" not in report_file(noted)
    assert read_back(path, report_file(noted)) == for_file(noted)


def test_a_report_file_is_known_by_its_beginning_or_its_name(tmp_path: Path) -> None:
    named = tmp_path / "x.plainscore.json"
    named.write_text('{"version": 1}')
    renamed = tmp_path / "x.txt"
    renamed.write_text(report_file(SMALL))
    other = tmp_path / "x.json"
    other.write_text('[{"true": "plainscore", "pred": "report file"}]')
    assert [is_report_file(one) for one in (named, renamed, other)] == [True, True, False]


def with_other(change: Any) -> str:
    whole = json.loads(report_file(SMALL))
    change(whole)
    return json.dumps(whole)


def resealed(change: Any) -> str:
    def sealed(whole: dict[str, Any]) -> None:
        change(whole["report"])
        whole["checksum"] = made._sum_of({"report": whole["report"]})

    return with_other(sealed)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no JSON"),
        ("[1]", "do not say"),
        ("null", "do not say"),
        (report_file(SMALL)[:-30], "no JSON"),
        ("[" * 100_000, "no JSON"),
        (
            '{"plainscore": "report file", "version": 1, "report": ' + "[" * 900 + "]" * 900 + "}",
            "cut",
        ),
        (report_file(SMALL).replace("5", "6"), "cut or changed"),
        (with_other(lambda whole: whole.pop("checksum")), "cut or changed"),
        (with_other(lambda whole: whole.pop("report")), "cut or changed"),
        (with_other(lambda whole: whole.update(version=2)), "newer version"),
        (resealed(lambda one: one.update(classes=["a", "a"])), "different from each other"),
        (resealed(lambda one: one.update(classes="ab")), "where a list belongs"),
        (resealed(lambda one: one.update(classes=[1, 2])), "where a text belongs"),
        (resealed(lambda one: one.update(kind="x")), "not one of those"),
        (resealed(lambda one: one.update(kind=[])), "not one of those"),
        (resealed(lambda one: one.pop("rows")), "where an object belongs"),
        (resealed(lambda one: one.update(more=1)), "where an object belongs"),
        (resealed(lambda one: one.update(cells=[[0, 0]])), "three whole numbers"),
        (resealed(lambda one: one.update(cells=[[0, 0, True]])), "three whole numbers"),
        (resealed(lambda one: one.update(cells=[[0, 0, 1.5]])), "three whole numbers"),
        (resealed(lambda one: one.update(cells=[[0, 9, 1]])), "of no class"),
        (resealed(lambda one: one["source"].update(rows_read=-1)), "where a whole number"),
        (resealed(lambda one: one.update(overall={"x": {"value": 7, "half_unit": 0}})), "0 to 1"),
        (resealed(lambda one: one.update(overall={"x": None})), "where an object belongs"),
        (resealed(lambda one: one["source"].update(name="\ud800")), "where a text belongs"),
    ],
)
def test_a_changed_file_gets_one_message(path: Path, text: str, said: str) -> None:
    with pytest.raises(InputProblem, match=said):
        read_back(path, text)


def test_numbers_that_json_does_not_know_are_refused(path: Path) -> None:
    with pytest.raises(InputProblem, match="no JSON"):
        read_back(path, report_file(SMALL).replace("5", "NaN"))
