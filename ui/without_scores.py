"""The trade-off where a file has no scores: its own precision and recall, and what is missing."""

from __future__ import annotations

from functools import partial

import streamlit as st

from lib.charts.learning_help import LEARNING_HELP
from lib.charts.moving_bars import Bar, moving_bars
from lib.charts.names import shown_name
from lib.charts.slider import Slider
from lib.charts.working_points import Point, working_points
from lib.exports.markdown_text import plain
from lib.exports.templates import TEMPLATES, template_csv
from lib.findings.own_trade_off import (
    MISS_COSTS,
    OwnPoint,
    nearest_stop,
    other_mixes,
    own_point,
)
from lib.findings.term_examples import example_class
from lib.metrics.measures import Results
from lib.metrics.mistakes_per_100 import Mistakes
from lib.report import Report
from lib.words import own_trade_off as words
from lib.words.limits import missing
from lib.words.lists import quoted
from ui.chosen_class import class_list
from ui.moving import STYLE, how_to_read, in_words, moving_picture
from ui.screen import draw
from ui.terms import results, term_buttons
from ui.view import theme


def without_scores_part(report: Report) -> None:
    """Working points, the cost of mistakes and other mixes, of a class that the reader chooses."""
    st.html(STYLE)
    st.header("Your own precision and recall", anchor=False)
    st.markdown(plain(words.NO_SCORES))
    found = results()
    own = own_point(found, _chosen_class(report, found))
    _points(found, own)
    _costs(own)
    _mixes(found, own.name)
    _would_add(report)


def _chosen_class(report: Report, found: Results) -> str:
    """One class; at first the one with which the guide shows things."""
    names = list(report.evaluation.classes)
    if len(names) == 1:
        return names[0]
    first = example_class(found, "precision", "recall")
    return class_list("Class", names, first=first and first.name, key="own_class", width=300)


def _points(found: Results, own: OwnPoint) -> None:
    known = [
        Point(recall, precision, shown_name(entry.name), entry.name == own.name)
        for entry in found.card.classes
        for recall, precision in [(entry.figures["recall"].value, entry.figures["precision"].value)]
        if recall is not None and precision is not None
    ]
    with st.container(horizontal=True, vertical_alignment="top", gap="large"):
        with st.container(width=400):
            st.subheader(words.POINT_TITLE, anchor=False)
            st.markdown(plain(words.point(own)))
            unknown = words.not_drawn(len(found.card.classes) - len(known))
            if unknown:
                st.caption(plain(unknown))
            term_buttons("precision", "recall", "f1", place="own_point")
            how_to_read("points", LEARNING_HELP["points"])
        with st.container(width=620):
            if known:
                told = f"{len(known):,} classes at their recall and precision. {words.point(own)}"
                draw("points", working_points(known, theme()), told=told)


def _costs(own: OwnPoint) -> None:
    with st.container(horizontal=True, vertical_alignment="top", gap="large"):
        with st.container(width=400):
            st.subheader(words.COSTS_TITLE, anchor=False)
            st.markdown(plain(words.COSTS_SAYS))
            if own.mistakes is None:
                st.info(plain(words.COSTS_UNKNOWN))
                return
        with st.container(width=620):
            lines = words.cost_lines(own)
            slider = Slider(words.COSTS_SLIDER, MISS_COSTS.index(1), lines)
            bars = [_cost_bars(own.mistakes, cost) for cost in MISS_COSTS]
            moving_picture(
                "costs", lambda width: moving_bars(bars, slider, theme(), width=width),
                told=f"What the mistakes on {quoted(shown_name(own.name))} cost",
            )  # fmt: skip
    in_words("costs", LEARNING_HELP["costs"], lines)


def _cost_bars(mistakes: Mistakes, cost: float) -> tuple[Bar, ...]:
    """The part of each kind of mistake in the cost of both."""
    both = mistakes.cost(cost)
    parts = (("Misses", cost * mistakes.missed, "recall"), ("False alarms", mistakes.alarms,
                                                             "precision"))  # fmt: skip
    return tuple(
        Bar(name, part / both if both else 0.0, f"{part / both:.0%}" if both else "0%", hue)
        for name, part, hue in parts
    )


def _mixes(found: Results, name: str) -> None:
    there = other_mixes(found, name)
    with st.container(horizontal=True, vertical_alignment="top", gap="large"):
        with st.container(width=400):
            st.subheader(words.MIX_TITLE, anchor=False)
            st.markdown(plain(words.MIX_SAYS))
            if there is None:
                st.info(plain(words.MIX_UNKNOWN))
                return
            if not there.mixes[0].alarms:
                st.info(plain(words.NO_ALARM))
                return
            term_buttons("prevalence", "precision", place="own_mix")
        with st.container(width=620):
            lines = words.mix_lines(there, name)
            begin = nearest_stop(found.of_class("prevalence", name))
            slider = Slider(words.MIX_SLIDER, begin, lines)
            bars = [
                (Bar("Precision", mix.precision, f"{mix.precision:.0%}", "precision",
                     *(ends or (None, None))),
                 Bar("Recall", mix.recall, f"{mix.recall:.0%}", "recall"))
                for mix, ends in zip(there.mixes, there.ranges, strict=True)
            ]  # fmt: skip
            moving_picture(
                "mix", lambda width: moving_bars(bars, slider, theme(), width=width),
                told=f"Precision of {quoted(shown_name(name))} where it is more or less common",
            )  # fmt: skip
    in_words("mix", LEARNING_HELP["mix"], lines)


def _would_add(report: Report) -> None:
    """What a column of scores would tell, and the message and the template that get one."""
    st.header("What scores would add", anchor=False)
    st.markdown(plain(words.WOULD_ADD))
    asked = missing("scores")
    st.info(f"{plain(asked.text)}\n\n**Would tell:** {plain(asked.needs)}.")
    st.markdown("This message asks the file's maker for it:")
    st.code(report.request, language=None, wrap_lines=True)
    st.download_button(
        "Template with a column of scores (CSV)", partial(template_csv, "predictions"),
        TEMPLATES["predictions"].file_name, "text/csv", on_click="ignore", key="scores_template",
    )  # fmt: skip
