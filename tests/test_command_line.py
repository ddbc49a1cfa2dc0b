"""`python -m lib` as a pipeline calls it: what it prints, where, and how it ends."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from tests.command import ROOT, run
from tests.refused_files import Refused, each_refused, parts

SAMPLE_DATA = ROOT / "sample_data"
LISTED = json.loads((SAMPLE_DATA / "samples.json").read_text(encoding="utf-8"))
DIGITS = SAMPLE_DATA / "digits_predictions.csv"

SHARE, SHARE_OR_NONE, SIZE = (int, float), (int, float, type(None)), (int, type(None))
FIGURE = {
    "value": SHARE_OR_NONE, "low": SHARE_OR_NONE, "high": SHARE_OR_NONE,
    "origin": str, "reason": (str, type(None)),
}  # fmt: skip
FINDING = {
    "code": str, "severity": str, "needs": list, "classes": list,
    "title": str, "text": str, "why": str, "advice": str, "claims": list,
}  # fmt: skip


def printed(*arguments: str | Path) -> str:
    """What a command prints that must succeed and say nothing else."""
    ended = run(*arguments)
    assert ended.stderr == b""
    assert ended.returncode == 0
    return ended.stdout.decode("utf-8")


def report(*arguments: str | Path) -> dict[str, Any]:
    """The report of a command that must succeed, as JSON."""
    found: dict[str, Any] = json.loads(printed("report", *arguments, "--json"))
    return found


def refused(*arguments: str | Path) -> str:
    """The one message of a command that must fail, without its end of line."""
    ended = run(*arguments)
    message = ended.stderr.decode("utf-8")
    assert ended.returncode == 2
    assert ended.stdout == b""
    assert message.endswith(".\n")
    assert message.count("\n") == 1
    assert "Traceback" not in message
    return message.rstrip("\n")


def saved(folder: Path, content: bytes | str, name: str = "results.csv") -> Path:
    """A file with this content."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def conforms(value: dict[str, Any], shape: dict[str, Any]) -> None:
    """Every key of the shape is there with one of its types; a flag is no number."""
    assert shape.keys() <= value.keys()
    for key, types in shape.items():
        assert isinstance(value[key], types), key
        assert not isinstance(value[key], bool), key


@pytest.mark.parametrize("sample", LISTED, ids=lambda sample: sample["file"])
def test_the_report_has_the_promised_shape(sample: dict[str, str]) -> None:
    found = report(SAMPLE_DATA / sample["file"])
    assert found["schema"] == "plainscore/report/1"
    assert found["input"]["kind"] == sample["kind"]
    conforms(
        found["input"],
        {"kind": str, "evidence": list, "rows_read": int, "rows_left_out": int,
         "columns": dict, "problems": list},
    )  # fmt: skip
    for problem in found["input"]["problems"]:
        conforms(problem, {"message": str})
    for entry in found["classes"]:
        conforms(entry, {"name": str, "row": (str, type(None)), "support": SIZE, "predicted": SIZE})
        for measure in ("precision", "recall", "f1", "accuracy"):
            check_figure(entry[measure])
    assert isinstance(found["overall"]["items"], SIZE)
    check_figure(found["overall"]["accuracy"])
    check_figure(found["overall"]["macro_f1"])
    for finding in found["findings"]:
        conforms(finding, FINDING)
        assert finding["severity"] in ("problem", "caution", "good", "note")
        for claim in finding["claims"]:
            check_claim(claim)
    assert found["cannot_tell"]
    for one in found["cannot_tell"]:
        conforms(one, {"text": str, "needs": str})
    check_matrix(found)


def check_figure(figure: dict[str, Any]) -> None:
    """A figure is known with its origin, or unknown with its reason: never 0 for unknown."""
    conforms(figure, FIGURE)
    assert figure["origin"] in ("counted", "derived", "reported", "unknown")
    unknown = figure["origin"] == "unknown"
    assert (figure["value"] is None) == unknown == (figure["reason"] is not None)
    assert (figure["low"] is None) == (figure["high"] is None)
    if figure["low"] is not None:
        assert figure["low"] <= figure["value"] <= figure["high"]


def check_claim(claim: dict[str, Any]) -> None:
    """A claim has a term, a relation, and what the relation needs."""
    assert isinstance(claim["left"], dict)
    assert claim["relation"] in ("<", "<=", "=", ">=", ">", "in", "min", "max", "unknown")
    assert claim["kind"] in ("observed", "reliable")
    assert ("right" in claim) == (claim["relation"] not in ("min", "max", "unknown"))
    if claim["kind"] == "reliable":
        assert isinstance(claim["level"], float)
        assert isinstance(claim["method"], str)


