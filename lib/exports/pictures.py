"""A chart as a picture file: PNG for a slide, SVG for print, drawn without a browser."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from lib.charts.layout import PAGE_WIDTH
from lib.charts.names import on_one_line
from lib.charts.theme import LIGHT
from lib.exports.about import About
from lib.exports.drawing import Drawn

FONTS = Path(__file__).resolve().parents[2] / "static" / "fonts"

# No address at all may be read: a picture is made of what is in the specification.
_NO_ADDRESSES: tuple[str, ...] = ()

_TITLE_SIZE, _SOURCE_SIZE, _MARGIN = 18, 12, 16
_EM_A_LETTER = 0.56
_MOST_LINES = 3
_NARROWEST_TEXT = 240.0

# The first tag of a drawing: no text of a user's stands before it.
_SIZE = re.compile(r'width="(?P<width>[\d.]+)" height="(?P<height>[\d.]+)"')


@dataclass(frozen=True, slots=True)
class Size:
    """How large a picture is: laid out for `layout` pixels, then drawn `width` pixels wide.

    What is laid out for less has larger letters in the same width.
    """

    purpose: str
    layout: int
    width: int


SIZES: Mapping[str, Size] = {
    "slide": Size("Slide, 1,920 pixels wide", PAGE_WIDTH, 1920),
    # The column of text on a sheet, at 300 dots to the inch.
    "document": Size("Document, 16 cm at 300 dpi", 720, 1890),
    "wiki": Size("Wiki or mail, 900 pixels wide", 900, 900),
}
"""By the name that the command line knows."""

NARROWEST, WIDEST = 200, 6000
"""Pixels: outside of this a picture is unreadable, or takes more memory than it is worth."""


def png(
    spec: dict[str, Any],
    *,
    title: str = "",
    source: str = "",
    scale: float = 2,
    width: int | None = None,
) -> bytes:
    """The chart with its title and where its numbers come from, as PNG.

    `scale` is pixels of the picture to pixels of the page: 2 is sharp on a slide. A `width` in
    pixels takes its place.
    """
    drawn = svg(spec, title=title, source=source)
    if width is not None:
        # A little more, since what is drawn is cut down to whole pixels.
        scale = (_allowed(width) + 0.01) / own_size(drawn)[0]
    picture: bytes = _converter().svg_to_png(drawn, scale=scale)
    return picture


def svg(
    spec: dict[str, Any], *, title: str = "", source: str = "", width: int | None = None
) -> str:
    """The chart with its title and where its numbers come from, as SVG, `width` pixels wide."""
    picture: str = _converter().vegalite_to_svg(
        _framed(spec, title, source), allowed_base_urls=list(_NO_ADDRESSES)
    )
    return picture if width is None else _resized(picture, _allowed(width))


def framed_picture(
    picture: Drawn, about: About, form: str, size: Size, width: int | None = None
) -> str | bytes:
    """A chart in light colours under its title, the line that says where it is from, and its note.

    `form` is "png" or "svg"; a `width` in pixels takes the place of that of the size.
    """
    spec = picture.draw(LIGHT, size.layout)
    note = f" {picture.note}" if picture.note else ""
    source, wide = f"{about.under_picture}{note}", width or size.width
    if form == "png":
        return png(spec, title=picture.title, source=source, width=wide)
    return svg(spec, title=picture.title, source=source, width=wide)


def own_size(picture: str) -> tuple[float, float]:
    """Width and height of a drawing of ours, in pixels."""
    found = _SIZE.search(picture)
    if found is None:
        raise ValueError("not a drawing of ours")
    return float(found["width"]), float(found["height"])


def _resized(picture: str, width: int) -> str:
    """The same drawing at another width; its view box keeps all that is in it."""
    own_width, own_height = own_size(picture)
    height = round(own_height * width / own_width, 2)
    return _SIZE.sub(f'width="{width}" height="{height:g}"', picture, count=1)


def _allowed(width: int) -> int:
    return min(max(width, NARROWEST), WIDEST)


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
