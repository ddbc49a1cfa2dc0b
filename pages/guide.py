"""What do the words mean, and what file do I need?"""

import streamlit as st

from ui.file_guide import files
from ui.frame import begin_page
from ui.guide import PARTS_OF_THE_GUIDE, examples_from, questions, reading, words
from ui.state import report

begin_page()
shown = report()

st.title("What the words mean, and which file you need", anchor=False)
examples_from(shown)

parts = st.tabs(PARTS_OF_THE_GUIDE, key="part", on_change="rerun", bind="query-params")
in_words, in_reading, in_files, in_questions = parts
if in_words.open:
    with in_words:
        words()
if in_reading.open:
    with in_reading:
        reading(shown)
if in_files.open:
    with in_files:
        files()
if in_questions.open:
    with in_questions:
        questions()
