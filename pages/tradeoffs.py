"""Precision or recall: what happens if it is stricter?"""

import streamlit as st

from ui.about_data import about_data
from ui.decide import decide_part
from ui.explore import explore_part
from ui.frame import begin_page
from ui.learn import has_curves, learn_part
from ui.settle import set_aside
from ui.spellings import spellings_choice
from ui.state import report
from ui.without_scores import without_scores_part

begin_page()
shown = report()

st.title("Precision or recall: what happens if it is stricter?", anchor=False)
about_data(shown)
spellings_choice(shown)
set_aside(shown)
learn_part(shown)
if has_curves(shown.evaluation):
    explore_part(shown)
    decide_part(shown)
else:
    without_scores_part(shown)
