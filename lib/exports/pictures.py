"""A chart as a picture file: PNG for a slide, SVG for print, drawn without a browser."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from lib.charts.names import on_one_line

FONTS = Path(__file__).resolve().parents[2] / "static" / "fonts"

# No address at all may be read: a picture is made of what is in the specification.
_NO_ADDRESSES: tuple[str, ...] = ()

_TITLE_SIZE, _SOURCE_SIZE, _MARGIN = 18, 12, 16
_EM_A_LETTER = 0.56
_MOST_LINES = 3
_NARROWEST_TEXT = 240.0


def png(spec: dict[str, Any], *, title: str = "", source: str = "", scale: float = 2) -> bytes:
    """The chart with its title and where its numbers come from, as PNG.

    `scale` is pixels of the picture to pixels of the page: 2 is sharp on a slide.
    """
    picture: bytes = _converter().vegalite_to_png(
        _framed(spec, title, source), scale=scale, allowed_base_urls=list(_NO_ADDRESSES)
    )
    return picture


def svg(spec: dict[str, Any], *, title: str = "", source: str = "") -> str:
    """The chart with its title and where its numbers come from, as SVG."""
    picture: str = _converter().vegalite_to_svg(
        _framed(spec, title, source), allowed_base_urls=list(_NO_ADDRESSES)
    )
    return picture


@cache
def _converter() -> Any:
    """The converter, knowing our font; imported late, as it brings a whole JavaScript engine."""
    import vl_convert

    vl_convert.register_font_directory(str(FONTS))
    return vl_convert


def _framed(spec: dict[str, Any], title: str, source: str) -> dict[str, Any]:
    """The same chart under its title and source line, with a margin around it.

    Both are plain text to Vega: a list of lines, with nothing in them that it would interpret.
    """
    width = max(_NARROWEST_TEXT, _width(spec))
    heading = {
        "text": _lines(title, width, _TITLE_SIZE),
        "subtitle": _lines(source, width, _SOURCE_SIZE),
        "fontSize": _TITLE_SIZE,
        "subtitleFontSize": _SOURCE_SIZE,
        "color": _ink(spec),
        "subtitlePadding": 6,
        "anchor": "start",
        "offset": 20,
    }
    framed = {**spec, "padding": _MARGIN}
    return {**framed, "title": heading} if title or source else framed


def _lines(text: str, width: float, font_size: float) -> list[str]:
    """The text in lines that fit, the last one cut where there would be too many."""
    return textwrap.wrap(
        on_one_line(text),
        width=max(1, int(width / (font_size * _EM_A_LETTER))),
        max_lines=_MOST_LINES,
        placeholder=" …",
    )


def _width(spec: dict[str, Any]) -> float:
    """About how wide the chart is: that of its widest row of panels."""
    rows: Sequence[dict[str, Any]] = spec.get("vconcat", ())
    widths = [row["spec"]["width"] * row.get("columns", 1) for row in rows if "spec" in row]
    return max(widths, default=float(spec.get("width", 0) or 0))


def _ink(spec: dict[str, Any]) -> Any:
    return spec.get("config", {}).get("text", {}).get("color")
