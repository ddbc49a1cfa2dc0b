"""A second opinion on claims: whether each is true, worked out again from the bare input.

It shares no code with the metrics. Claims come as the plain data of the JSON report, and are
judged in exact fractions, straight from a dense matrix, from counts, or from printed figures;
the section "Findings and claims" of the design is its specification.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from tests.findings.counted_test import CountedTest
from tests.findings.exact import Number, mean, ratio
from tests.findings.printed_test import PrintedTest
from tests.findings.scored_test import ScoredTest

Test = CountedTest | PrintedTest


def evaluate(term: Any, test: Test) -> Number | None:
    """The value of a number or a term, None where the input does not determine it."""
    if isinstance(term, int | float):
        return Fraction(repr(term))
    if "difference" in term:
        first, second = (evaluate(part, test) for part in term["difference"])
        return None if first is None or second is None else first - second
    if "count_where" in term:
        where = term["count_where"]
        values = _all_of(where["measure"], test)
        right = Fraction(repr(where["right"]))
        return Fraction(sum(1 for one in values if _stands(one, where["relation"], right)))
    return _measured(term, test)


def _measured(term: dict[str, Any], test: Test) -> Number | None:
    """The value of a measure, wherever it is taken."""
    if "row" in term:
        return _of_row(term["measure"], term["row"], test)
    if "prevalence" in term:
        return _at_prevalence(term, test)
    if "threshold" in term or term["measure"] == "best_balance":
        return _of_scores(term, test)
    if "classes" in term:
        return test.of_several(term["measure"], term["classes"])
    return _of_class_or_cell(term, test)


def _of_scores(term: dict[str, Any], test: Test) -> Number | None:
    """What only a test that has its rows with their scores can say."""
    if not isinstance(test, ScoredTest):
        return None
    if "threshold" in term:
        return test.at_cut_off(term["measure"], term["class"], term["threshold"])
    return test.best_balance(term["class"])


def _of_class_or_cell(term: dict[str, Any], test: Test) -> Number | None:
    if "column" in term:
        equal = getattr(test, "equal_to_true", {})
        return Fraction(equal[term["column"]]) if term["column"] in equal else None
    if "class" in term:
        return test.of_class(term["measure"], term["class"])
    if "true" in term:
        return test.of_cell(term["measure"], term["true"], term["predicted"])
    return test.overall(term["measure"])


def _of_row(measure: str, row: str, test: Test) -> Number | None:
    """The average over the classes of a row that have items, or how many of them occur."""
    names = [name for name in test.names if test.rows.get(name) == row]
    supports = {name: test.of_class("support", name) for name in names}
    if measure == "classes":
        return Fraction(
            sum(1 for name in names if supports[name] != 0 or test.of_class("predicted", name))
        )
    values = [
        test.of_class(measure.removeprefix("macro_"), name) for name in names if supports[name] != 0
    ]
    return None if None in values else mean([one for one in values if one is not None])


def _at_prevalence(term: dict[str, Any], test: Test) -> Number | None:
    """r π / (r π + (1 − specificity) (1 − π))."""
    recall, specificity = (test.of_class(one, term["class"]) for one in ("recall", "specificity"))
    if term["measure"] != "precision_at_prevalence" or recall is None or specificity is None:
        return None
    share = Fraction(repr(term["prevalence"]))
    right = recall * share
    return ratio(right, right + (1 - specificity) * (1 - share))


def holds(claim: dict[str, Any], test: Test) -> bool:
    """Whether an observed claim is true of the test."""
    left, relation, right = evaluate(claim["left"], test), claim["relation"], claim.get("right")
    if relation == "unknown":
        return left is None and right is None
    if left is None:
        return False
    if relation in ("min", "max"):
        every = _all_of(claim["left"]["measure"], test)
        return right is None and left == (min if relation == "min" else max)(every)
    if relation == "in":
        return Fraction(repr(right[0])) <= left <= Fraction(repr(right[1]))
    other = evaluate(right, test)
    return other is not None and _stands(left, relation, other, claim.get("within", 0))


def _all_of(measure: str, test: Test) -> list[Number]:
    """The measure of every class that has it."""
    values = (test.of_class(measure, name) for name in test.names)
    return [value for value in values if value is not None]


def _stands(left: Number, relation: str, right: Number, within: float = 0) -> bool:
    return {
        "<": left < right,
        "<=": left <= right,
        "=": abs(left - right) <= Fraction(repr(within)),
        ">=": left >= right,
        ">": left > right,
    }[relation]