def check_matrix(found: dict[str, Any]) -> None:
    """The matrix is square, its sums are the sizes of the classes; without one it is null."""
    if "matrix" not in found["input"]["evidence"]:
        assert found["matrix"] is None
        return
    labels, counts = found["matrix"]["labels"], found["matrix"]["counts"]
    assert labels == [entry["name"] for entry in found["classes"]]
    assert [sum(line) for line in counts] == [entry["support"] for entry in found["classes"]]
    assert [sum(column) for column in zip(*counts, strict=True)] == [
        entry["predicted"] for entry in found["classes"]
    ]


def test_digit_figure_is_the_picture_to_the_last_digit() -> None:
    found = report(SAMPLE_DATA / "digit_figure.csv")
    classes = found["classes"]
    precision, recall = (1.00, 0.99, 0.94, 0.98, 0.90), (1.00, 0.43, 0.31, 0.89, 0.76)
    assert [entry["name"] for entry in classes] == list("1246903578")
    assert [entry["row"] for entry in classes] == ["positive"] * 5 + ["negative"] * 5
    assert tuple(entry["precision"]["value"] for entry in classes) == precision * 2
    assert tuple(entry["recall"]["value"] for entry in classes) == recall * 2
    f1 = [f"{entry['f1']['value']:.2f}" for entry in classes]
    assert f1 == ["1.00", "0.60", "0.47", "0.93", "0.82"] * 2
    for figure in [entry["accuracy"] for entry in classes] + [found["overall"]["accuracy"]]:
        assert figure["value"] is None
        assert "how many items" in figure["reason"]
    assert found["input"]["evidence"] == ["figures"]
    assert found["matrix"] is None


def test_columns_can_be_named() -> None:
    second = report(DIGITS, "--true", "true", "--pred", "second_model")
    assert second["input"]["columns"]["predicted"] == "second_model"
    with DIGITS.open(encoding="utf-8", newline="") as lines:
        right = sum(row["true"] == row["second_model"] for row in csv.DictReader(lines))
    assert second["overall"]["accuracy"]["value"] == pytest.approx(right / 1797, abs=1e-12)


def test_one_named_column_is_enough() -> None:
    second = report(DIGITS, "--pred", "second_model")
    assert second["input"]["columns"]["true"] == "true"
    assert second["input"]["columns"]["predicted"] == "second_model"


def test_positive_classes_can_be_named_more_than_once() -> None:
    found = report(DIGITS, "--positive", "7", "--positive", "0")
    assert [(entry["name"], entry["row"]) for entry in found["classes"][:2]] == [
        ("0", "positive"), ("7", "positive"),
    ]  # fmt: skip
    assert {entry["row"] for entry in found["classes"][2:]} == {"negative"}


def test_the_positive_class_of_two_is_the_named_one() -> None:
    usual = report(SAMPLE_DATA / "breast_cancer.csv")
    turned = report(SAMPLE_DATA / "breast_cancer.csv", "--positive", "benign")
    assert [entry["name"] for entry in usual["classes"]] == ["malignant", "benign"]
    assert [entry["name"] for entry in turned["classes"]] == ["benign", "malignant"]


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--true", "truth", "There is no column “truth”"),
        ("--pred", "nothing", "There is no column “nothing”"),
        ("--positive", "eleven", "eleven"),
    ],
)
def test_a_choice_that_names_nothing_is_refused(option: str, value: str, said: str) -> None:
    message = refused("report", DIGITS, option, value, "--json")
    assert said in message
    assert "Choose" in message


def test_markdown_is_the_whole_report_in_words() -> None:
    found, text = report(DIGITS), printed("report", DIGITS, "--format", "md")
    assert text.startswith("# digits\\_predictions\\.csv\n")
    headings = [line for line in text.splitlines() if line.startswith("### ")]
    assert len(headings) == len(found["findings"])
    assert sum(line.startswith("| ") for line in text.splitlines()) == 2 + len(found["classes"])


def test_a_terminal_shows_the_report_without_escapes() -> None:
    found, text = report(DIGITS), printed("report", DIGITS)
    assert text == printed("report", DIGITS, "--format", "text")
    assert text.startswith("# digits_predictions.csv\n")
    assert "\\" not in text
    for finding in found["findings"]:
        assert f": {finding['title']}\n" in text
        assert finding["advice"] in text


