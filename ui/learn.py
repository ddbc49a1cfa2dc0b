"""Learn: precision and recall in five steps, each with a picture that a slider moves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from lib.charts.learning_help import LEARNING_HELP
from lib.charts.moving_bars import Bar, moving_bars
from lib.charts.moving_field import moving_field
from lib.charts.moving_lines import moving_lines
from lib.charts.slider import Slider
from lib.evaluation import Evaluation, ScoreCurve
from lib.exports.markdown_text import plain
from lib.findings.other_mixes import Mix, mixes
from lib.metrics.dots import Cut, Dots, cuts, dots_of, first_cut
from lib.report import Report
from lib.words.five_steps import STEPS, TOO_RARE, Step, drawn, shapes
from lib.words.lists import quoted
from lib.words.step_lines import (
    cut_off,
    how_often_it_falls,
    one_item,
    per_cent,
    rare,
    trade_off,
    two_numbers,
)
from ui.chosen_class import class_list
from ui.moving import STYLE, in_words, moving_picture
from ui.samples import sample_evaluation, samples
from ui.stories import stories
from ui.terms import term_buttons
from ui.view import LEARN_FROM, STEP, theme

EXAMPLE, EXAMPLE_CLASS = "breast_cancer", "malignant"
EXAMPLE_CHOICE, OWN_CHOICE = "An example: cancer cells", "The test shown on this page"
EXAMPLE_TEST = "The example is a small test of its own, not the one that this page is about."
"""Discs and diamonds mix there, and neither is rare: all of it fits into one picture."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The dots that the steps are about: of which class, drawn from what."""

    name: str
    dots: Dots
    source: str


def learn_part(report: Report) -> None:
    """The steps, one at a time, about an example or about what is open."""
    example = example_curve()
    if example is None:
        return
    st.html(STYLE)
    st.header("Learn: what a cut-off does, in five steps", anchor=False)
    # Who brings scores of his own has come to decide: one click folds it out, and he is near.
    own = has_curves(report.evaluation) and not report.evaluation.source.sample
    with st.expander("New to these words? Start here.", expanded=not own, key=f"learn_{own}"):
        step = _chosen_step()
        shown = _about(report.evaluation, example)
        if shown is not None:
            _step(step, shown)
    stories(example)


def example_curve() -> ScoreCurve | None:
    """The scores of the built-in example."""
    sample = next(one for one in samples() if one.key == EXAMPLE)
    evaluation = sample_evaluation(sample)
    by_name = dict(zip(evaluation.classes, evaluation.curves or (), strict=False))
    return by_name.get(EXAMPLE_CLASS)


def has_curves(evaluation: Evaluation) -> bool:
    """Whether any class has scores by which it can be told from the others."""
    return bool(_usable(evaluation))


def _usable(evaluation: Evaluation) -> dict[str, ScoreCurve]:
    """The classes of the data that have scores, and items to tell apart."""
    each = zip(evaluation.classes, evaluation.curves or (), strict=False)
    return {name: curve for name, curve in each if curve and curve.tp[-1] and curve.fp[-1]}


def _chosen_step() -> Step:
    by_short = {step.short: step for step in STEPS}
    chosen = st.segmented_control(
        "Step", list(by_short), default=STEPS[0].short, required=True, key=STEP,
        bind="query-params",
    )  # fmt: skip
    return by_short[chosen or STEPS[0].short]


def _about(evaluation: Evaluation, example: ScoreCurve) -> Shown | None:
    """The example, or a class of the data with scores, as the reader chooses."""
    own = _usable(evaluation)
    source = evaluation.source.name
    if own and not _is_example(evaluation):
        with st.container(horizontal=True, vertical_alignment="bottom", key="learn_controls"):
            choices = [EXAMPLE_CHOICE, OWN_CHOICE]
            chosen = st.segmented_control(
                "Items from", choices, default=EXAMPLE_CHOICE, required=True, key=LEARN_FROM
            )
            name = _class_of(evaluation, own) if chosen == OWN_CHOICE else None
            if name is None:
                st.caption(EXAMPLE_TEST)
        if name is not None:
            dots = dots_of(own[name])
            if dots is not None:
                return Shown(name, dots, source)
            st.info(plain(f"{quoted(name)} {TOO_RARE}"))
    elif not _is_example(evaluation):
        st.caption(f"{EXAMPLE_CHOICE}. {EXAMPLE_TEST}")
    dots = dots_of(example)
    return dots and Shown(EXAMPLE_CLASS, dots, f"{EXAMPLE}.csv")


