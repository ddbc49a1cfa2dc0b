"""Uploads lie where nobody else can read them, and are gone with their session."""

from __future__ import annotations

import gc
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pages.report_page import ReportPage
from ui import private_files
from ui.private_files import PREFIX, ProcessFolder, SessionFolder

PETS = "true,pred\ncat,cat\ndog,cat\n"


def held(page: ReportPage) -> Path:
    """The private folder of the page's session."""
    folder: Path = page.app.session_state["private_folder"].path
    return folder


def contents(page: ReportPage) -> list[str]:
    """What lies in the session's folder."""
    return [file.read_text() for file in held(page).iterdir()]


def test_only_the_app_may_read_an_upload() -> None:
    page = ReportPage.opened().upload(PETS)
    (file,) = held(page).iterdir()
    assert stat.S_IMODE(held(page).stat().st_mode) == 0o700
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_each_session_has_a_folder_of_its_own() -> None:
    one, other = ReportPage.opened().upload(PETS), ReportPage.opened().upload(PETS + "x,x\n")
    assert held(one) != held(other)
    assert (contents(one), contents(other)) == ([PETS], [PETS + "x,x\n"])


def test_another_file_takes_the_place_of_the_first() -> None:
    page = ReportPage.opened().upload(PETS).upload(PETS + "x,x\n")
    assert contents(page) == [PETS + "x,x\n"]


def test_what_was_refused_goes_with_the_next_file_and_what_is_shown_stays() -> None:
    page = ReportPage.opened().upload(PETS).upload("bad")
    assert sorted(contents(page)) == ["bad", PETS]
    page.upload("worse")
    assert sorted(contents(page)) == [PETS, "worse"]


def test_a_sample_leaves_no_file() -> None:
    page = ReportPage.opened().upload(PETS)
    page.app.button(key="show_sample").click()
    page.run()
    assert contents(page) == []


def test_the_folder_goes_with_what_holds_it(tmp_path: Path) -> None:
    process = ProcessFolder(tmp_path)
    session = SessionFolder(process)
    (session.path / "upload").write_text("secret")
    del session
    gc.collect()
    assert [file.name for file in process.path.iterdir()] == ["lock"]
    del process
    gc.collect()
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_process_left_behind_is_deleted(tmp_path: Path) -> None:
    code = (
        "import os, pathlib, sys; from ui.private_files import ProcessFolder; "
        "folder = ProcessFolder(pathlib.Path(sys.argv[1])); "
        "(folder.path / 'upload').write_text('secret'); os._exit(9)"
    )
    root = Path(__file__).resolve().parent.parent.parent
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], cwd=root, check=False)
    assert list(tmp_path.glob(f"{PREFIX}*/upload"))
    living = ProcessFolder(tmp_path)
    assert list(tmp_path.iterdir()) == [living.path]
    next_one = ProcessFolder(tmp_path)
    assert sorted(tmp_path.iterdir()) == sorted([living.path, next_one.path])


def test_a_file_that_is_gone_is_no_fault() -> None:
    page = ReportPage.opened().upload(PETS + "x,\n")
    for file in held(page).iterdir():
        file.unlink()
    page.open_account()
    next(one for one in page.app.button if one.form_id == "correct").click()
    assert "no longer at hand" in page.run().complaint()


def test_a_full_disk_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    page = ReportPage.opened()
    monkeypatch.setattr(private_files.shutil, "copyfileobj", full)
    assert "has no room for the file now" in page.upload(PETS).complaint()