def test_csv_has_a_line_a_class() -> None:
    found = report(DIGITS)
    lines = list(csv.DictReader(io.StringIO(printed("report", DIGITS, "--format", "csv"))))
    assert [line["class"] for line in lines] == [entry["name"] for entry in found["classes"]]
    for line, entry in zip(lines, found["classes"], strict=True):
        assert line["recall"] == f"{entry['recall']['value']:.4f}"


@pytest.mark.parametrize("form", ["--json", "--format=text", "--format=md", "--format=csv"])
@pytest.mark.parametrize("rows", [1, 2])
def test_few_rows_still_give_a_report(tmp_path: Path, rows: int, form: str) -> None:
    content = "true,pred\n" + "cat,cat\n" * rows
    assert printed("report", saved(tmp_path, content), form)


@each_refused()
def test_bad_input_is_explained_in_one_message(tmp_path: Path, file: Refused) -> None:
    message = refused("report", saved(tmp_path, file.content, file.name), "--json")
    for part in parts(file):
        assert part in message


@pytest.mark.parametrize("command", ["report", "table"])
def test_a_file_that_is_not_there(tmp_path: Path, command: str) -> None:
    assert "There is no file" in refused(command, tmp_path / "none.csv")
    assert "is not a file" in refused(command, tmp_path)


@pytest.mark.parametrize("arguments", [[], ["report"], ["publish", "x.csv"], ["report", "a", "b"]])
def test_a_wrong_call_says_how_to_call(arguments: list[str]) -> None:
    ended = run(*arguments)
    assert (ended.returncode, ended.stdout) == (2, b"")
    assert b"usage: python -m lib" in ended.stderr
    assert b"Traceback" not in ended.stderr


