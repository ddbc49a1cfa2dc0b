"""Pictures are made here, with the bundled font, and hold any text."""

from __future__ import annotations

import struct
from typing import Any
from xml.etree import ElementTree

import pytest

from lib.charts.panels import page_of_panels
from lib.charts.theme import DARK, LIGHT
from lib.charts.two_rows import specification, two_rows
from lib.exports.pictures import png, svg
from tests.charts.cards import card, digit_figure, scores

NASTY = 'a<b>&amp;"\n{{datum}} \x00 http://example.test/é \u202e'


def chart(theme: Any = LIGHT) -> dict[str, Any]:
    page = page_of_panels(digit_figure(), arrangement="split", columns=10)
    return specification(two_rows(page, theme=theme, panel_width=120))


def size(picture: bytes) -> tuple[int, int]:
    width, height = struct.unpack(">II", picture[16:24])
    return width, height


def texts(picture: str) -> list[str]:
    root = ElementTree.fromstring(picture)
    return ["".join(node.itertext()) for node in root.iter() if node.tag.endswith("}text")]


def test_a_png_is_as_sharp_as_asked() -> None:
    once, twice = png(chart(DARK), scale=1), png(chart(DARK))
    assert once.startswith(b"\x89PNG")
    assert [2 * side for side in size(once)] == pytest.approx(size(twice), abs=2)


def test_an_svg_holds_the_values_the_title_and_the_source() -> None:
    written = texts(svg(chart(), title="digit_figure.csv", source="Sample data, not your data"))
    assert {".43", "?", "F1", "Positive classes"} <= set(written)
    assert "digit_figure.csv" in written
    assert "Sample data, not your data" in written
    # The numbers that tell the panels apart are not for readers: each digit is there once.
    assert all(written.count(digit) == 1 for digit in "0123456789")


def test_any_text_in_title_source_and_names_gives_a_whole_picture() -> None:
    classes = [scores(name, row="positive", recall=0.5) for name in (NASTY, "x" * 500, "")]
    page = page_of_panels(card(classes), arrangement="split", columns=10)
    spec = specification(two_rows(page, theme=LIGHT, panel_width=120))
    picture = svg(spec, title=NASTY, source="word " * 400)
    written = " ".join(texts(picture))
    assert 'a<b>&amp;" {{datum}} □' in written
    assert "…" in written
    assert size(png(spec, title="y" * 5_000, scale=1))[0] < 900


def test_the_specification_is_left_as_it_was() -> None:
    spec = chart()
    png(spec, title="t", source="s", scale=1)
    assert spec == chart()


def test_no_address_is_read() -> None:
    # Port 9 of this machine refuses: a request would show as another message.
    spec = {
        "data": {"url": "http://127.0.0.1:9/data.csv"},
        "mark": "point",
        "encoding": {"x": {"field": "a", "type": "quantitative"}},
    }
    with pytest.raises(ValueError, match="not allowed"):
        svg(spec)
