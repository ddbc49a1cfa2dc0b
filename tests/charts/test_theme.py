"""The colours keep their contrast, in the charts and in the app's own theme."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from lib.charts.theme import DARK, LIGHT, Theme

ROOT = Path(__file__).resolve().parents[2]
CONFIG = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))


def luminance(color: str) -> float:
    """Relative luminance after WCAG 2.2."""
    channels = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_text_and_bars_can_be_told_from_the_background(theme: Theme) -> None:
    assert contrast(theme.ink, theme.background) >= 7
    assert contrast(theme.muted, theme.background) >= 4.5
    for measure, fill in theme.fills.items():
        best = max(contrast(color, theme.background) for color in (fill, theme.outlines[measure]))
        assert best >= 3, measure


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_app_has_the_colours_of_its_charts(theme: Theme) -> None:
    app = CONFIG["theme"][theme.name]
    assert (app["backgroundColor"], app["textColor"]) == (theme.background, theme.ink)
    for background in (app["backgroundColor"], app["secondaryBackgroundColor"]):
        assert contrast(app["primaryColor"], background) >= 4.5
        assert contrast(app["linkColor"], background) >= 4.5
        assert contrast(app["textColor"], background) >= 7


def test_the_fonts_are_here_and_come_from_here() -> None:
    for face in CONFIG["theme"]["fontFaces"]:
        assert face["url"].startswith("app/static/")
        assert (ROOT / face["url"].removeprefix("app/")).is_file()
        assert face["family"] in CONFIG["theme"]["font"]
        assert face["family"] in LIGHT.font
