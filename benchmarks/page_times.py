"""How long a reader waits: first paint from a cold server, and the script of a warm rerun.

`python -m benchmarks.page_times` prints both, for the sample of ten digits and, for the rerun,
for a thousand classes. It needs Chromium, and nothing else that keeps the machine busy.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright
from streamlit.runtime.pages_manager import PagesManager
from streamlit.runtime.scriptrunner import script_runner
from streamlit.testing.v1 import AppTest, app_test

from lib.report import count_file
from lib.share.link import link_to
from tests.browser.chromium import ARGUMENTS, installed
from tests.browser.server import serving
from tests.sample_evaluations import SAMPLE_DATA

SAMPLE = SAMPLE_DATA / "digits_predictions.csv"
ENTRYPOINT = Path(__file__).resolve().parent.parent / "streamlit_app.py"
CHART = '[role="graphics-document"]'
VISIBLE = "place => [...document.querySelectorAll(place)].some(one => one.checkVisibility())"
COLD_STARTS, RERUNS, WARMING = 5, 15, 3
THOUSAND = "class,precision,recall,support\n" + "".join(
    f"class {number:04},0.{number % 90 + 10},0.{number % 80 + 20},50\n" for number in range(1_000)
)
PAGES, CLASSES = ("report", "mistakes", "tradeoffs", "guide"), (10, 100, 1_000)
ITEMS_A_CLASS, RIGHT = 40, 0.9
SPLIT, REST = "Positive and negative", "Each against the rest"


def main() -> int:
    """Print the figures; 1 where there is no browser to measure in."""
    chromium = installed()
    if chromium is None:
        print("Chromium is needed to measure the first paint.", file=sys.stderr)
        return 1
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        _print_first_paints(browser)
        browser.close()
    print("Milliseconds of script in a warm rerun when …")
    with _warm_server():
        _print_columns(list(_reruns()), "ms", 1_000)
        print("Milliseconds of script in a warm rerun of each page")
        for classes in CLASSES:
            _print_columns(list(_each_page(classes)), "ms", 1_000)
    return 0


def _print_first_paints(browser: Browser) -> None:
    """In turns, so that what else the machine does falls on all of them alike."""
    carried = count_file(SAMPLE, name=SAMPLE.name).evaluation
    first: dict[str, Callable[[str], str]] = {
        "the built-in sample": lambda address: address,
        "a link with the same report": lambda address: link_to(carried, address),
    }
    seen: dict[str, list[dict[str, float]]] = {name: [] for name in first}
    again = []
    for _ in range(COLD_STARTS):
        for name, link in first.items():
            seen[name].append(_cold_start(browser, link))
        again.append(_trade_off_again(browser))
    for name, runs in seen.items():
        print(f"Seconds until … of {name} (a server that never served a page, an empty cache)")
        _print_columns(runs, "s", 1)
    print("Seconds until … of the trade-off page (server and browser have shown it before)")
    _print_columns(again, "s", 1)


def _trade_off_again(browser: Browser) -> dict[str, float]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    with serving() as address:
        for _ in range(2):
            page, seen = context.new_page(), {}
            start = time.perf_counter()
            page.goto(f"{address}/tradeoffs")
            for name, place in (("the headline stands", "h1"), ("a picture is drawn", CHART)):
                _wait_for(page, place)
                seen[name] = time.perf_counter() - start
            page.wait_for_timeout(2_000)
            page.close()
        context.close()
    return seen


def _cold_start(browser: Browser, link: Callable[[str], str]) -> dict[str, float]:
    """When what was there, in seconds after the request; `link` is to the server's address."""
    seen: dict[str, float] = {}
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    with serving() as address:
        page = context.new_page()
        start = time.perf_counter()
        page.on("websocket", lambda socket: _note_frames(socket, seen, start))
        page.goto(link(address))
        for name, place in (("the headline stands", "h1"), ("the chart is drawn", CHART)):
            _wait_for(page, place)
            seen[name] = time.perf_counter() - start
        context.close()
    return seen


