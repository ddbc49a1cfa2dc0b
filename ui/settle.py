"""Cut-offs that a reader settles on, and what the whole test becomes with them."""

from __future__ import annotations

import streamlit as st

from lib.charts.describe_matrix import describe, short_name
from lib.charts.matrix import matrix, specification
from lib.charts.matrix_records import grid_of
from lib.evaluation import CutOff, Evaluation
from lib.exports.cut_offs_csv import cut_offs_as_csv, settled_classes
from lib.exports.markdown_text import plain
from lib.metrics.cut_off_counts import NOT_SURE, counted_again, counts_from
from lib.metrics.measures import Results
from lib.metrics.score_shown import in_full
from lib.report import Report
from lib.words.cut_off_choices import asked, who_gets_what
from lib.words.lists import items, quoted
from lib.words.step_lines import per_cent
from ui.downloads import file_stem
from ui.screen import draw, room
from ui.state import opened, settle
from ui.view import theme

MOST_CLASSES = 40
"""A matrix of more is on the mistakes page, for the labels in the file."""


def set_aside(report: Report) -> None:
    """Say so where cut-offs were settled that do not fit the classes shown."""
    if opened().evaluation.settled is not None and report.evaluation.settled is None:
        st.info(
            "The cut-offs that you keep are set aside: they are of the classes of the file. They"
            " come back when each label is a class of its own again."
        )


def settled_part(report: Report) -> None:
    """The cut-offs chosen so far, and what the whole test becomes with them."""
    evaluation = report.evaluation
    chosen = settled_classes(evaluation)
    if not chosen:
        st.markdown("No cut-off is kept yet. Keep one or more, and see here what becomes of the"
                    " whole test.")  # fmt: skip
        return
    _table(evaluation)
    with st.container(horizontal=True, key="settled_actions"):
        st.download_button(
            "Cut-offs (CSV)", lambda: cut_offs_as_csv(evaluation),
            f"{file_stem(report)}_cut_offs.csv", "text/csv", on_click="ignore", key="cut_offs_csv",
        )  # fmt: skip
        if st.button("Take all back", key="take_back"):
            settle({})
            st.rerun()
    again = counted_again(evaluation)
    if again is None:
        st.info("The rows of this test are not here, so it cannot be counted again. Open the file"
                " itself to see what becomes of the other classes.")  # fmt: skip
        return
    _what_becomes(evaluation, again)


def _table(evaluation: Evaluation) -> None:
    columns: dict[str, list[str]] = {
        "class": [], "label from a score of": [], "chosen for": [], "precision": [], "recall": [],
        "false alarms": [], "misses": [],
    }  # fmt: skip
    for name, curve, cut_off in settled_classes(evaluation):
        counts = counts_from(curve, cut_off.threshold)
        said, real = counts.tp + counts.fp, counts.tp + counts.fn
        cells = (
            plain(name), in_full(cut_off.threshold), asked(cut_off.goal),
            _share(counts.tp, said), _share(counts.tp, real), f"{counts.fp:,}", f"{counts.fn:,}",
        )  # fmt: skip
        for column, cell in zip(columns.values(), cells, strict=True):
            column.append(cell)
    st.caption("Each cut-off by itself: an item may reach several of them.")
    with st.container(key="settled_table"):
        st.table(columns, hide_index=True, hide_header=False, alt="Cut-offs that you keep")


def _share(part: int, whole: int) -> str:
    return _figure(part / whole if whole else None)


def _what_becomes(evaluation: Evaluation, again: Evaluation) -> None:
    before, after = Results(evaluation), Results(again)
    unsure = _not_sure(evaluation)
    st.subheader("What becomes of the whole test", anchor=False)
    accuracy = [results.overall("overall_accuracy") for results in (before, after)]
    if None not in accuracy:
        st.markdown(
            f"Overall accuracy was {_figure(accuracy[0])} with the labels in the file; with these"
            f" cut-offs it is {_figure(accuracy[1])}. {_of_unsure(unsure)}What was"
            " picked on these same items looks better on them than it is."
        )
    settled = [name for name, *_ in settled_classes(evaluation)]
    st.markdown(plain(who_gets_what(evaluation, settled)))
    columns: dict[str, list[str]] = {"class": [plain(name) for name in evaluation.classes]}
    for measure in ("precision", "recall"):
        for when, results in (("before", before), ("now", after)):
            columns[f"{measure} {when}"] = [
                _figure(results.of_class(measure, name)) for name in evaluation.classes
            ]
    with st.container(key="again_table"):
        st.table(columns, hide_index=True, hide_header=False,
                 alt="Every class, before and with these cut-offs")  # fmt: skip
    _matrix(again)


def _figure(value: float | None) -> str:
    return "not known" if value is None else per_cent(value, decimals=1)


def _of_unsure(number: int) -> str:
    if not number:
        return ""
    reach, are = ("reaches", "is") if number == 1 else ("reach", "are")
    return f"{items(f'{number:,}')} {reach} no cut-off and {are} {quoted(NOT_SURE)}. "


def _matrix(again: Evaluation) -> None:
    """The matrix with these cut-offs, where it is small enough to be read."""
    classes = len(again.classes)
    if classes > MOST_CLASSES:
        return
    with st.expander("The matrix with these cut-offs"):
        grid = grid_of(again, view="counts", order=tuple(range(classes)))
        drawn = matrix(grid, theme=theme(), available=room())
        draw("matrix_again", specification(drawn), told=short_name(grid))
        st.markdown(plain(describe(grid)))


def _not_sure(evaluation: Evaluation) -> int:
    cells = evaluation.settled.cells if evaluation.settled else ()
    return sum(n for _, said, n in cells if said == len(evaluation.classes))


def with_cut_off(evaluation: Evaluation, name: str, cut_off: CutOff | None) -> dict[str, CutOff]:
    """The settled cut-offs by class, with that of one class set or taken back."""
    chosen = {one: cut for one, _, cut in settled_classes(evaluation)}
    chosen.pop(name, None)
    return chosen | ({name: cut_off} if cut_off else {})
