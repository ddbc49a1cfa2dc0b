"""What would you choose? Four cases, three settings each, and what the numbers say."""

from __future__ import annotations

import streamlit as st

from lib.evaluation import ScoreCurve
from lib.exports.markdown_text import plain
from lib.findings.stories import FINDS, STORIES, Story, outcomes
from lib.words.stories import (
    CASES,
    COST_NOTE,
    INTRODUCTION,
    MORAL,
    SETTING_NAMES,
    numbers,
    setting_line,
    verdict,
)


def stories(curve: ScoreCurve) -> None:
    """The cases, folded; all at the cut-offs of one example."""
    with st.expander("What would you choose? Four short stories", key="stories"):
        st.markdown(plain(INTRODUCTION))
        titles = {CASES[story.key].title: story for story in STORIES}
        title = st.segmented_control(
            "Story", list(titles), default=next(iter(titles)), required=True, key="story"
        )
        _story(titles[title or next(iter(titles))], curve)
        st.markdown(plain(MORAL))


def _story(story: Story, curve: ScoreCurve) -> None:
    case = CASES[story.key]
    st.markdown(f"**{plain(case.title)}.** {plain(case.scene)} {plain(numbers(story))}")
    settings = list(FINDS)
    chosen = st.radio(
        "Your choice", settings, index=None, key=f"story_{story.key}",
        format_func=lambda setting: SETTING_NAMES[setting],
    )  # fmt: skip
    if chosen is None:
        st.caption("Choose one to see what each of them leads to.")
        return
    each = outcomes(curve, story)
    st.markdown(f"**{plain(verdict(story, each, chosen))}**")
    lines = [setting_line(one) for one in each]
    heads = ("setting", "flagged from a score of", case.missed, case.alarms, "cost of a day")
    columns = {head: [plain(line[place]) for line in lines] for place, head in enumerate(heads)}
    with st.container(key="story_table"):
        st.table(columns, hide_index=True, hide_header=False, alt=f"Settings: {case.title}")
    st.caption(plain(f"Numbers of a day, on average. {COST_NOTE}"))
