"""What a link to a report carries, made once for each: thinning curves takes time."""

from __future__ import annotations

import streamlit as st

from lib.evaluation import Evaluation
from lib.share.packing import pack
from lib.share.passed_on import for_link

_PACKED = "packed_for_links"
_HELD = 3
"""Reports that are held: the one in the address, the one shown, the one with letters."""


def packed(evaluation: Evaluation) -> str:
    """What a link to this evaluation carries."""
    held: list[tuple[Evaluation, str]] = st.session_state.setdefault(_PACKED, [])
    for one, payload in held:
        if one is evaluation or one == evaluation:
            return payload
    payload = pack(for_link(evaluation))
    held.append((evaluation, payload))
    del held[:-_HELD]
    return payload
