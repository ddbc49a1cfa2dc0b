"""An upload is on the server's disk while its tab is open, and not for long afterwards."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.browser.reader import Reader
from tests.browser.server import serving

PETS = "true,pred\ncat,cat\ndog,cat\n"
SOON = "import ui.private_files\nui.private_files.SECONDS_TO_COME_BACK = 0.5"
PATIENCE = 15_000


def uploads(temporary: Path) -> list[str]:
    """The text of every upload that the server keeps."""
    files = temporary.glob("plainscore-app-*/*/*")
    return sorted(file.read_text() for file in files if file.is_file())


def wait_until(reader: Reader, temporary: Path, kept: list[str]) -> None:
    """Wait until the server keeps these uploads and no other."""
    for _ in range(PATIENCE // 100):
        if uploads(temporary) == kept:
            return
        reader.page.wait_for_timeout(100)
    assert uploads(temporary) == kept


def opened(browser: Browser, address: str, content: str) -> Reader:
    """A reader who has handed in a file."""
    reader = Reader(browser.new_page(), address)
    reader.visit()
    reader.upload(content, "pets.csv")
    expect(reader.page.get_by_text("pets.csv: ")).to_be_visible()
    reader.settle()
    return reader


def test_uploads_go_with_their_tabs_and_all_with_the_server(
    browser: Browser, tmp_path: Path
) -> None:
    with serving(before=SOON, temporary=tmp_path) as address:
        one = opened(browser, address, PETS)
        other = opened(browser, address, PETS + "fox,fox\n")
        assert uploads(tmp_path) == sorted([PETS, PETS + "fox,fox\n"])
        one.page.close()
        wait_until(other, tmp_path, [PETS + "fox,fox\n"])
        other.page.get_by_role("radio", name="Each against the rest").click()
        other.settle()
        assert uploads(tmp_path) == [PETS + "fox,fox\n"]
    assert list(tmp_path.glob("plainscore-*")) == []
    other.page.close()