def _note_frames(socket: object, seen: dict[str, float], start: float) -> None:
    """The browser has loaded Streamlit when it opens a socket; then the server sends the page."""
    seen.setdefault("Streamlit is loaded", time.perf_counter() - start)

    def came(_: object) -> None:
        seen["the last part has come"] = time.perf_counter() - start

    socket.on("framereceived", came)  # type: ignore[attr-defined]


def _wait_for(page: Page, place: str) -> None:
    # Looked at in every frame of the browser; a locator looks twice a second in the end.
    page.wait_for_function(VISIBLE, arg=place)


def _reruns() -> Iterator[dict[str, float]]:
    digits, many = _opened(), _opened()
    many.file_uploader(key="upload").set_value(("many.csv", THOUSAND.encode(), "text/csv"))
    many.run()
    for number in range(WARMING + RERUNS):
        steps: dict[str, Callable[[], object]] = {
            "nothing changed": digits.run,
            "the arrangement changed": partial(_arranged, digits, (REST, SPLIT)[number % 2]),
            "nothing changed, 1,000 classes": many.run,
            "another page of 1,000 classes": partial(_paged, many, number % 90 + 2),
        }
        taken = {name: _script_seconds(step) for name, step in steps.items()}
        if number >= WARMING:
            yield taken


def _each_page(classes: int) -> Iterator[dict[str, float]]:
    """Reruns of every page with a file of so many classes, nine of ten labels right."""
    app = _opened()
    app.file_uploader(key="upload").set_value(("items.csv", _items(classes), "text/csv"))
    app.run()
    for number in range(WARMING + RERUNS):
        taken = {}
        for page in PAGES:
            app.switch_page(f"pages/{page}.py")
            app.run()
            taken[f"{page}, {classes:,} classes"] = _script_seconds(app.run)
        if number >= WARMING:
            yield taken


def _items(classes: int) -> bytes:
    chance = random.Random(classes)
    labels = [f"class {number}" for number in range(classes)]
    rows = []
    for _ in range(ITEMS_A_CLASS * classes):
        true = chance.choice(labels)
        rows.append(f"{true},{true if chance.random() < RIGHT else chance.choice(labels)}\n")
    return ("true,predicted\n" + "".join(rows)).encode()


def _opened() -> AppTest:
    app = AppTest.from_file(ENTRYPOINT, default_timeout=60)
    app.run()
    return app


def _arranged(app: AppTest, rows: str) -> None:
    app.segmented_control(key="rows").set_value(rows)
    app.run()


def _paged(app: AppTest, page: int) -> None:
    app.pagination(key="classes").set_value(page)
    app.run()


def _script_seconds(step: Callable[[], object]) -> float:
    """The time that the app's own script takes in a step, without what a test adds to it."""
    spent = 0.0
    usual = script_runner.exec_func_with_error_handling

    def timed(*arguments: object) -> object:
        nonlocal spent
        start = time.perf_counter()
        result = usual(*arguments)  # type: ignore[arg-type]
        spent += time.perf_counter() - start
        return result

    script_runner.exec_func_with_error_handling = timed  # type: ignore[assignment]
    try:
        step()
    finally:
        script_runner.exec_func_with_error_handling = usual
    return spent


@contextmanager
def _warm_server() -> Iterator[None]:
    """Let a test run the app as a server does that has shown a page before."""

    class Warm(PagesManager):
        def __init__(self, *arguments: object, **options: object) -> None:
            PagesManager.uses_pages_directory = False
            super().__init__(*arguments, **options)  # type: ignore[arg-type]

    app_test.PagesManager = Warm  # type: ignore[misc]
    try:
        yield
    finally:
        app_test.PagesManager = PagesManager  # type: ignore[misc]


def _print_columns(runs: list[dict[str, float]], unit: str, scale: float) -> None:
    digits = 2 if scale == 1 else 0
    for name in runs[0]:
        values = [run[name] * scale for run in runs]
        spread = f"{min(values):.{digits}f} to {max(values):.{digits}f}"
        print(f"  {name:32} {median(values):8.{digits}f} {unit}  ({spread})")


if __name__ == "__main__":
    sys.exit(main())
