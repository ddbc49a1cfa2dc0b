"""Which class the name of a column with scores says: proba_3, score[3], P(class=3), 3_prob, 3."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from lib.intake.vocabulary import SCORE, plain_name

_STRONG = "scores?|probability|probabilities|probas?|probs?|p|confidence|conf|logits?|softmax"
_SCORE_OF = re.compile(
    rf"(?:y[ _]|pred(?:icted)?[ _])?(?:{_STRONG})"
    r"(?:[\s_.:\-\[({=|]+?|(?=\d))(?P<all>(?:class[ _=]?)?(?P<label>.+?))\s*[\])}]*",
    re.IGNORECASE,
)
_GLUED = re.compile(rf"\b({_STRONG})(?=\d)", re.IGNORECASE)
_SAYS_SCORE = frozenset(word for name in SCORE for word in name.split()) - {
    "y", "model", "max", "positive", "predicted", "prediction", "pred"
} | {"p", "probs", "probas", "logits"}  # fmt: skip
_BESIDE = frozenset({"y", "pred", "predicted", "prediction", "model", "class", "label", "of", "for",
                     "the", "is", "klasse", "classe", "clase", "hat"})  # fmt: skip
"""Words that may stand beside the score and the class, and say nothing."""


def class_in_name(column: str, labels: Collection[str]) -> str | None:
    """The class that the name of a column with scores says, None where it says none.

    >>> [class_in_name(name, {"3", "big cat"}) for name in ("P(class=3)", "big_cat_prob", "score")]
    ['3', 'big cat', None]
    """
    named = _SCORE_OF.fullmatch(column.strip())
    for label in (named["all"].strip(), named["label"].strip()) if named else ():
        if label in labels:
            return label
    if column in labels:
        return column
    by_plain: dict[str, list[str]] = {}
    for label in labels:
        by_plain.setdefault(plain_name(label), []).append(label)
    if named and (alike := by_plain.get(plain_name(named["label"]))):
        return _as_written(column, alike)
    return _between_score_words(column, by_plain)


def begins_like_scores(column: str) -> str | None:
    """What a name begins with that plainly goes on with a class, as “score_” in score_3."""
    named = _SCORE_OF.fullmatch(column.strip())
    start = named and column.strip()[: named.start("label")]
    return start if start and len(start.strip("_ .:-[({=|")) > 1 else None


def _between_score_words(column: str, by_plain: Mapping[str, list[str]]) -> str | None:
    """A label with nothing but words about scores on both sides, the longest there is."""
    words = plain_name(_GLUED.sub(r"\1 ", column)).split()
    spans = sorted(
        ((start, end) for start in range(len(words)) for end in range(start + 1, len(words) + 1)),
        key=lambda span: span[0] - span[1],
    )
    for start, end in spans:
        around = words[:start] + words[end:]
        alike = by_plain.get(" ".join(words[start:end]))
        if alike and set(around) & _SAYS_SCORE and set(around) <= _SAYS_SCORE | _BESIDE:
            return _as_written(column, alike)
    return None


def _as_written(column: str, alike: list[str]) -> str:
    """Of labels with the same plain name the one that the column has letter for letter."""
    return max(alike, key=lambda label: (label in column, len(label), label))
