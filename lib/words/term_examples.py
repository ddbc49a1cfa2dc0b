"""What a term means in the data at hand: one sentence, or why they do not tell."""

from __future__ import annotations

from dataclasses import dataclass

from lib.evaluation import Evaluation
from lib.findings import made_up, term_examples
from lib.findings.finding import Finding
from lib.metrics.figure import Scorecard
from lib.metrics.measures import Results
from lib.words.facts import Facts
from lib.words.lists import quoted
from lib.words.term_sentences import SENTENCES

RULE = (
    "Examples are about the class with the lowest F1, since mistakes show there best. Of two"
    " classes it is the positive one. Sizes and ranges are shown by the class with the fewest"
    " items."
)
"""How the class of an example is chosen, for the reader."""


@dataclass(frozen=True, slots=True)
class Example:
    """One term shown: the sentences, and what the picture is drawn from.

    With `made_up` the data do not tell, the sentences say why, and `finding` and `card` are
    those of a made-up test.
    """

    text: str
    finding: Finding
    card: Scorecard
    made_up: bool


def example(term: str, results: Results) -> Example:
    """The example of a term from this test, else from a made-up one. KeyError for no term."""
    source = results.evaluation.source
    name = f"the sample {source.name}" if source.sample else source.name
    shown = term_examples.show(term, results)
    if isinstance(shown, Finding):
        return Example(f"In {name}: {_said(shown)}.", shown, results.card, made_up=False)
    invented = Results(made_up.PRINTED if term == "unknown" else made_up.COUNTED)
    why = _score_columns(results.evaluation) if term == "score" else ""
    stand_in = term_examples.show(term, invented)
    if not isinstance(stand_in, Finding):
        stand_in = Finding(term, "note", (), (), ())
    untold = f"{_capital(name)} does not tell: {why or shown.why}."
    if term in term_examples.OF_SCORES and any(results.evaluation.curves or ()):
        untold = f"The page “Trade-off” shows it for {name}."
    text = f"{untold} In {made_up.ABOUT}:"
    return Example(f"{text} {_said(stand_in)}.", stand_in, invented.card, made_up=True)


def _said(finding: Finding) -> str:
    return SENTENCES[finding.code](finding, Facts(finding))


def _capital(text: str) -> str:
    return text if not text.startswith("the sample ") else "T" + text[1:]


def _score_columns(evaluation: Evaluation) -> str:
    columns = evaluation.source.columns.get("scores", ())
    if not columns:
        return ""
    place = quoted(columns[0])
    if len(columns) > 1:
        place += f" to {quoted(columns[-1])}"
    return f"its scores stand in {place}, but the report rests on the labels"
