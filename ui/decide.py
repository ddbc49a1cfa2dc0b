"""Decide: where should the cut-off of a class be, and what becomes of the test then?"""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from lib.charts.names import shown_name
from lib.evaluation import CutOff, Evaluation, Goal, ScoreCurve
from lib.exports.markdown_text import plain
from lib.metrics.cut_off_choice import Choice, Refused, choose, enough_here
from lib.metrics.cut_off_numbers import Rates, number_at, number_of
from lib.metrics.measures import Results
from lib.metrics.score_shown import in_full
from lib.report import Report
from lib.words.cut_off_choices import (
    SURE,
    TWO_ENDS,
    Best,
    begins_there,
    best,
    met,
    refused,
    without_margin,
)
from lib.words.lists import quoted
from ui.chosen_class import class_list
from ui.cut_off_slider import InFile, Stand, Start, cut_off_slider, told_mix
from ui.goals import chosen_goal
from ui.settle import settled_part, with_cut_off
from ui.state import opened, settle


def decide_part(report: Report) -> None:
    """Move a cut-off, choose one by a goal, keep it, and see what becomes of the whole test."""
    if report.evaluation.curves is None:
        return
    curves = _usable(report.evaluation)
    st.header("Decide: where should the cut-off be?", anchor=False)
    if not curves:
        st.markdown("No class of this test has both a score and items to judge it by.")
        return
    with st.container(horizontal=True, vertical_alignment="bottom", key="goal_controls"):
        first = report.evaluation.positive
        name = class_list(
            "Class", list(curves), first=first and first.name, key="decided_class", width=200
        )
        goal = chosen_goal()
    one = _Decided(name, curves[name], Results(report.evaluation))
    mix = told_mix(_token(name)) or one.share
    found = None if goal.kind == "by hand" else choose(one.curve, goal, prevalence=mix)
    begin = found.place if isinstance(found, Choice) else one.place_of_labels()
    stand = _slider(one, begin, found, mix)
    _verdict(one, found, stand)
    _keep_button(report.evaluation, one, begin, stand, found)
    st.subheader("Cut-offs that you keep", anchor=False)
    settled_part(report)


@dataclass(frozen=True, slots=True)
class _Decided:
    """The class that is decided on: its curve, and what the labels in the file say of it."""

    name: str
    curve: ScoreCurve
    results: Results

    @property
    def share(self) -> float:
        """How common it is among the items with scores."""
        return self.curve.tp[-1] / (self.curve.tp[-1] + self.curve.fp[-1])

    def rate(self, measure: str) -> float | None:
        """A rate of the labels in the file."""
        return self.results.of_class(measure, self.name)

    def labels_said(self) -> float | None:
        """How many items have its label in the file."""
        return self.results.of_class("predicted", self.name)

    def place_of_labels(self) -> int:
        """The point where the label is given about as often as in the file."""
        said = self.labels_said() or self.curve.tp[-1]
        each = [abs(tp + fp - said) for tp, fp in zip(self.curve.tp, self.curve.fp, strict=True)]
        return each.index(min(each))

    def best_by(self, choice: Choice, mix: float) -> Best:
        """The cost or F of a chosen cut-off, beside that of the labels in the file."""
        labels = Rates(self.rate("precision"), self.rate("recall"), self.rate("specificity"))
        here = number_at(self.curve, choice.place, choice.goal, prevalence=mix)
        return Best(choice.goal, here, number_of(labels, choice.goal, prevalence=mix), mix)


def _usable(evaluation: Evaluation) -> dict[str, ScoreCurve]:
    """The classes with scores that have items of their own and others."""
    each = zip(evaluation.classes, evaluation.curves or (), strict=False)
    return {name: curve for name, curve in each if curve and curve.tp[-1] and curve.fp[-1]}


def _token(name: str) -> str:
    """Tells apart whose sliders they are."""
    return f"{opened().token} {name}"


def _slider(one: _Decided, begin: int, found: Choice | Refused | None, mix: float) -> Stand:
    in_file = InFile(one.share, one.rate("recall"), one.rate("precision"))
    goal = found.goal if found else None
    said, precision = one.labels_said(), one.rate("precision")
    begins = ""
    if said and precision is not None and not isinstance(found, Choice):
        right = round(said * precision)
        begins = begins_there(one.name, one.curve, begin, round(said), right)
    weighs = goal is not None and goal.kind in ("cost", "false alarms")
    start = Start(Stand(begin, mix), _token(one.name), f"{begin} {goal or ''}", begins)
    return cut_off_slider(one.name, one.curve, start, in_file=in_file, mix_matters=weighs)


def _verdict(one: _Decided, found: Choice | Refused | None, stand: Stand) -> None:
    """Whether the goal is met at the cut-off that was chosen for it, or why it is refused."""
    if isinstance(found, Refused):
        said = f"{refused(one.name, one.curve, found)} {_without_margin(one, found.goal)}"
        st.warning(plain(said), icon=":material/block:")
    elif found is not None and stand.place != found.place:
        st.info(
            "The slider stands elsewhere. For the goal above, the cut-off is"
            f" {plain(in_full(found.threshold))}."
        )
    elif found is not None:
        st.success(plain(_met(one, found, stand.mix)), icon=":material/check_circle:")


def _met(one: _Decided, found: Choice, mix: float) -> str:
    if found.bound is not None:
        on_a_card = found.goal.kind in ("recall", "precision")
        said = (met(one.name, one.curve, found, mix), SURE, TWO_ENDS if on_a_card else "",
                _without_margin(one, found.goal, found.place))  # fmt: skip
        return " ".join(filter(None, said))
    # Cross-fitting needs numpy, which the rest of this part does not.
    from lib.metrics.cut_off_optimism import optimism

    return best(one.name, one.best_by(found, mix), optimism(one.curve, found.goal, prevalence=mix))


def _without_margin(one: _Decided, goal: Goal, chosen: int | None = None) -> str:
    """The cut-off that is enough on these items alone, if it is another than the one chosen."""
    enough = enough_here(one.curve, goal)
    return without_margin(one.name, one.curve, goal, None if enough == chosen else enough)


def _keep_button(
    evaluation: Evaluation, one: _Decided, begin: int, stand: Stand, found: Choice | Refused | None
) -> None:
    if evaluation.source.merged:
        st.caption("Cut-offs can be kept for the classes of the file, not for merged ones.")
        return
    if isinstance(found, Refused) and stand.place == begin:
        st.caption("No cut-off to keep for this goal. Change the goal, or move the slider.")
        return
    meets = isinstance(found, Choice) and found.place == stand.place
    goal = found.goal if meets and found else Goal("by hand")
    cut_off = CutOff(one.curve.thresholds[stand.place], goal)
    label = f"Keep {in_full(cut_off.threshold)} for {quoted(shown_name(one.name))}"
    with st.container(horizontal=True, vertical_alignment="center"):
        if st.button(plain(label), key="settle"):
            settle(with_cut_off(evaluation, one.name, cut_off))
            st.rerun()
        st.caption("It shows below what becomes of the whole test. You can take it back.")
