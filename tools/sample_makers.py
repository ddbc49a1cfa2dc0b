"""What each file of sample_data/ holds: real models on real data, one picture, one made-up slide.

Each item is predicted by a model that was not trained on it. Models are fitted to convergence
or by counting, so that the last digits do not hang on the machine.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

import numpy as np
from sklearn.base import ClassifierMixin
from sklearn.datasets import load_breast_cancer, load_digits, load_iris, load_wine
from sklearn.decomposition import PCA
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import classification_report, confusion_matrix
from sklearn.model_selection import StratifiedKFold, cross_val_predict, train_test_split
from sklearn.naive_bayes import GaussianNB
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from statsmodels.datasets import modechoice

SEED = 0
EVEN_ODDS = 0.5
FOLDS = StratifiedKFold(10, shuffle=True, random_state=SEED)

POSITIVE_DIGITS = (1, 2, 4, 6, 9)
NEGATIVE_DIGITS = (0, 3, 5, 7, 8)

PICTURE_FIGURES = (("1.00", "1.00"), ("0.99", "0.43"), ("0.94", "0.31"), ("0.98", "0.89"),
                   ("0.90", "0.76"))  # fmt: skip
"""Precision and recall of the five columns of the picture; both of its rows show the same."""

DIGITS_COMPONENTS = 10
"""Ten of 64 components: about 93 % right, a model with errors worth reading."""

EIGHT = 8
EIGHTS_COMPONENTS = 20
EIGHTS_KEPT = 33
"""33 eights among 1,623 other digits: 2 % positives, as in fraud or screening."""

TICKETS = ("Billing", "Login", "Delivery", "Returns", "Other")
TICKET_MATRIX = (
    (346, 18, 14, 12, 22),
    (21, 297, 6, 3, 49),
    (17, 9, 203, 41, 18),
    (11, 4, 38, 93, 14),
    (24, 13, 9, 6, 158),
)
IMPOSSIBLE_F1 = {"Delivery": "0.81"}
"""Larger than that class's precision (0.75) and recall (0.70): F1 always lies between the two."""

Rows = Iterable[Sequence[object]]


def as_csv(header: Sequence[str], rows: Rows) -> str:
    """CSV text with plain line feeds."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue()


def logistic(components: int | None = None) -> ClassifierMixin:
    """Logistic regression, after a principal component analysis where `components` are given.

    Newton steps to a tolerance far below the decimals that are written: the usual solver stops
    early enough for another processor to change the fourth decimal.
    """
    reduce = [] if components is None else [PCA(components, svd_solver="full")]
    fit = LogisticRegression(solver="newton-cholesky", tol=1e-10, max_iter=200)
    return make_pipeline(*reduce, StandardScaler(), fit)


def row_of(digit: int) -> str:
    """The row of the picture that shows this digit."""
    return "positive" if digit in POSITIVE_DIGITS else "negative"


def stroke_bands(pictures: np.ndarray) -> list[str]:
    """A thickness of the pen for each picture: thin, medium or thick, a third of the pictures each.

    Each pixel counts the inked dots (0 to 16) of a 4 × 4 block, so the mean over the touched
    pixels says how full the stroke's blocks are: unlike plain ink it does not grow with the
    stroke's length, so a 1 can be thick and an 8 thin.
    """
    fullness = pictures.sum(axis=1) / (pictures > 0).sum(axis=1)
    rank = np.argsort(np.argsort(fullness, kind="stable"), kind="stable")
    return [("thin", "medium", "thick")[3 * place // len(rank)] for place in rank]


def digit_figure() -> str:
    """The ten digits of the picture that started the project, decimals as printed."""
    digits = [(digit, row_of(digit)) for digit in POSITIVE_DIGITS + NEGATIVE_DIGITS]
    rows = ((*digit, *pr) for digit, pr in zip(digits, PICTURE_FIGURES * 2, strict=True))
    return as_csv(["class", "row", "precision", "recall"], rows)


def digits_predictions() -> str:
    """Every handwritten digit with two models' answers, ten scores and the stroke's thickness."""
    pictures, true = load_digits(return_X_y=True)
    scores = cross_val_predict(
        logistic(DIGITS_COMPONENTS), pictures, true, cv=FOLDS, method="predict_proba"
    ).round(6)
    forest = RandomForestClassifier(15, max_depth=6, random_state=SEED)
    second = cross_val_predict(forest, pictures, true, cv=FOLDS)
    strokes = stroke_bands(pictures)
    header = ["id", "true", "predicted", *(f"score_{digit}" for digit in range(10))]
    rows = (
        (f"d{i + 1:04}", t, s.argmax(), *(f"{score:.6f}" for score in s), two, stroke, row_of(t))
        for i, (t, s, two, stroke) in enumerate(zip(true, scores, second, strokes, strict=True))
    )
    return as_csv([*header, "second_model", "stroke", "row"], rows)


def digits_report() -> str:
    """The text that scikit-learn prints about digits that were held out."""
    pictures, true = load_digits(return_X_y=True)
    seen, unseen, known, asked = train_test_split(
        pictures, true, test_size=0.4, random_state=SEED, stratify=true
    )
    predicted = GaussianNB(var_smoothing=0.01).fit(seen, known).predict(unseen)
    return str(classification_report(asked, predicted))


def yes_or_no(
    ids: Sequence[str], names: tuple[str, str], model: ClassifierMixin, x: np.ndarray, y: np.ndarray
) -> Rows:
    """Rows of id, truth, answer and score; `names` are those of no and yes, cut at even odds."""
    scores = cross_val_predict(model, x, y, cv=FOLDS, method="predict_proba")[:, 1].round(4)
    for item, true, score in zip(ids, y, scores, strict=True):
        yield item, names[int(true)], names[int(score >= EVEN_ODDS)], f"{score:.4f}"


def breast_cancer() -> str:
    """Malignant or benign, from three measures of the cells' nuclei."""
    data = load_breast_cancer()
    radius_texture_smoothness = data.data[:, [0, 1, 4]]
    malignant = data.target == 0
    ids = [f"p{i + 1:03}" for i in range(len(malignant))]
    rows = yes_or_no(ids, ("benign", "malignant"), logistic(), radius_texture_smoothness, malignant)
    return as_csv(["id", "diagnosis", "predicted", "score_malignant"], rows)


