"""gzip and zip: the file inside is read, and nothing unpacks beyond its limit."""

from __future__ import annotations

import gzip
import io
import zipfile
from pathlib import Path

import pytest

from lib.intake import packed
from lib.intake.choices import Choices
from lib.intake.problems import InputProblem
from lib.intake.read import raw_rows, read_table
from tests.intake.opened import evaluated, matrix_of, messages, opened, raw, refusal, saved

TABLE = b"true,pred\ncat,dog\ncat,cat\n"
CELLS = {("cat", "dog"): 1, ("cat", "cat"): 1}


def zipped(**files: bytes) -> bytes:
    """An archive; underscores in the names stand for points."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("_", "."), content)
    return out.getvalue()


def with_clutter() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.mkdir("run 7")
        archive.writestr("run 7/results.csv", TABLE)
        archive.writestr("run 7/.DS_Store", b"\0\0")
        archive.writestr("__MACOSX/run 7/._results.csv", b"\0\0")
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "kind", "part"),
    [
        (gzip.compress(TABLE), "gzip", "test"),
        (gzip.compress(TABLE[:10]) + gzip.compress(TABLE[10:]), "gzip", "test"),
        (zipped(a_csv=TABLE), "zip", "a.csv"),
        (with_clutter(), "zip", "run 7/results.csv"),
    ],
)
def test_the_only_file_inside_is_read_and_named(content: bytes, kind: str, part: str) -> None:
    result = evaluated(content)
    assert matrix_of(result) == CELLS
    assert (result.source.decided.packed, result.source.decided.part) == (kind, part)
    assert messages(result) == [(None, f"The file is packed; “{part}” in it was read.")]
    assert raw(content) == [["true", "pred"], ["cat", "dog"], ["cat", "cat"]]


def test_of_several_files_the_reader_chooses_one(tmp_path: Path) -> None:
    path = saved(zipped(a_csv=TABLE, b_csv=b"true,pred\nx,y\n"), tmp_path)
    with pytest.raises(InputProblem, match="holds 2 files") as asked:
        read_table(path, name="both.zip", workspace=tmp_path)
    assert asked.value.parts == ("a.csv", "b.csv")
    chosen = Choices(part="b.csv")
    table = read_table(path, name="both.zip", workspace=tmp_path, choices=chosen)
    assert (table.head, table.decided.part) == ((("x", "y"),), "b.csv")
    assert list(raw_rows(path, name="both.zip", choices=chosen)) == [["true", "pred"], ["x", "y"]]
    with pytest.raises(InputProblem, match="There is no file"):
        read_table(path, name="both.zip", workspace=tmp_path, choices=Choices(part="c.csv"))


@pytest.mark.parametrize(
    "content",
    [
        zipped(results_csv=TABLE, README_md=b"# Read me", figure_png=b"\x89PNG"),
        zipped(results_csv=TABLE, notes_txt=b"true,pred", config_json=b"{}"),
        zipped(results_txt=TABLE, README_txt=b"# Read me", train_py=b"import this"),
    ],
)
def test_the_only_table_among_other_files_is_read_and_that_is_said(content: bytes) -> None:
    result = evaluated(content)
    assert matrix_of(result) == CELLS
    part = result.source.decided.part
    assert messages(result)[0][1] == (
        f"The archive holds 3 files; “{part}” was read, which alone is a table by its name."
    )
    assert raw(content) == [["true", "pred"], ["cat", "dog"], ["cat", "cat"]]


@pytest.mark.parametrize(
    "content", [zipped(a_csv=TABLE, b_xlsx=b"x"), zipped(a_txt=TABLE, b_txt=TABLE)]
)
def test_two_tables_among_other_files_are_a_question(content: bytes) -> None:
    assert "holds 2 files" in refusal(content)


def test_a_name_that_points_outside_is_only_a_name(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("../../outside.csv", TABLE)
    with opened(out.getvalue()) as table:
        assert table.decided.part == "../../outside.csv"
        assert table.path.parent == table.workspace
    assert not list(tmp_path.iterdir())


def encrypted() -> bytes:
    """An archive whose entry says that it is encrypted."""
    content = bytearray(zipped(a_csv=TABLE))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (zipped(), "holds no file"),
        (encrypted(), "protected with a password"),
        (gzip.compress(TABLE * 100)[:-20], "damaged or incomplete"),
        (zipped(a_csv=TABLE * 100)[:60], "damaged or incomplete"),
        (gzip.compress(gzip.compress(TABLE)), "packed once more"),
        (zipped(a_gz=gzip.compress(TABLE)), "packed once more"),
        (gzip.compress(b""), "is empty"),
        (gzip.compress(b"\x89PNG\r\n\x1a\n" + bytes(100)), "a PNG picture"),
    ],
)
def test_what_cannot_be_unpacked_is_refused(content: bytes, said: str) -> None:

    assert said in refusal(content)


def test_a_file_made_to_unpack_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "FREE_OF_RATIO", 3_000_000)
    flood = b"a,a\n" * 2_000_000
    for content in (gzip.compress(flood), zipped(a_csv=flood)):
        assert "too much for a file of its size" in refusal(content)
    assert "unpacks" not in " ".join(m for _, m in messages(evaluated(gzip.compress(TABLE * 500))))
