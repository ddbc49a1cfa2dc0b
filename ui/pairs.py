"""The pairs that are mixed up, and the wrongly labelled items of one of them."""

from __future__ import annotations

from functools import partial

import streamlit as st

from lib.counting.examples import Examples, examples_of_file
from lib.counting.spellings import Group
from lib.evaluation import Evaluation, has
from lib.exports.examples_csv import examples_as_csv
from lib.exports.markdown_text import plain
from lib.metrics.mistakes import Confusion, confusions
from lib.report import Report
from lib.words.limits import missing
from lib.words.lists import items, quoted
from lib.words.mixups import DIRECTIONS
from ui.downloads import file_stem
from ui.progress import progress_shown
from ui.state import file_behind, opened
from ui.view import ITEMS_PAGE, PAIRS_PAGE, PICKED_LABEL, PICKED_TRUE, begin_items

LINES = 20
"""Pairs, and items, on one page of a table."""

_EXAMPLES = "examples"


def pair_table(evaluation: Evaluation) -> None:
    """Every pair that is mixed up, the most frequent first."""
    found = confusions(evaluation)
    pages = -(-len(found) // LINES)
    page = st.pagination(pages, key=PAIRS_PAGE) if pages > 1 else 1
    shown = found[(page - 1) * LINES : page * LINES]
    names = evaluation.classes
    columns = {
        "true class": [plain(quoted(names[one.true])) for one in shown],
        "called": [plain(quoted(names[one.predicted])) for one in shown],
        "items": [f"{one.count:,}" for one in shown],
        "of the missed ones": [f"{one.share_of_missed:.0%}" for one in shown],
        "of the label's wrong uses": [f"{one.share_of_false_alarms:.0%}" for one in shown],
        "the other way": [f"{one.back:,}" for one in shown],
        "direction": [DIRECTIONS[one.direction] for one in shown],
    }
    st.caption(f"{len(found):,} kinds of mistake, the most frequent first.")
    with st.container(key="class_table"):
        st.table(columns, hide_index=True, hide_header=False, alt="Pairs that are mixed up")


def items_of_a_pair(report: Report) -> None:
    """Two lists to choose a pair from, and its items, where the file holds single items."""
    evaluation = report.evaluation
    found = confusions(evaluation)
    true, label = _pair(evaluation, found)
    if not has(evaluation, "rows"):
        rows = missing("rows")
        st.info(f"{plain(rows.text)} **Would tell:** {plain(rows.needs)}.")
        return
    if true == label:
        st.info("These items are labelled rightly. Choose two different classes.")
        return
    examples = _examples(*(evaluation.source.merged.get(one, (one,)) for one in (true, label)))
    if examples is None:
        came_by = opened().came_by
        st.info(
            f"This report was opened from a {came_by}, which never holds rows: the items themselves"
            " can be seen where the file is."
            if came_by
            else "The items are no longer at hand. Open the file again to see them."
        )
    elif not examples.total:
        st.info(plain(f"No real {quoted(true)} is called {quoted(label)} in this test."))
    else:
        _items(report, examples, true, label)


def _pair(evaluation: Evaluation, found: tuple[Confusion, ...]) -> tuple[str, str]:
    names = evaluation.classes
    if st.session_state.get(PICKED_TRUE) not in names:
        st.session_state[PICKED_TRUE] = names[found[0].true]
        st.session_state[PICKED_LABEL] = names[found[0].predicted]
    with st.container(horizontal=True, key="pair_controls"):
        true = st.selectbox("True class", names, key=PICKED_TRUE, width=280, on_change=begin_items)
        label = st.selectbox("Called", names, key=PICKED_LABEL, width=280, on_change=begin_items)
    return true, label


def _examples(true: Group, label: Group) -> Examples | None:
    """The items of a pair, in any spelling of the two; read once and kept in the session."""
    current = opened()
    token = (current.token, true, label)
    kept = st.session_state.get(_EXAMPLES)
    if kept is None or kept[0] != token:
        path = file_behind(current)
        if path is None:
            return None
        with progress_shown():
            found = examples_of_file(
                path,
                name=current.evaluation.source.name,
                choices=current.choices,
                true=true,
                predicted=label,
            )
        kept = (token, found)
        st.session_state[_EXAMPLES] = kept
    examples: Examples = kept[1]
    return examples


def _items(report: Report, examples: Examples, true: str, label: str) -> None:
    held = len(examples.rows)
    order = "the most confident mistakes first" if examples.sorted_by else "in the file's order"
    pages = -(-held // LINES)
    page = st.pagination(pages, key=ITEMS_PAGE) if pages > 1 else 1
    shown = examples.rows[(page - 1) * LINES : page * LINES]
    all_of = "" if held == examples.total else f"; the first {held:,} are at hand"
    st.caption(plain(f"{items(f'{examples.total:,}')}, {order}{all_of}."))
    columns = {"line": [f"{row.line:,}" for row in shown]}
    for place, name in enumerate(examples.columns):
        columns[plain(name)] = [plain(row.cells[place]) for row in shown]
    with st.container(key="item_table"):
        st.table(columns, hide_index=True, hide_header=False, alt="Items of this pair")
    st.download_button(
        "These items (CSV)",
        partial(examples_as_csv, examples, sample=report.evaluation.source.sample),
        f"{file_stem(report)}_items.csv",
        "text/csv",
        on_click="ignore",
        key="items_csv",
    )
