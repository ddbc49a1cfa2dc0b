"""Can the printed figures of all classes come from one test?"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from lib.findings.claims import Claim, Measure, Relation, count_of
from lib.findings.finding import DoesNotApply, Finding, Outcome, Rule
from lib.findings.observed import against, counts, overall_counts, overall_shares
from lib.metrics.consistency.averages import rules_out
from lib.metrics.consistency.needed import Needed
from lib.metrics.consistency.verdict import Verdict, verdict
from lib.metrics.measures import Results


def look(results: Results) -> Outcome:
    """Figures that no closed test can print, or only one with classes of unusual sizes."""
    figures = results.evaluation.figures
    if figures is None:
        return DoesNotApply("the figures were counted, so there is a test that gives them")
    if sum(1 for one in figures if one.precision and one.recall) < 2:
        return DoesNotApply("the file does not report precision and recall of several classes")
    accuracy = results.evaluation.overall.get("overall_accuracy")
    if accuracy and rules_out("overall_accuracy", accuracy, figures):
        accuracy = None  # that is another finding
    found = verdict(figures, accuracy)
    if found.impossible:
        return (_impossible(results, found),)
    if found.sizes:
        return (_sizes_needed(results, found.sizes),)
    return ()


def _impossible(results: Results, found: Verdict) -> Finding:
    names = results.evaluation.classes
    about = tuple(names[place] for place in found.places) or names
    variant: str = found.impossible or ""
    if variant == "proved" and len(names) == 2:
        variant = "two-classes"
    sized = results.card.items is not None
    claims: list[Claim] = [count_of(Measure("tests_that_fit"), 0)]
    if variant in ("more-misses", "more-alarms"):
        variant += "-sized" if sized else ""
        claims += _one_sided(names, sized=sized, more_misses=variant.startswith("more-misses"))
    if variant == "class-counts":
        for name in about:
            claims += counts(results, name, "support")
    if sized:
        claims += overall_counts(results, "items")
    if variant == "accuracy":
        claims += overall_shares(results, "overall_accuracy")
    return Finding(
        "impossible-figures", "problem", ("figures",), about, tuple(claims), variant, 2.5
    )


def _one_sided(names: tuple[str, ...], *, sized: bool, more_misses: bool) -> Iterator[Claim]:
    relation: Relation = ">" if more_misses else "<"
    if sized:
        yield Claim(Measure("all_missed"), relation, Measure("all_false_alarms"))
    else:
        yield from against("recall", "<=" if more_misses else ">=", "precision", names)


def _sizes_needed(results: Results, sizes: Needed) -> Finding:
    names = results.evaluation.classes
    few = tuple(names[place] for place in sizes.places)
    others = [name for name in names if name not in few]
    shown = (ceil(sizes.share * 1000) - 1) / 1000
    claims = [
        Claim(Measure("least_share", classes=few), ">", shown),
        *against("recall", "<" if sizes.missed else ">", "precision", others),
    ]
    if sizes.items is not None:
        claims.append(Claim(Measure("least_items"), ">=", sizes.items))
    if sizes.unlabelled and sizes.unlabelled[0] > 0:
        pair = zip(("least_unlabelled", "most_unlabelled"), sizes.unlabelled, strict=True)
        claims += [Claim(Measure(name), "=", round(float(end), 2), 0.005) for name, end in pair]
    exact = tuple(against("recall", "<=" if sizes.missed else ">=", "precision", few))
    fits = all(_stands(results, name, missed=sizes.missed) for name in few)
    variant = ("missed" if sizes.missed else "alarms") + ("-exact" if fits else "")
    return Finding(
        "sizes-needed", "caution", ("figures",), few, (*claims, *(exact if fits else ())),
        variant, 0.9,
    )  # fmt: skip


def _stands(results: Results, name: str, *, missed: bool) -> bool:
    """Whether, by the printed numbers, the class cannot make up for the others either."""
    recall, precision = results.of_class("recall", name), results.of_class("precision", name)
    if recall is None or precision is None:
        return False
    return recall <= precision if missed else recall >= precision


RULE = Rule(("impossible-figures", "sizes-needed"), ("figures",), look)