def _is_example(evaluation: Evaluation) -> bool:
    return bool(evaluation.source.sample) and evaluation.source.name == f"{EXAMPLE}.csv"


def _class_of(evaluation: Evaluation, own: dict[str, ScoreCurve]) -> str:
    """One class with scores; of two the positive one first."""
    first = evaluation.positive.name if evaluation.positive else None
    return class_list("Class", list(own), first=first, key="learn_class", width=260)


def _step(step: Step, shown: Shown) -> None:
    lines, draw = _pictures(step, shown)
    with st.container(horizontal=True, vertical_alignment="top", gap="large"):
        with st.container(width=400):
            st.subheader(plain(step.title), anchor=False)
            for text in step.said(shown.name):
                st.markdown(plain(text))
            if step.key == "trade_off":
                st.markdown(plain(how_often_it_falls(cuts(shown.dots))))
            st.markdown(f"**Try it:** {plain(step.asked(shown.name))}")
        with st.container(width=620):
            moving_picture(step.key, draw, told=_told(step, shown))
            _legend(step, shown)
    term_buttons(*step.terms, place=f"step_{step.key}")
    in_words(step.key, LEARNING_HELP[step.key], lines)


def _legend(step: Step, shown: Shown) -> None:
    parts = [shapes(shown.name)] if step.key in ("scores", "cut_off", "two_numbers") else []
    parts += [drawn(len(shown.dots.scores), shown.dots.items), f"From {shown.source}."]
    st.caption(plain(" ".join(parts)))


def _told(step: Step, shown: Shown) -> str:
    of_class = sum(shown.dots.is_class)
    return (
        f"{step.title}: {of_class} discs and {len(shown.dots.scores) - of_class} diamonds."
        " A slider below it moves it."
    )


Draw = Callable[[float], dict[str, Any]]


def _pictures(step: Step, shown: Shown) -> tuple[Sequence[Sequence[str]], Draw]:
    """The lines of each stop of a step's slider, and what draws its picture at a width."""
    dots, found = shown.dots, cuts(shown.dots)
    begin = first_cut(found)
    if step.key == "scores":
        lines = [one_item(dots, place) for place in range(len(dots.scores))]
        slider = Slider(step.slider, len(lines) // 2, lines)
        return lines, _field(dots, slider, "one")
    if step.key == "rare":
        return _rare(step, found[begin])
    if step.key == "trade_off":
        told = trade_off(found)
        slider = Slider(step.slider, begin, told)
        return told, lambda width: moving_lines(found, slider, theme(), width=width)
    say = cut_off if step.key == "cut_off" else two_numbers
    lines = [say(cut) for cut in found]
    return lines, _field(dots, Slider(step.slider, begin, lines), "from")


def _field(dots: Dots, slider: Slider, look: Any) -> Draw:
    return lambda width: moving_field(dots, slider, theme(), look=look, width=width)


def _rare(step: Step, cut: Cut) -> tuple[Sequence[Sequence[str]], Draw]:
    counts = cut.counts
    there = mixes(recall=cut.recall, false_positive_rate=counts.fp / (counts.fp + counts.tn))
    lines = [rare(mix) for mix in there]
    bars = [_bars(mix) for mix in there]
    slider = Slider(step.slider, len(lines) - 1, lines)
    return lines, lambda width: moving_bars(bars, slider, theme(), width=width)


def _bars(mix: Mix) -> tuple[Bar, ...]:
    shares = (
        ("Precision", mix.precision, "precision"),
        ("Recall", mix.recall, "recall"),
        ("Accuracy", mix.accuracy, "accuracy"),
        ("Always “no”", mix.always_no, ""),
    )
    return tuple(Bar(name, share, per_cent(share), hue)
                 for name, share, hue in shares)  # fmt: skip
