"""The built-in samples: real files, each with the line that says where it comes from."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from lib.evaluation import Evaluation
from lib.report import count_file

FOLDER = Path(__file__).parent.parent / "sample_data"


@dataclass(frozen=True, slots=True)
class Sample:
    """One built-in file; `key` stands in the address of a page that shows it."""

    key: str
    file: str
    title: str
    about: str


@st.cache_data
def samples() -> tuple[Sample, ...]:
    """All samples, the one that is shown first in front."""
    listed = json.loads((FOLDER / "samples.json").read_text(encoding="utf-8"))
    return tuple(
        Sample(Path(one["file"]).stem, one["file"], one["title"], one["about"]) for one in listed
    )


@st.cache_data(show_spinner=False)
def sample_evaluation(sample: Sample) -> Evaluation:
    """A counted sample. It is nobody's upload, so all sessions may share it."""
    counted = count_file(FOLDER / sample.file, name=sample.file, sample=sample.about)
    return counted.evaluation
