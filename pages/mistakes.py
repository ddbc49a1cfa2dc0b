"""What does it mix up?"""

import streamlit as st

from ui.about_data import about_data
from ui.frame import begin_page
from ui.mistakes import mistakes_page
from ui.state import report

begin_page()
shown = report()

about_data(shown)
st.title("What does it mix up?", anchor=False)
mistakes_page(shown)
