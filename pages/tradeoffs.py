"""Precision or recall: what happens if it is stricter?"""

import streamlit as st

from ui.about_data import about_data
from ui.frame import begin_page
from ui.learn import learn_part
from ui.state import report

begin_page()
shown = report()

st.title("Precision or recall: what happens if it is stricter?", anchor=False)
about_data(shown)
learn_part(shown)
