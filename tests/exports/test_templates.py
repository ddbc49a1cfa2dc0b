"""Every template, and what the guide's examples export, can be read by Plainscore."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import duckdb
import numpy as np
import pytest
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression

from lib.evaluation import Evaluation
from lib.exports.templates import TEMPLATES, Name, template_csv
from lib.metrics.scorecard import score
from lib.report import count_file, report_on
from lib.words.file_kinds import FILE_KINDS, SCIKIT_LEARN, SQL


def counted(folder: Path, name: Name) -> Evaluation:
    file = folder / TEMPLATES[name].file_name
    file.write_bytes(template_csv(name))
    return count_file(file, name=file.name).evaluation


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_is_read_as_its_kind_without_a_complaint(name: Name, tmp_path: Path) -> None:
    evaluation = counted(tmp_path, name)
    assert evaluation.kind == TEMPLATES[name].kind
    assert evaluation.source.problems == ()
    assert report_on(evaluation).summary


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_is_a_whole_table_with_words_beside_it(name: Name) -> None:
    template = TEMPLATES[name]
    lines = list(csv.reader(io.StringIO(template_csv(name).decode(), newline="")))
    assert lines == [list(template.header), *map(list, template.rows)]
    assert {len(line) for line in lines} == {len(template.header)}
    assert FILE_KINDS[name].title


def test_the_kinds_of_the_guide_are_the_templates() -> None:
    assert list(FILE_KINDS) == list(TEMPLATES)


def test_the_same_animals_give_the_same_numbers_whatever_the_file(tmp_path: Path) -> None:
    forms: tuple[Name, ...] = ("matrix", "pairs", "counts", "figures")
    cards = {name: score(counted(tmp_path, name)) for name in forms}
    for card in cards.values():
        assert card.items == 142
        by_name = {entry.name: entry for entry in cards["matrix"].classes}
        assert {entry.name for entry in card.classes} == set(by_name)
        for entry in card.classes:
            other = by_name[entry.name]
            for measure in ("precision", "recall"):
                mine, first = entry.figures[measure].value, other.figures[measure].value
                assert mine == pytest.approx(first, abs=0.005)


def test_scores_and_ids_of_the_template_are_recognised(tmp_path: Path) -> None:
    evaluation = counted(tmp_path, "predictions")
    assert evaluation.source.columns["scores"] == ("score_cat",)
    assert evaluation.source.columns["id"] == ("id",)
    assert evaluation.positive is not None
    assert evaluation.positive.name == "cat"


def test_the_scikit_learn_example_runs_and_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    flowers = load_iris()
    labels = np.array(flowers.target_names)[flowers.target]
    X_test, y_test = flowers.data[::2], labels[::2]
    model = LogisticRegression(max_iter=1_000).fit(flowers.data[1::2], labels[1::2])
    exec(SCIKIT_LEARN, {"model": model, "X_test": X_test, "y_test": y_test})
    evaluation = count_file(tmp_path / "results.csv", name="results.csv").evaluation
    assert evaluation.kind == "predictions"
    assert evaluation.classes == tuple(model.classes_)
    assert len(evaluation.source.columns["scores"]) == 3
    right = score(evaluation).overall["overall_accuracy"].value
    assert right == pytest.approx(model.score(X_test, y_test), abs=1e-12)


def test_the_sql_example_runs_and_is_read(tmp_path: Path) -> None:
    database = duckdb.connect()
    database.execute("CREATE TABLE test_results (actual VARCHAR, predicted VARCHAR)")
    database.executemany(
        "INSERT INTO test_results VALUES (?, ?)",
        [("01", "01"), ("01", "2"), ("2", "2"), ("2", "2"), ("NA", "01")],
    )
    out = tmp_path / "pairs.csv"
    database.sql(SQL).write_csv(str(out))
    evaluation = count_file(out, name=out.name).evaluation
    assert evaluation.kind == "matrix"
    assert set(evaluation.classes) == {"01", "2", "NA"}
    assert sum(items for _, _, items in evaluation.cells or ()) == 5
