"""The slider over the cut-offs of a class: what it shows is computed before, and moves alone."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import streamlit as st

from lib.charts.cut_off_points import MIXES, cut_off_points
from lib.charts.names import shown_name
from lib.evaluation import ScoreCurve
from lib.words.lists import quoted
from ui.view import theme

_HERE = Path(__file__).parent
KEY, _MIX = "cut_off_slider", "real_mix"
_SLIDER = st.components.v2.component(
    "plainscore.cut_off_slider",
    html=(_HERE / "cut_off_slider.html").read_text(encoding="utf-8"),
    css=(_HERE / "cut_off_slider.css").read_text(encoding="utf-8"),
    js=(_HERE / "cut_off_slider.js").read_text(encoding="utf-8"),
)


@dataclass(frozen=True, slots=True)
class Stand:
    """Where the sliders stand: a place in the curve, and how common the class is, in [0, 1]."""

    place: int
    mix: float


@dataclass(frozen=True, slots=True)
class Start:
    """Where the sliders stand until they are moved, and again when `whose` they are or what they
    have `begun` with changes; `why` says why there."""

    stand: Stand
    whose: str
    begun: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class InFile:
    """How common the class is among the items with scores, and what its labels reach, in [0, 1]."""

    share: float
    recall: float | None
    precision: float | None

    @property
    def point(self) -> tuple[float, float] | None:
        """Recall and precision of the labels, where both are known."""
        if self.recall is None or self.precision is None:
            return None
        return self.recall, self.precision


def cut_off_slider(
    name: str, curve: ScoreCurve, start: Start, *, in_file: InFile, mix_matters: bool
) -> Stand:
    """The sliders, and where the reader left them.

    `mix_matters` where the goal is worked out for the mix that the reader sets.
    """
    begin, whose = start.stand, start.whose
    colors = theme()
    data = cut_off_points(curve).as_data() | {
        "name": quoted(shown_name(name)),
        "positives": curve.tp[-1],
        "others": curve.fp[-1],
        "place": begin.place,
        "mixes": sorted({*MIXES, in_file.share}),
        "mix": begin.mix,
        "test_mix": in_file.share,
        "mix_matters": mix_matters,
        "begins": start.why,
        "whose": whose,
        "begun": f"{whose} {start.begun}",
        "present": in_file.point,
        "described": described(in_file.point),
        "colors": {
            "of-precision": colors.fills["precision"],
            "of-recall": colors.fills["recall"],
        },
    }
    told = _SLIDER(data=data, key=KEY, on_at_change=_told).at
    if not isinstance(told, dict) or told.get("begun") != data["begun"]:
        return begin
    place = told.get("place")
    if not isinstance(place, int) or not 0 <= place < len(curve.thresholds):
        return begin
    return Stand(place, told_mix(whose) or begin.mix)


def told_mix(whose: str) -> float | None:
    """How common a class is in the reader's world, if the slider says so; else None."""
    told = st.session_state.get(_MIX)
    return told[1] if told and told[0] == whose else None


def _told() -> None:
    """What the browser tells of the mix outlives a slider that begins anew."""
    told: Any = st.session_state[KEY].at
    mix = told.get("mix") if isinstance(told, dict) else None
    if isinstance(mix, float) and 0 < mix < 1:
        st.session_state[_MIX] = (str(told.get("whose")), mix)


def described(present: tuple[float, float] | None) -> str:
    """What the small drawing shows, for those who do not see it; its numbers stand beside it."""
    diamond = ", a diamond at the labels in the file" if present else ""
    return (
        "Line of precision against recall over all cut-offs, with its 95% range, a dot at the"
        f" cut-off chosen{diamond} and a dotted line for labels given at random"
    )
