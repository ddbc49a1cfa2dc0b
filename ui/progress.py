"""What long work is doing and how far it is, shown where it was asked for."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st
from streamlit.runtime.scriptrunner import add_script_run_ctx, get_script_run_ctx

from lib.intake.progress import Progress, watched

SECONDS_WITHOUT = 1.0
"""Work that is done sooner needs no words: they would only flicker."""


@contextmanager
def progress_shown() -> Iterator[None]:
    """Within this, work of more than a second says what it does, and what share is done."""
    place, context, begun = st.empty(), get_script_run_ctx(), time.monotonic()
    latest: list[Progress] = []

    def draw() -> None:
        # The words may come from a thread beside the one that runs the page.
        add_script_run_ctx(threading.current_thread(), context)
        for progress in latest[-1:]:
            if progress.share is None:
                place.status(f"{progress.step} …", type="compact")
            else:
                place.progress(progress.share, f"{progress.step}: {progress.share:.0%}")

    def tell(progress: Progress) -> None:
        latest[:] = [progress]
        if time.monotonic() - begun >= SECONDS_WITHOUT:
            draw()

    timer = threading.Timer(SECONDS_WITHOUT, draw)
    timer.start()
    try:
        with watched(tell):
            yield
    finally:
        timer.cancel()
        timer.join()
        place.empty()
