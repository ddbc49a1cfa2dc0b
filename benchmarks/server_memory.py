"""How much memory the server holds after 1, 10 and 50 readers, each with a file of its own."""

from __future__ import annotations

import random
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil
from playwright.sync_api import Browser, sync_playwright

from benchmarks.page_times import ARGUMENTS
from tests.browser.server import serving

SESSIONS = (1, 10, 50)
ITEMS, CLASSES = 20_000, 10


def main() -> None:
    """Print the megabytes of the server process after each number of sessions."""
    chromium = shutil.which("chromium", path="/usr/bin") or shutil.which("chromium")
    if chromium is None:
        print("Chromium is needed to open sessions.")
        return
    with TemporaryDirectory() as folder, sync_playwright() as playwright, serving() as address:
        file = _file(Path(folder))
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        print(f"| open sessions, each with a file of {file.stat().st_size / 1e3:,.0f} kB | MB |")
        print("|---|---|")
        opened = 0
        for wanted in SESSIONS:
            while opened < wanted:
                _session(browser, address, file)
                opened += 1
            print(f"| {wanted} | {_server().memory_info().rss / 1e6:,.0f} |")
        browser.close()


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
