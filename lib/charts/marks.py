"""What a panel is drawn with: bars, empty boxes, intervals, values and the name above."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import altair as alt

from lib.charts.records import NAME_SIZE
from lib.charts.theme import Theme

SCALE_TOP = 1.18
"""Where the scale ends: room for the value on a bar of 100%."""

NAME_ABOVE = 8
"""Pixels between a panel and the name above it."""

_BAR_GAP = 0.3
_TICK, _HALO = 7, 3.5
_SMALLEST_TYPE, _LARGEST_TYPE, _TYPE_A_SLOT = 10.0, 13.0, 0.4


def letters(shown: Sequence[str], most: int, panel_width: float) -> alt.PositionFieldDef:
    """The x axis: a letter a bar.

    A row with fewer bars than the `most` keeps their width and stands in the middle.
    """
    margin = panel_width * (most - len(shown)) / (2 * most)
    scale = alt.Scale(
        domain=list(shown),
        range=[margin, panel_width - margin],
        paddingInner=_BAR_GAP,
        paddingOuter=_BAR_GAP / 2,
    )
    axis = alt.Axis(labelAngle=0, labelPadding=5, labelOverlap=False)
    return alt.PositionFieldDef(field="letter", type="ordinal", scale=scale, axis=axis)


def bars(x: alt.PositionFieldDef, theme: Theme) -> alt.UnitSpec:
    """The known figures; what a screen reader says of a bar is with the bar."""
    return alt.UnitSpec(
        mark=alt.MarkDef(
            type="bar", strokeWidth=1.25, cornerRadiusEnd=2, ariaRoleDescription="bar"
        ),
        encoding=alt.Encoding(
            x=x,
            y=_share("value", axis=_per_cent(theme)),
            fill=_by_measure(theme.fills),
            stroke=_by_measure(theme.outlines),
            tooltip=_tooltip("Value", "95% interval"),
            description=alt.StringFieldDef(field="told", type="nominal"),
        ),
    )


def empty_boxes(x: alt.PositionFieldDef, theme: Theme) -> alt.UnitSpec:
    """The unknown figures: a dashed outline, and a reason in place of a value."""
    return alt.UnitSpec(
        mark=alt.MarkDef(
            type="bar",
            # Not "none": the pointer must find the inside of the box, too.
            fill="transparent",
            stroke=theme.muted,
            strokeDash=[3, 3],
            ariaRoleDescription="unknown",
        ),
        encoding=alt.Encoding(
            x=x,
            y=_share("box"),
            tooltip=_tooltip("Value"),
            description=alt.StringFieldDef(field="told", type="nominal"),
        ),
    )


def intervals(x: alt.PositionFieldDef, theme: Theme) -> list[alt.UnitSpec]:
    """A thin rule with an end tick each; the halo keeps it visible on a dark bar."""
    tooltip = _tooltip("Value", "95% interval")
    rule = [
        alt.UnitSpec(
            mark=alt.MarkDef(type="rule", color=color, strokeWidth=width, aria=False),
            encoding=alt.Encoding(
                x=x,
                y=_share("low"),
                y2=alt.SecondaryFieldDef(field="high"),
                tooltip=tooltip,
            ),
        )
        for color, width in ((theme.background, _HALO), (theme.ink, 1.0))
    ]
    ticks = [
        alt.UnitSpec(
            mark=alt.MarkDef(
                type="tick", color=theme.ink, thickness=1, bandSize=_TICK, size=_TICK, aria=False
            ),
            encoding=alt.Encoding(x=x, y=_share(end), tooltip=tooltip),
        )
        for end in ("low", "high")
    ]
    return rule + ticks


def values(x: alt.PositionFieldDef, theme: Theme, slot: float) -> alt.UnitSpec:
    """The value of every bar, written on top of it and of its interval."""
    size = min(_LARGEST_TYPE, max(_SMALLEST_TYPE, slot * _TYPE_A_SLOT))
    return alt.UnitSpec(
        mark=alt.MarkDef(
            type="text", baseline="bottom", dy=-3, fontSize=size, color=theme.ink, aria=False
        ),
        encoding=alt.Encoding(
            x=x,
            y=_share("top"),
            text=alt.StringFieldDef(field="label", type="nominal"),
            tooltip=_tooltip("Value"),
        ),
    )


def names(theme: Theme, panel_width: float) -> alt.UnitSpec:
    """The name of the class above its panel, the whole of it in the tooltip."""
    return alt.UnitSpec(
        transform=[alt.FilterTransform(filter={"field": "first", "equal": True})],
        mark=alt.MarkDef(
            type="text",
            baseline="bottom",
            fontSize=NAME_SIZE,
            fontWeight=600,
            color=theme.ink,
            # The name is cut to fit already; this holds where a script is wider than reckoned.
            limit=panel_width,
            aria=False,
        ),
        encoding=alt.Encoding(
            x=alt.PositionValueDef(value=panel_width / 2),
            y=alt.PositionValueDef(value=-NAME_ABOVE),
            text=alt.StringFieldDef(field="title", type="nominal"),
            tooltip=[alt.StringFieldDef(field="name", type="nominal", title="Class")],
        ),
    )


def _share(field: str, *, axis: alt.Axis | None = None) -> alt.PositionFieldDef:
    return alt.PositionFieldDef(
        field=field,
        type="quantitative",
        scale=alt.Scale(domain=[0, SCALE_TOP], nice=False),
        # The other layers leave the axis to the first: to say None there would take it away.
        axis=axis or alt.Undefined,
    )


def _per_cent(theme: Theme) -> alt.Axis:
    """The y axis; its line at 0 is what the bars stand on, over the whole width of a panel."""
    line = {"condition": {"test": "datum.value === 0", "value": theme.muted}, "value": theme.grid}
    return alt.Axis(values=[0, 0.5, 1], format=".0%", labelPadding=5, gridColor=line)


def _by_measure(
    colors: Mapping[str, str],
) -> alt.FieldOrDatumDefWithConditionMarkPropFieldDefGradientstringnull:
    # All measures are in the scale, not only those of the row: the rows share it.
    return alt.FieldOrDatumDefWithConditionMarkPropFieldDefGradientstringnull(
        field="key",
        type="nominal",
        scale=alt.Scale(domain=list(colors), range=list(colors.values())),
        legend=None,
    )


def _tooltip(*titles: str) -> list[alt.StringFieldDef]:
    fields = {"Class": "name", "Measure": "measure", "Value": "shown", "95% interval": "interval"}
    return [
        alt.StringFieldDef(field=fields[title], type="nominal", title=title)
        for title in ("Class", "Measure", *titles)
    ]
