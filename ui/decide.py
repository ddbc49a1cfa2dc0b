"""Decide: where should the cut-off of a class be, and what becomes of the test then?"""

from __future__ import annotations

from typing import Any

import streamlit as st

from lib.charts.names import shown_name
from lib.evaluation import CutOff, Evaluation, Goal, ScoreCurve
from lib.exports.markdown_text import plain
from lib.metrics.cut_off_choice import Choice, Refused, choose
from lib.metrics.measures import Results
from lib.metrics.score_shown import in_full
from lib.report import Report
from lib.words.cut_off_choices import SURE, flattered, met, refused
from lib.words.lists import quoted
from ui.cut_off_slider import Stand, cut_off_slider, told_mix
from ui.goals import chosen_goal
from ui.settle import settled_part, with_cut_off
from ui.state import opened, settle

DECIDED_CLASS = "decided_class"


def decide_part(report: Report) -> None:
    """Move a cut-off, choose one by a goal, settle it, and see what becomes of the whole test."""
    if report.evaluation.curves is None:
        return
    curves = _usable(report.evaluation)
    st.header("Decide: where should the cut-off be?", anchor=False)
    if not curves:
        st.markdown("No class of this test has both a score and items to judge it by.")
        return
    with st.container(horizontal=True, vertical_alignment="bottom", key="goal_controls"):
        name = _class(report.evaluation, curves)
        goal = chosen_goal()
    curve = curves[name]
    mix = told_mix(_token(name)) or _share(curve)
    found = None if goal.kind == "by hand" else choose(curve, goal, prevalence=mix)
    stand = _slider(report, name, curve, found, mix)
    _verdict(name, curve, found, stand)
    _settle_button(report.evaluation, name, curve, stand, found)
    st.subheader("Settled cut-offs", anchor=False)
    settled_part(report)


def _usable(evaluation: Evaluation) -> dict[str, ScoreCurve]:
    """The classes with scores that have items of their own and others."""
    each = zip(evaluation.classes, evaluation.curves or (), strict=False)
    return {name: curve for name, curve in each if curve and curve.tp[-1] and curve.fp[-1]}


def _class(evaluation: Evaluation, curves: dict[str, ScoreCurve]) -> str:
    """The class that is decided on; of two classes the positive one first."""
    names = list(curves)
    first = evaluation.positive.name if evaluation.positive else names[0]
    if st.session_state.get(DECIDED_CLASS) not in curves:
        st.session_state[DECIDED_CLASS] = first if first in curves else names[0]
    return st.selectbox("Class", names, key=DECIDED_CLASS, width=200)


def _token(name: str) -> str:
    """Tells apart whose sliders they are."""
    return f"{opened().token} {name}"


def _share(curve: ScoreCurve) -> float:
    return curve.tp[-1] / (curve.tp[-1] + curve.fp[-1])


def _slider(
    report: Report, name: str, curve: ScoreCurve, found: Choice | Refused | None, mix: float
) -> Stand:
    results = Results(report.evaluation)
    rates = results.of_class("recall", name), results.of_class("precision", name)
    present = None if rates[0] is None or rates[1] is None else (rates[0], rates[1])
    place = found.place if isinstance(found, Choice) else _present_place(results, name, curve)
    return cut_off_slider(
        name, curve, begin=Stand(place, mix), whose=_token(name),
        begun=f"{place} {found.goal if found else ''}", present=present, share=_share(curve),
    )  # fmt: skip


def _present_place(results: Results, name: str, curve: ScoreCurve) -> int:
    """The point where the label is said about as often as in the file."""
    said = results.of_class("predicted", name) or curve.tp[-1]
    each = [abs(tp + fp - said) for tp, fp in zip(curve.tp, curve.fp, strict=True)]
    return each.index(min(each))


def _verdict(name: str, curve: ScoreCurve, found: Choice | Refused | None, stand: Stand) -> None:
    """Whether the goal is met at the cut-off that was chosen for it."""
    if isinstance(found, Refused):
        st.warning(plain(refused(name, curve, found)), icon=":material/block:")
    elif found is not None and stand.place != found.place:
        st.info(
            "The slider stands elsewhere. For the goal above, the cut-off is"
            f" {plain(in_full(found.threshold))}."
        )
    elif found is not None:
        st.success(plain(_met(name, curve, found, stand.mix)), icon=":material/check_circle:")


def _met(name: str, curve: ScoreCurve, found: Choice, mix: float) -> str:
    if found.bound is not None:
        return f"{met(name, curve, found, mix)} {SURE}"
    # Cross-fitting needs numpy, which the rest of this part does not.
    from lib.metrics.cut_off_optimism import optimism

    said = flattered(found.goal, optimism(curve, found.goal, prevalence=mix))
    return said or "This is the best cut-off of this test by that number."


def _settle_button(
    evaluation: Evaluation, name: str, curve: ScoreCurve, stand: Stand, found: Any
) -> None:
    meets = isinstance(found, Choice) and found.place == stand.place
    goal = found.goal if meets else Goal("by hand")
    cut_off = CutOff(curve.thresholds[stand.place], goal)
    if evaluation.source.merged:
        st.caption("Cut-offs can be settled for the classes of the file, not for merged ones.")
        return
    label = f"Settle on {in_full(cut_off.threshold)} for {quoted(shown_name(name))}"
    if st.button(plain(label), key="settle"):
        settle(with_cut_off(evaluation, name, cut_off))
        st.rerun()
