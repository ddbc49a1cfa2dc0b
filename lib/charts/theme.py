"""How every chart looks: the colours, the font and the quiet lines, in light and in dark."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

FONT = '"Plainscore Inter", Inter, "Helvetica Neue", Arial, sans-serif'


@dataclass(frozen=True, slots=True, eq=False)
class Theme:
    """One set of colours; `fills` and `outlines` are by measure.

    An outline carries the contrast of 3 : 1 to the background where a fill does not. There is
    one object a theme, equal only to itself, so it can be a key.
    """

    name: Literal["light", "dark"]
    fills: Mapping[str, str]
    outlines: Mapping[str, str]
    ink: str
    muted: str
    grid: str
    background: str
    font: str = FONT


def _by_measure(precision: str, recall: str, f1: str, accuracy: str) -> dict[str, str]:
    """The colours by measure; the two that look at all other items share a hue with theirs.

    Negative predictive value is the precision of "not this class", specificity its recall.
    """
    return {
        "precision": precision,
        "recall": recall,
        "f1": f1,
        "accuracy": accuracy,
        "npv": precision,
        "specificity": recall,
    }


LIGHT = Theme(
    name="light",
    fills=_by_measure("#B42515", "#61B68F", "#004DA3", "#F9DE37"),
    outlines=_by_measure("#7E1A0F", "#2F7A57", "#00336D", "#8A6D00"),
    ink="#1F2430",
    muted="#5A6072",
    grid="#E6E8EE",
    background="#FFFFFF",
)
DARK = Theme(
    name="dark",
    fills=_by_measure("#FA2C23", "#7AD2AE", "#1972CD", "#FEE129"),
    outlines=_by_measure("#FF8A84", "#BDEBD8", "#7FB8F0", "#FFF3A6"),
    ink="#EDEFF5",
    muted="#A9B0C0",
    grid="#2A2F3A",
    background="#0E1117",
)


def vega_config(theme: Theme) -> dict[str, Any]:
    """The Vega-Lite `config` of the theme: every colour is said, no renderer's default is left."""
    return {
        "background": theme.background,
        "font": theme.font,
        "padding": 4,
        "view": {"stroke": None},
        "text": {"color": theme.ink},
        "rule": {"color": theme.ink},
        "title": {
            "color": theme.muted,
            "subtitleColor": theme.muted,
            "fontSize": 14,
            "fontWeight": 600,
            "subtitleFontSize": 12,
            "anchor": "start",
        },
        "axis": {
            "labelColor": theme.muted,
            "titleColor": theme.muted,
            "gridColor": theme.grid,
            "domain": False,
            "labelFontSize": 11,
            "ticks": False,
            "title": None,
        },
        "header": {"labelColor": theme.ink, "titleColor": theme.muted},
    }
