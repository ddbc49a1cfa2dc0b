"""What a file may look like, and how to get one in half a minute."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FileKind:
    """One kind of file: what it holds, and what can be said from it."""

    title: str
    holds: str
    tells: str


FILE_KINDS: Mapping[str, FileKind] = {
    "predictions": FileKind(
        "One row for each item: it answers most",
        "The true label and the predicted label of each item. Scores, an id and other columns may"
        " stand beside them.",
        "From it come all figures with their ranges, and which class is mixed up with which.",
    ),
    "matrix": FileKind(
        "A confusion matrix: labels on both sides",
        "A row for each true label, a column for each predicted one, and a number of items in each"
        " cell.",
        "It tells all figures and all mix-ups, but shows no single items.",
    ),
    "pairs": FileKind(
        "The same matrix as a list of pairs: what a database gives",
        "A row for each pair of labels: the true one, the predicted one, and how many items. Pairs"
        " without items can be left out.",
        "It tells the same as the matrix.",
    ),
    "counts": FileKind(
        "Four counts for each class",
        "A row for each class: found items (tp), false alarms (fp), misses (fn) and, if known,"
        " items rightly left out (tn).",
        "It tells the figures of each class with their ranges, but not which class is mixed up"
        " with which.",
    ),
    "figures": FileKind(
        "Figures from a slide or a printed report",
        "A row for each class with precision and recall, and if known F1, accuracy and the number"
        " of items (support). The text that scikit-learn's classification_report prints can be"
        " pasted as it is.",
        "It tells how each class does. Without the number of items, it cannot tell how sure that"
        " is.",
    ),
}
"""By the name of the template that shows it."""

ALL_KINDS = (
    "CSV and other text tables, Excel, Parquet and JSON are read, also as .zip or .gz. Markdown"
    " tables and printed ones can be pasted. Columns are known by their names, such as true,"
    " actual or label, and predicted, prediction or output, in many languages. What was understood"
    " is shown above the report, and you can correct it."
)

ROW_COLUMN = (
    "A column “row” that says positive or negative puts each class into one of the two rows of the"
    " chart."
)

SPREADSHEET = (
    "Put one item in each row: its true label in one column, the predicted label in the next.",
    "Write the names “true” and “predicted” into the first row.",
    "Open the file here as it is (.xlsx), or save it as CSV; or copy the cells and paste them"
    " under “Open your own results”.",
)
"""Steps, one after another."""

SCIKIT_LEARN = """\
import pandas as pd

results = pd.DataFrame({"true": y_test, "predicted": model.predict(X_test)})
for name, scores in zip(model.classes_, model.predict_proba(X_test).T):
    results[f"score_{name}"] = scores
results.to_csv("results.csv", index=False)
"""
SCIKIT_LEARN_NOTE = (
    "Here model is your trained classifier, and X_test and y_test are items that it was not trained"
    " on. Leave out the two lines of the loop if it has no predict_proba."
)

SQL = """\
SELECT actual, predicted, count(*) AS items
FROM   test_results
GROUP  BY actual, predicted
ORDER  BY actual, predicted
"""
SQL_NOTE = (
    "Put in the names of your own table and columns, and save the result as CSV. It is small,"
    " however many items there are."
)
