"""The browser that the tests drive: Debian's Chromium, or the same without what draws a window."""

from __future__ import annotations

import shutil

BROWSERS = ("chromium-headless-shell", "chromium")
"""The shell first: it needs half the time for a page. Both are packages of Debian."""

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    # A page behind another one is as awake as the one in front: tests have two readers.
    "--disable-background-timer-throttling",
    "--disable-backgrounding-occluded-windows",
    "--disable-renderer-backgrounding",
)


def installed() -> str | None:
    """The path of the first of them that this machine has."""
    places = (shutil.which(name, path="/usr/bin") or shutil.which(name) for name in BROWSERS)
    return next((place for place in places if place), None)
