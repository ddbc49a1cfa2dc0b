"""How good is it, class by class?"""

import streamlit as st

from ui.about_data import about_data
from ui.cannot_tell import cannot_tell, questions_for_makers
from ui.cards import folded_cards
from ui.frame import begin_page
from ui.headline import headline, summary_terms
from ui.numbers import class_table, overall_table
from ui.spellings import spellings_choice
from ui.state import report

begin_page()
shown = report()

about_data(shown)
spellings_choice(shown)
terms = headline(shown)

# The words stand before what draws the chart is loaded: on a cold server that takes a while.
from ui.two_rows import two_row_section  # noqa: E402

st.header("How good is it, class by class?", anchor=False)
two_row_section(shown)

with terms:
    summary_terms(shown)

st.header("What the numbers say", anchor=False)
folded_cards(shown.findings)

st.header("Questions to ask the model's makers", anchor=False)
questions_for_makers(shown)

st.header("What the numbers cannot tell", anchor=False)
cannot_tell(shown)

st.header("All numbers", anchor=False)
class_table(shown)
overall_table(shown)

from ui.take_along import take_along  # noqa: E402

st.header("Take it along", anchor=False)
take_along(shown)