@pytest.mark.parametrize("command", ["report", "table"])
def test_a_pipe_that_closes_early_is_no_trouble(tmp_path: Path, command: str) -> None:
    lines = "".join(f"{number},a,b\n" for number in range(200_000))
    path = saved(tmp_path, "id,true,pred\n" + lines)
    started = subprocess.Popen(
        [sys.executable, "-m", "lib", command, str(path)],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert started.stdout is not None
    assert started.stderr is not None
    started.stdout.readline()
    started.stdout.close()
    said = started.stderr.read()
    started.stderr.close()
    assert (started.wait(60), said) == (0, b"")


def test_a_pipe_that_was_never_read_is_no_trouble() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        ended = subprocess.run(
            [sys.executable, "-m", "lib", "report", str(DIGITS), "--json"],
            cwd=ROOT, stdout=writing, stderr=subprocess.PIPE, check=False, timeout=60,
        )  # fmt: skip
    finally:
        os.close(writing)
    assert (ended.returncode, ended.stderr) == (0, b"")


@pytest.mark.parametrize("name", ["two words.csv", "Größe – 数字.csv", "-dash.csv", "'quote\".csv"])
def test_file_names_of_every_kind(tmp_path: Path, name: str) -> None:
    path = saved(tmp_path, "true,pred\na,b\nb,b\n", name)
    assert report(path)["input"]["name"] == name
    assert printed("table", path) == "true,pred\r\na,b\r\nb,b\r\n"
    empty = saved(tmp_path, "", f"empty {name}")
    assert f"“empty {name}” is empty" in refused("report", empty)


def test_labels_stay_text(tmp_path: Path) -> None:
    labels = ["01", "1", "1.0", "NA", "null", "true", "TRUE", "2024-05-01", "1e5", "=1+1", "ü"]
    lines = "".join(f"{label},{label}\n" for label in labels)
    found = report(saved(tmp_path, "true,pred\n" + lines))
    assert sorted(entry["name"] for entry in found["classes"]) == sorted(labels)


def test_json_is_utf8_whatever_the_terminal_speaks(tmp_path: Path) -> None:
    path = saved(tmp_path, "true,pred\nGrün,Grün\n猫,Grün\n")
    ended = subprocess.run(
        [sys.executable, "-m", "lib", "report", str(path), "--json"],
        cwd=ROOT, env=os.environ | {"PYTHONIOENCODING": "ascii", "LC_ALL": "C"},
        capture_output=True, check=True,
    )  # fmt: skip
    names = [entry["name"] for entry in json.loads(ended.stdout.decode("utf-8"))["classes"]]
    assert sorted(names) == ["Grün", "猫"]


@pytest.mark.parametrize(
    "rows",
    [
        [["true", "pred"], ["a", "b"], ["01", "1"]],
        [["id", "text", "true"], ["1", 'says "hi", then\nleaves', "x"], ["2", " spaced ", "y"]],
        [["a", "a", ""], ["NA", "null", "true"], ["", "x", ""]],
        [["größe", "数"], ["ä", "猫"]],
    ],
)
def test_a_table_is_printed_as_it_was_read(tmp_path: Path, rows: list[list[str]]) -> None:
    written = io.StringIO(newline="")
    csv.writer(written).writerows(rows)
    text = printed("table", saved(tmp_path, written.getvalue()))
    assert list(csv.reader(io.StringIO(text, newline=""))) == rows
    assert printed("table", saved(tmp_path, text, "again.csv")) == text


@pytest.mark.parametrize("sample", [one["file"] for one in LISTED if one["file"].endswith("csv")])
def test_the_samples_tables_are_printed_unchanged(sample: str) -> None:
    lines = (SAMPLE_DATA / sample).read_text(encoding="utf-8").splitlines()
    assert printed("table", SAMPLE_DATA / sample).split("\r\n") == [*lines, ""]


def test_rows_of_every_length_are_kept(tmp_path: Path) -> None:
    text = printed("table", saved(tmp_path, "a,b\n1\n1,2\n1,2,3\n"))
    assert list(csv.reader(io.StringIO(text))) == [
        ["a", "b", ""], ["1", "", ""], ["1", "2", ""], ["1", "2", "3"],
    ]  # fmt: skip


def test_a_table_of_nothing(tmp_path: Path) -> None:
    assert printed("table", saved(tmp_path, "")) == ""
    assert printed("table", saved(tmp_path, "true,pred\n")) == "true,pred\r\n"


def test_a_picture_is_no_table(tmp_path: Path) -> None:
    assert "a PNG picture" in refused("table", saved(tmp_path, b"\x89PNG\r\n\x1a\n" + bytes(99)))


def test_the_file_of_an_archive_is_chosen_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "both.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.csv", "true,pred\ncat,dog\n")
        archive.writestr("b.csv", "true,pred\nx,y\n")
    assert "holds 2 files: “a.csv”, “b.csv”" in refused("report", path)
    assert printed("table", path, "--part", "b.csv") == "true,pred\r\nx,y\r\n"
    told = report(path, "--part", "a.csv")
    assert set(told["matrix"]["labels"]) == {"cat", "dog"}
    assert told["input"]["part"] == "a.csv"


def test_the_sheet_of_a_workbook_is_chosen_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "two.xlsx"
    with xlsxwriter.Workbook(path) as book:
        for name, row in (("first", ["cat", "dog"]), ("second", ["x", "y"])):
            sheet = book.add_worksheet(name)
            sheet.write_row(0, 0, ["true", "pred"])
            sheet.write_row(1, 0, row)
    assert printed("table", path, "--sheet", "second") == "true,pred\r\nx,y\r\n"
    assert report(path)["input"]["sheet"] == "first"
    assert report(path, "--sheet", "second")["input"]["sheet"] == "second"
    assert "Choose among “first”, “second”" in refused("report", path, "--sheet", "third")


def test_alike_labels_are_merged_where_it_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "alike.csv"
    path.write_text("true,pred\ncat,Cat\nCat,Cat\ndog,dog\n")
    merged = report(path, "--merge-alike", "--positive", "cat")
    assert [(one["name"], one["row"]) for one in merged["classes"]] == [
        ("Cat", "positive"), ("dog", "negative")
    ]  # fmt: skip
    assert "counted as one class" in merged["input"]["problems"][0]["message"]
    assert [one["code"] for one in merged["findings"]].count("alike-labels") == 0
    apart = report(path)
    assert len(apart["classes"]) == 3
    assert [one["code"] for one in apart["findings"]].count("alike-labels") == 1


def test_without_a_matrix_alike_labels_cannot_be_merged(tmp_path: Path) -> None:
    path = tmp_path / "counts.csv"
    path.write_text("class,tp,fp,fn\na,1,2,3\nA,1,2,3\n")
    done = run("report", path, "--merge-alike")
    assert done.returncode == 2
    assert "cannot be counted as one class" in done.stderr.decode()
