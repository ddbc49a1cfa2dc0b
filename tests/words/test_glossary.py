"""Every term has its entry, and its example is true of the data that it is about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pytest

from lib.evaluation import Evaluation, Source
from lib.findings import term_examples
from lib.findings.claims import as_data
from lib.findings.finding import Finding
from lib.metrics.catalogue import CATALOGUE
from lib.metrics.measures import Results
from lib.words.glossary import CHAPTERS, GLOSSARY, WORDS, looked_up, term_of
from lib.words.term_examples import Example, example
from lib.words.term_sentences import SENTENCES
from tests.builders import figures, from_counts, from_figures, from_labels, from_matrix
from tests.findings.evaluator import Test, holds
from tests.findings.random_tests import STYLES, cases
from tests.findings.sentences import APART, backed, numbers, quoted_names
from tests.sample_evaluations import SAMPLES, digit_figure, digits_predictions
from tests.words.test_plainness import UNGRAMMATICAL

TERMS = list(GLOSSARY)


class Told(NamedTuple):
    term: str
    example: Example
    test: Test | None
    evaluation: Evaluation


def told() -> Iterator[Told]:
    """Every term, told of random tests and of the samples."""
    for style in STYLES:
        for case in cases(style, 2, seed=11):
            for term in TERMS:
                shown = example(term, Results(case.evaluation))
                yield Told(term, shown, case.test, case.evaluation)
    for sample in SAMPLES.values():
        for term in TERMS:
            yield Told(term, example(term, Results(sample())), None, sample())


TOLD = list(told())


def text_of(term: str, evaluation: Evaluation) -> str:
    return example(term, Results(evaluation)).text


def test_every_measure_and_every_asked_word_has_an_entry() -> None:
    assert {term_of(measure).key for measure in CATALOGUE} <= set(GLOSSARY)
    asked = (
        "precision", "recall", "F1", "accuracy", "specificity", "NPV", "prevalence", "support",
        "baseline", "interval", "MCC", "kappa", "score", "cut-off", "overall accuracy",
        "balanced accuracy", "macro average", "weighted average", "miss rate", "label use",
        "false-alarm rate", "confusion matrix", "positive class", "negative class",
        "true positive", "false positive", "true negative", "false negative",
    )  # fmt: skip
    assert [word for word in asked if looked_up(word) is None] == []


def test_no_word_leads_to_two_entries() -> None:
    words = [word for term in GLOSSARY.values() for word in (term.name, *term.also)]
    assert sorted(words) == sorted(WORDS)
    assert len({word.lower() for word in words}) == len(words)


def test_all_tables_of_terms_have_the_same_keys() -> None:
    assert set(TERMS) == set(term_examples.EXAMPLES) == set(SENTENCES)
    assert sum(len(chapter.terms) for chapter in CHAPTERS) == len(TERMS)


def test_a_meaning_that_asks_ends_as_a_question() -> None:
    assert term_of("recall").said == "Of all real items of the class, how many does it find?"
    assert term_of("prevalence").said == "How common the class is in this test."


def test_the_words_of_a_metric_are_those_of_the_catalogue() -> None:
    for key in set(CATALOGUE) & set(GLOSSARY):
        assert GLOSSARY[key].meaning == CATALOGUE[key].meaning


@pytest.mark.parametrize(
    ("term", "sentence"),
    [
        ("recall", "In matrix.csv: of every 100 real “8”, it finds 86."),
        ("precision", "In matrix.csv: when it says “8”, it is right 86 times of 100."),
        ("fn", "In matrix.csv: of 174 items that are really “8”, it misses 25."),
        ("overall_accuracy", "In matrix.csv: it gets 93 of every 100 items right."),
        ("confusion_matrix", "In matrix.csv: of 174 items that are really “8”, 149 got the label"
         " “8” and 10 got “1”."),
        ("mcc", "In matrix.csv: Matthews correlation is 0.92, where 0 is chance and 1 is always"
         " right."),
    ],
)  # fmt: skip
def test_the_digits_as_they_are_told(term: str, sentence: str) -> None:
    assert text_of(term, digits_predictions()) == sentence


def test_what_the_figures_do_not_tell_is_said_with_its_reason_and_a_made_up_test() -> None:
    text = text_of("accuracy", digit_figure())
    assert text.startswith(
        "figures.csv does not tell: the file does not say how many items each class has."
        " In a made-up test of a spam filter: "
    )
    assert text_of("unknown", digit_figure()) == (
        "In figures.csv: accuracy of “4” is not known, since the file does not say how many items"
        " each class has."
    )


def test_a_sample_is_called_one() -> None:
    source = Source("s.csv", 1, sample="Made by hand.")
    line = from_figures([figures("0.5", "0.4")], ["a"])
    sample = Evaluation("figures", ("figures",), ("a",), (None,), source, figures=line.figures)
    assert text_of("recall", sample) == "In the sample s.csv: of every 100 real “a”, it finds 40."
    assert text_of("support", sample).startswith("The sample s.csv does not tell: ")


def test_score_columns_are_named() -> None:
    source = Source("s.csv", 4, columns={"scores": ("score_a", "score_b")})
    read = from_labels("aabb", "abbb")
    scored = Evaluation(read.kind, read.evidence, read.classes, read.rows, source, cells=read.cells)
    assert "its scores stand in “score_a” to “score_b”" in text_of("score", scored)


def test_the_class_with_the_lowest_f1_is_shown_and_of_two_the_positive_one() -> None:
    results = Results(from_matrix([[9, 1, 0], [3, 5, 2], [0, 0, 10]], ["a", "b", "c"]))
    entry = term_examples.example_class(results, "recall")
    assert entry is not None
    assert entry.name == "b"
    two = Results(SAMPLES["breast_cancer"]())
    entry = term_examples.example_class(two, "recall")
    assert entry is not None
    assert entry.name == "malignant"


def test_where_the_weakest_class_lacks_the_figure_the_next_one_is_shown() -> None:
    never_said = from_matrix([[5, 5, 0], [0, 8, 2], [0, 10, 0]], ["a", "b", "c"])
    only_right = Results(from_matrix([[4, 0], [6, 0]], ["a", "b"]))
    assert text_of("precision", never_said).endswith(
        "when it says “c”, it is right 0 times of 100."
    )
    shown = term_examples.show("precision", only_right)
    assert isinstance(shown, Finding)
    assert shown.classes == ("a",)


def test_observed_claims_hold() -> None:
    false = [
        (one.term, one.evaluation.classes, claim)
        for one in TOLD
        if one.test is not None and not one.example.made_up
        for claim in one.example.finding.claims
        if claim.kind == "observed" and not holds(as_data(claim), one.test)
    ]
    assert false == []


def test_every_number_of_an_example_is_in_a_claim() -> None:
    told_by_hand = {*term_examples.OF_SCORES, "f_beta"}
    for one in TOLD:
        if one.term in told_by_hand:
            continue
        claims = [as_data(claim) for claim in one.example.finding.claims]
        said = one.example.text.split(": ", 1)[1].replace(one.evaluation.source.name, "")
        said = said.split("spam filter: ")[-1]
        if one.term in ("mcc", "kappa"):
            assert numbers(said) - {0.0, 1.0} <= {abs(claims[0]["right"])}, one.example.text
        else:
            rest = {round(number, 9) for number in numbers(said) - APART}
            assert rest <= backed(claims), one.example.text


def test_every_name_of_an_example_is_of_the_test() -> None:
    for one in TOLD:
        if not one.example.made_up:
            assert quoted_names(one.example.text) <= set(one.evaluation.classes)


def test_examples_are_grammatical() -> None:
    wrong = {one.example.text for one in TOLD if UNGRAMMATICAL.search(
        one.example.text.replace(one.evaluation.source.name, "x"))}  # fmt: skip
    assert wrong == set()


def test_an_average_with_an_absent_class_names_no_extremes() -> None:
    absent = from_counts([(8, 0, 2, 5), (5, 0, 0, 10), (0, 2, 0, 13)], ["a", "b", "c"])
    assert text_of("macro_f1", absent).endswith("the average F1 is 94%.")
