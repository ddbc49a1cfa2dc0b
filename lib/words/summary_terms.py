"""Which terms a hurried reader meets first, so that each can open its explanation there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lib.words.glossary import GLOSSARY

QUOTED = re.compile("“[^”]*”")


def terms_of(sentences: Sequence[str], *beside: str) -> tuple[str, ...]:
    """The keys of the terms that stand beside the main number, then those that sentences name.

    A class that is called like a term is not one.

    >>> terms_of(["F1 is highest for “recall” (99%)."], "interval")
    ('interval', 'f1')
    """
    text = QUOTED.sub("“”", " ".join(sentences))
    named = (
        term.key
        for term in GLOSSARY.values()
        if re.search(rf"(?<!\w){re.escape(term.name)}(?!\w)", text)
    )
    return tuple(dict.fromkeys((*beside, *named)))
