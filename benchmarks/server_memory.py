"""How much memory the server holds: with many readers, and while it reads one large upload."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread

import psutil
from playwright.sync_api import Browser, sync_playwright

from benchmarks.data import write
from tests.browser.chromium import ARGUMENTS, installed
from tests.browser.server import serving

SESSIONS = (1, 10, 50)
LARGE_ROWS = 8_000_000
BETWEEN_LOOKS = 0.01
PATIENCE = 300_000
ITEMS, CLASSES = 20_000, 10


def main() -> None:
    """Print the megabytes of the server process after each number of sessions."""
    chromium = installed()
    if chromium is None:
        print("Chromium is needed to open sessions.")
        return
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        _many_sessions(browser, Path(folder))
        _large_upload(browser, Path(folder))
        browser.close()


def _many_sessions(browser: Browser, folder: Path) -> None:
    file = _file(folder)
    with serving() as address:
        print(f"| open sessions, each with a file of {file.stat().st_size / 1e3:,.0f} kB | MB |")
        print("|---|---|")
        opened = 0
        for wanted in SESSIONS:
            while opened < wanted:
                _session(browser, address, file)
                opened += 1
            print(f"| {wanted} | {_server().memory_info().rss / 1e6:,.0f} |")


def _large_upload(browser: Browser, folder: Path) -> None:
    """One file as regular as can be, and one that has to be copied row by row first."""
    print("| upload | MB of the file | MB before | at the peak | peak beyond the file | after |")
    print("|---|---|---|---|---|---|")
    regular = folder / "large.csv"
    write(regular, LARGE_ROWS, CLASSES)
    irregular = folder / "irregular.csv"
    with irregular.open("wb") as copy, regular.open("rb") as lines:
        copy.writelines(islice(lines, LARGE_ROWS // 8))
        copy.write(b"7,class_1\n")
    for file in (regular, irregular):
        with serving() as address:
            page = browser.new_context().new_page()
            page.goto(address)
            page.locator("h1").wait_for()
            server = _server()
            before = server.memory_info().rss
            with _peak(server) as peak:
                page.get_by_role("button", name="Open your own results").click()
                page.locator("input[type=file]").first.set_input_files(file)
                page.get_by_text(f"{file.name}: ").wait_for(timeout=PATIENCE)
                page.locator('[data-test-script-state="notRunning"]').wait_for()
            sizes = (
                file.stat().st_size, before, peak[0], peak[0] - file.stat().st_size,
                server.memory_info().rss,
            )  # fmt: skip
            print(f"| {file.name} | " + " | ".join(f"{size / 1e6:,.0f}" for size in sizes) + " |")


@contextmanager
def _peak(process: psutil.Process) -> Iterator[list[int]]:
    """The most memory that a process had within this, looked at every hundredth of a second."""
    most, ended = [process.memory_info().rss], Event()

    def look() -> None:
        while not ended.wait(BETWEEN_LOOKS):
            most[0] = max(most[0], process.memory_info().rss)

    thread = Thread(target=look)
    thread.start()
    try:
        yield most
    finally:
        ended.set()
        thread.join()


def _file(folder: Path) -> Path:
    chance = random.Random(1)
    path = folder / "items.csv"
    lines = (
        f"{i},class {chance.randrange(CLASSES)},class {chance.randrange(CLASSES)}\n"
        for i in range(ITEMS)
    )
    path.write_text("id,true,predicted\n" + "".join(lines))
    return path


def _session(browser: Browser, address: str, file: Path) -> None:
    """One reader who opens a file and stays."""
    page = browser.new_context().new_page()
    page.goto(address)
    page.get_by_role("button", name="Open your own results").click()
    page.locator("input[type=file]").first.set_input_files(file)
    page.get_by_text(f"items.csv: {ITEMS:,} items").wait_for()


def _server() -> psutil.Process:
    """The server that this process started."""
    children = psutil.Process().children(recursive=True)
    return next(child for child in children if "streamlit" in " ".join(child.cmdline()))


if __name__ == "__main__":
    main()
