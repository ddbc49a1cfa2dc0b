"""The names by which people call the columns of a results file: the one table of synonyms.

Every list is in the normal form of `plain_name`. Where there are tiers, a name of the first
tier says it for certain, one of the second only where nothing of the first stands beside it.
"""

from __future__ import annotations

import re
import unicodedata

from lib.intake import other_languages

_ACCENTS = re.compile("[\u0300-\u036f]")
_OTHER_LETTERS = str.maketrans("łøđıœæ", "lodioa")


def plain_name(name: str) -> str:
    """A column's name without case, accents, punctuation and camel case.

    >>> plain_name("Y_True"), plain_name("modelOutput"), plain_name("F1-Score ")
    ('y true', 'model output', 'f1 score')
    >>> plain_name("Prédiction"), plain_name("GERÇEK SINIF"), plain_name("F1-Maß")
    ('prediction', 'gercek sinif', 'f1 mass')
    """
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name.strip())
    folded = spaced.casefold()
    if not folded.isascii():
        parted = _ACCENTS.sub("", unicodedata.normalize("NFKD", folded))
        folded = unicodedata.normalize("NFC", parted).translate(_OTHER_LETTERS)
    return " ".join(re.sub(r"[^\w%+]+|_", " ", folded).split())


def _names(*listed: str) -> frozenset[str]:
    return frozenset(plain_name(name) for one in listed for name in one.split("|"))


TRUE: tuple[frozenset[str], ...] = (
    _names(
        """
        true | y true | true y | truth | ground truth | groundtruth | gt | gold | gold label |
        gold standard | golden | true label | true labels | true class | true value |
        true category | label true | class true | actual | actuals | actual label |
        actual class | actual value | actual category | y actual | reference | reference label |
        reference standard | expected | expected label | expected class | correct label |
        correct class | correct answer | real | real label | real class | observed |
        observed label | observed class | y test | y val | y gold | human | human label |
        verified | diagnosis
        """,
        other_languages.TRUE,
    ),
    _names(
        """
        label | labels | target | targets | class | class label | category | y | outcome |
        annotation | annotated | answer | tag | type | species | final diagnosis
        """,
        other_languages.MAYBE_TRUE,
    ),
)
TRUE_WORDS = _names(
    "true | truth | actual | gold | gt | expected | reference | real", other_languages.TRUE_WORDS
)
VAGUE = frozenset({"y"})
"""Says that it is the true label only beside a column that says it is the prediction."""

PREDICTED: tuple[frozenset[str], ...] = (
    _names(
        """
        predicted | prediction | predictions | pred | preds | predict | y pred | y predicted |
        y hat | yhat | predicted label | predicted labels | predicted class | predicted value |
        predicted category | prediction label | prediction class | pred label | pred class |
        label pred | class pred | label predicted | class predicted | label prediction |
        model output | model prediction | model label | model answer | model class |
        classified as | classified | assigned | assigned label | assigned class | inferred |
        inferred label | inferred class | guess | guessed | estimate | estimated |
        estimated label
        """,
        other_languages.PREDICTED,
    ),
    _names(
        """
        output | outputs | model | result | response | system | hypothesis | forecast |
        classification | classifier | test result | decision | detected | algorithm | machine |
        suggested | top 1 | top1
        """,
        other_languages.MAYBE_PREDICTED,
    ),
)
PREDICTED_WORDS = _names(
    "pred | preds | predicted | prediction | predictions | output | yhat | hat | says | said",
    other_languages.PREDICTED_WORDS,
)

SECOND_MODEL_WORDS = PREDICTED_WORDS | {"model", "second", "baseline", "other", "old", "new"}

COUNT = _names(
    """
    count | counts | n | number | num | freq | frequency | items | cases | total | size |
    n items | item count | value | amount | cnt | observations
    """,
    other_languages.COUNT,
)
PLAINLY_COUNT = _names(
    """
    count | counts | cnt | freq | frequency | n items | item count
    """,
    other_languages.PLAINLY_COUNT,
)
"""Names that mean nothing else; the others can be item numbers or sizes as well."""
UNNAMED = _names("0 | column 3 | unnamed 2 | values")
"""What a third column is called that nobody gave a name, as by pandas."""
CLASS = _names(
    """
    class | classes | label | labels | category | name | class name | target | digit |
    class label | column 1 | index | unnamed 0 | type | species | tag
    """,
    other_languages.CLASS,
)

