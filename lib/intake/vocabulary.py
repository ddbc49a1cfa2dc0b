"""The names by which people call the columns of a results file: the one table of synonyms.

Every list is in the normal form of `plain_name`. Where there are tiers, a name of the first
tier says it for certain, one of the second only where nothing of the first stands beside it.
"""

from __future__ import annotations

import re


def _names(listed: str) -> frozenset[str]:
    return frozenset(" ".join(listed.split()).split(" | "))


TRUE: tuple[frozenset[str], ...] = (
    _names(
        """
        true | y true | true y | truth | ground truth | groundtruth | gt | gold | gold label |
        gold standard | golden | true label | true labels | true class | true value |
        true category | label true | class true | actual | actuals | actual label |
        actual class | actual value | actual category | y actual | reference |
        reference label | reference standard | expected | expected label | expected class |
        correct label | correct class | correct answer | real | real label |
        real class | observed | observed label | observed class | y test | y val | y gold |
        human | human label | verified | diagnosis
        """
    ),
    _names(
        """
        label | labels | target | targets | class | class label | category | y | outcome |
        annotation | annotated | answer | tag | type | species | final diagnosis
        """
    ),
)
TRUE_WORDS = frozenset({"true", "truth", "actual", "gold", "gt", "expected", "reference", "real"})

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
        """
    ),
    _names(
        """
        output | outputs | model | result | response | system | hypothesis | forecast |
        classification | classifier | test result | decision | detected | algorithm | machine |
        suggested | top 1 | top1
        """
    ),
)
PREDICTED_WORDS = frozenset(
    {
        "pred",
        "preds",
        "predicted",
        "prediction",
        "predictions",
        "output",
        "yhat",
        "hat",
        "says",
        "said",
    }
)

SECOND_MODEL_WORDS = PREDICTED_WORDS | {"model", "second", "baseline", "other", "old", "new"}

COUNT = frozenset(
    {"count", "counts", "n", "number", "num", "freq", "frequency", "items", "cases", "total",
     "size", "n items", "item count", "value", "amount", "cnt", "observations"}
)  # fmt: skip
PLAINLY_COUNT = frozenset({"count", "counts", "cnt", "freq", "frequency", "n items", "item count"})
"""Names that mean nothing else; the others can be item numbers or sizes as well."""
CLASS = frozenset(
    {"class", "classes", "label", "labels", "category", "name", "class name", "target", "digit",
     "class label", "column 1", "index", "unnamed 0", "type", "species", "tag"}
)  # fmt: skip

COUNTS: dict[str, frozenset[str]] = {
    "tp": frozenset({"tp", "true positive", "true positives", "hits", "n tp", "truepos"}),
    "fp": frozenset({"fp", "false positive", "false positives", "false alarms", "n fp"}),
    "fn": frozenset({"fn", "false negative", "false negatives", "misses", "missed", "n fn"}),
    "tn": frozenset(
        {"tn", "true negative", "true negatives", "correct rejections", "n tn", "trueneg"}
    ),
}
FIGURES: dict[str, frozenset[str]] = {
    "precision": frozenset(
        {"precision", "p", "prec", "ppv", "positive predictive value", "user s accuracy"}
    ),
    "recall": frozenset(
        {"recall", "r", "rec", "sensitivity", "tpr", "true positive rate", "hit rate",
         "detection rate", "producer s accuracy"}
    ),
    "f1": frozenset({"f1", "f 1", "f1 score", "f1score", "f score", "f measure", "f1 measure",
                     "fscore", "dice", "f"}),
    "accuracy": frozenset({"accuracy", "acc", "class accuracy"}),
    "support": frozenset({"support", "n", "items", "count", "size", "total", "cases", "number",
                          "true items", "n true", "samples", "instances"}),
}  # fmt: skip

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
WEIGHT = frozenset({"weight", "weights", "sample weight", "sample weights", "item weight"})
SCORE = frozenset(
    {"score", "scores", "probability", "probabilities", "proba", "prob", "confidence", "conf",
     "certainty", "predicted probability", "prediction score", "prediction probability",
     "predicted score", "predicted proba", "pred proba", "pred prob", "pred score", "y score",
     "y prob", "y proba", "y probs", "model score", "model confidence", "likelihood", "logit",
     "softmax", "max prob", "max proba", "prediction confidence", "score positive"}
)  # fmt: skip

POSITIVE_ROW = frozenset({"positive", "pos", "+", "positive class", "positives"})
NEGATIVE_ROW = frozenset({"negative", "neg", "-", "−", "negative class", "negatives"})

OVERALL: dict[str, tuple[str, ...]] = {
    "accuracy": ("overall_accuracy",),
    "macro avg": ("macro_precision", "macro_recall", "macro_f1"),
    "weighted avg": ("", "", "weighted_f1"),
    "micro avg": ("", "", ""),
    "samples avg": ("", "", ""),
    "macro average": ("macro_precision", "macro_recall", "macro_f1"),
    "weighted average": ("", "", "weighted_f1"),
    "micro average": ("", "", ""),
    "avg total": ("", "", "weighted_f1"),
    "average": ("", "", ""),
    "overall": ("", "", ""),
}
"""Footer lines of a printed report by `plain_name`, and the measures that their precision, recall
and F1 are."""

TOTAL = frozenset({"all", "total", "totals", "sum", "grand total"})


def plain_name(name: str) -> str:
    """A column's name without case, punctuation and camel case.

    >>> plain_name("Y_True"), plain_name("modelOutput"), plain_name("F1-Score ")
    ('y true', 'model output', 'f1 score')
    """
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name.strip())
    return " ".join(re.sub(r"[^\w%+]+|_", " ", spaced.lower()).split())


def names_a_column(cell: str) -> bool:
    """Whether a cell is a name by which people call a column of results, and no label."""
    return plain_name(cell) in _COLUMN_NAMES


_COLUMN_NAMES = frozenset().union(
    *TRUE, *PREDICTED, COUNT, *COUNTS.values(), *FIGURES.values(), ID, GROUP, WEIGHT, SCORE
) - {"human", "type", "machine", "no", "number", "p", "r", "f", "n", "y"}
"""Without the names that are labels as well."""