def iris() -> str:
    """Three species told by the sepals alone, which are not enough for two of them."""
    data = load_iris()
    sepal_length_width = data.data[:, :2]
    names = data.target_names
    predicted = cross_val_predict(GaussianNB(), sepal_length_width, data.target, cv=FOLDS)
    rows = enumerate(zip(names[data.target], names[predicted], strict=True), start=1)
    return as_csv(["flower no", "actual", "model output"], ((i, *pair) for i, pair in rows))


def rare_eights() -> str:
    """Is it an 8? With most eights taken away, so that the yes is rare."""
    pictures, digit = load_digits(return_X_y=True)
    eights = np.random.RandomState(SEED).permutation(np.flatnonzero(digit == EIGHT))
    kept = np.sort(np.concatenate([np.flatnonzero(digit != EIGHT), eights[:EIGHTS_KEPT]]))
    is_eight = digit[kept] == EIGHT
    ids = [f"d{i + 1:04}" for i in kept]
    rows = yes_or_no(ids, ("no", "yes"), logistic(EIGHTS_COMPONENTS), pictures[kept], is_eight)
    return as_csv(["id", "is an 8", "says 8", "score"], rows)


def travel_matrix() -> str:
    """Which way each of 210 travellers took, from fares and travel times alone."""
    modes = ["air", "train", "bus", "car"]
    trips = modechoice.load_pandas().data.to_numpy().reshape(-1, len(modes), 9)
    chosen = trips[:, :, 2].argmax(axis=1)
    fares_and_times = trips[:, :, 4:6].reshape(len(trips), -1)
    predicted = cross_val_predict(logistic(), fares_and_times, chosen, cv=FOLDS)
    counts = confusion_matrix(chosen, predicted)
    rows = ((mode, *row) for mode, row in zip(modes, counts, strict=True))
    return as_csv(["true \\ predicted", *modes], rows)


def wine_counts() -> str:
    """Three growers told by four measures of their wine, each grower counted against the rest."""
    wine = load_wine()
    alcohol_acid_ash_alkalinity = wine.data[:, [0, 1, 2, 3]]
    predicted = cross_val_predict(GaussianNB(), alcohol_acid_ash_alkalinity, wine.target, cv=FOLDS)
    matrix = confusion_matrix(wine.target, predicted)
    tp = matrix.diagonal()
    fp, fn = matrix.sum(axis=0) - tp, matrix.sum(axis=1) - tp
    growers = [f"grower {i + 1}" for i in range(len(matrix))]
    rows = zip(growers, tp, fp, fn, matrix.sum() - tp - fp - fn, strict=True)
    return as_csv(["class", "tp", "fp", "fn", "tn"], rows)


def impossible_figures() -> str:
    """Figures as on a slide, from a made-up matrix, with one F1 replaced."""
    matrix = np.array(TICKET_MATRIX)
    right, support, used = matrix.diagonal(), matrix.sum(axis=1), matrix.sum(axis=0)
    shares = np.column_stack([right / used, right / support, 2 * right / (used + support)])
    printed = [[f"{share:.2f}" for share in of_class] for of_class in shares]
    rows = (
        (name, precision, recall, IMPOSSIBLE_F1.get(name, f1), items)
        for name, (precision, recall, f1), items in zip(TICKETS, printed, support, strict=True)
    )
    return as_csv(["class", "precision", "recall", "f1", "support"], rows)