COUNTS: dict[str, frozenset[str]] = {
    "tp": _names(
        """
        tp | true positive | true positives | hits | n tp | truepos
        """,
        other_languages.COUNTS["tp"],
    ),
    "fp": _names(
        """
        fp | false positive | false positives | false alarms | n fp
        """,
        other_languages.COUNTS["fp"],
    ),
    "fn": _names(
        """
        fn | false negative | false negatives | misses | missed | n fn
        """,
        other_languages.COUNTS["fn"],
    ),
    "tn": _names(
        """
        tn | true negative | true negatives | correct rejections | n tn | trueneg
        """,
        other_languages.COUNTS["tn"],
    ),
}
FIGURES: dict[str, frozenset[str]] = {
    "precision": _names(
        """
        precision | p | prec | ppv | positive predictive value | user s accuracy
        """,
        other_languages.FIGURES["precision"],
    ),
    "recall": _names(
        """
        recall | r | rec | sensitivity | tpr | true positive rate | hit rate | detection rate |
        producer s accuracy
        """,
        other_languages.FIGURES["recall"],
    ),
    "f1": _names(
        """
        f1 | f 1 | f1 score | f1score | f score | f measure | f1 measure | fscore | dice | f
        """,
        other_languages.FIGURES["f1"],
    ),
    "accuracy": _names(
        """
        accuracy | acc | class accuracy
        """,
        other_languages.FIGURES["accuracy"],
    ),
    "support": _names(
        """
        support | n | items | count | size | total | cases | number | true items | n true |
        samples | instances
        """,
        other_languages.FIGURES["support"],
    ),
}

ID = frozenset(
    {"id", "ids", "item", "item id", "index", "idx", "row id", "sample id", "image", "image id",
     "file", "filename", "file name", "path", "key", "uid", "uuid", "guid", "case", "case id",
     "record", "record id", "nr", "no", "unnamed 0", "document", "doc id", "patient id", "column 1",
     "image name", "example id", "row number"}
)  # fmt: skip
GROUP = frozenset(
    {"group", "groups", "segment", "cohort", "subgroup", "site", "region", "country", "sex",
     "gender", "age group", "age band", "source", "device", "language", "split", "fold", "batch",
     "domain", "ethnicity", "race", "hospital", "center", "centre", "stroke", "thickness",
     "month", "year"}
)  # fmt: skip
ROW = frozenset({"row", "polarity", "side", "class row", "positive or negative", "pos neg"})
WEIGHT = _names(
    """
    weight | weights | sample weight | sample weights | item weight
    """,
    other_languages.WEIGHT,
)
SCORE = _names(
    """
    score | scores | probability | probabilities | proba | prob | confidence | conf | certainty |
    predicted probability | prediction score | prediction probability | predicted score |
    predicted proba | pred proba | pred prob | pred score | y score | y prob | y proba |
    y probs | model score | model confidence | likelihood | logit | softmax | max prob |
    max proba | prediction confidence | score positive | scored probability |
    scored probabilities
    """,
    other_languages.SCORE,
)

POSITIVE_ROW = frozenset({"positive", "pos", "+", "positive class", "positives"})
NEGATIVE_ROW = frozenset({"negative", "neg", "-", "−", "negative class", "negatives"})

_MACRO = ("macro_precision", "macro_recall", "macro_f1")
_WEIGHTED = ("", "", "weighted_f1")
_UNUSED = ("", "", "")
OVERALL: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(FIGURES["accuracy"], ("overall_accuracy",)),
    **dict.fromkeys(
        _names("macro avg | macro average | macro mean", other_languages.MACRO), _MACRO
    ),
    **dict.fromkeys(
        _names("weighted avg | weighted average | avg total", other_languages.WEIGHTED), _WEIGHTED
    ),
    **dict.fromkeys(
        _names(
            "micro avg | micro average | samples avg | average | mean | overall",
            other_languages.AVERAGE,
        ),
        _UNUSED,
    ),
}
"""Footer lines of a printed report by `plain_name`, and the measures that their precision, recall
and F1 are."""

TOTAL = _names(
    """
    all | total | totals | sum | grand total
    """,
    other_languages.TOTAL,
)


def names_a_column(cell: str) -> bool:
    """Whether a cell is a name by which people call a column of results, and no label."""
    return plain_name(cell) in _COLUMN_NAMES


_COLUMN_NAMES = frozenset().union(
    *TRUE, *PREDICTED, COUNT, *COUNTS.values(), *FIGURES.values(), ID, GROUP, WEIGHT, SCORE
) - _names("human | type | machine | no | number | p | r | f | n | y", other_languages.TRUTH)
"""Without the names that are labels as well."""
